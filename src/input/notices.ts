/** What the walk left out or noticed, said once and in Chinese. */
import type { LeftOut, Source } from '../model.ts'
import { byCodeUnit, type LeftOut as WalkLeftOut } from './item.ts'

const SHOWN = 10

export function leftOutNotices(left: WalkLeftOut, hasRoster: boolean): string[] {
  const sorted = (files: string[]) => files.toSorted(byCodeUnit)
  return [
    ...sorted(left.results).map((file) => `跳过文件夹 ${file}（以前审核的结果）`),
    ...(left.others.length > 0
      ? [
          `未审核 ${left.others.length} 个其他类型的文件：${list(sorted(left.others.map(({ file, kind }) => `${file}（${kind}）`)))}`,
        ]
      : []),
    ...(left.locks.length > 0
      ? [`跳过 ${left.locks.length} 个打开文件时留下的临时文件（~$ 开头）：${list(sorted(left.locks))}`]
      : []),
    ...(left.system.length > 0 ? [`跳过 ${left.system.length} 个隐藏或系统文件`] : []),
    ...left.notices,
    ...(hasRoster
      ? []
      : sorted(left.rosters).map((file) => `${file} 像是人员名单；要核对谁没有提交，请用 --roster 指定它`)),
  ]
}

/** The same as a list, for tables: all of it, each with its reason. */
export function leftOutFiles(left: WalkLeftOut): LeftOut[] {
  return [
    ...left.results.map((file) => ({ file, reason: '以前审核的结果，没有作为材料审核' })),
    ...left.others.map(({ file, kind }) => ({ file, reason: `其他类型的文件（${kind}），没有审核` })),
  ].sort((a, b) => byCodeUnit(a.file, b.file))
}

/** Files of the same bytes are all kept, and said. */
export function sameContent(sources: Source[]): string[] {
  const groups = group(sources)
  return [...groups]
    .filter(([sha256, files]) => sha256 !== '' && files.length > 1 && files[0]!.size > 0)
    .map(([, files]) => `以下文件内容完全相同：${list(files.map(({ file }) => file))}`)
}

function group(sources: Source[]): Map<string, Source[]> {
  const groups = new Map<string, Source[]>()
  for (const source of sources) groups.set(source.sha256, [...(groups.get(source.sha256) ?? []), source])
  return groups
}

function list(files: string[]): string {
  const rest = files.length - SHOWN
  return files.slice(0, SHOWN).join('、') + (rest > 0 ? ` 等（另有 ${rest} 个）` : '')
}
