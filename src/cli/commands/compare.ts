/** `duizhao compare`: two files side by side, shared passages only. */
import { Chalk } from 'chalk'
import { DEFAULT_LIMITS } from '../../extract/limits.ts'
import { readBatch } from '../../input/index.ts'
import type { Alignment, Paper, Passage, Source } from '../../model.ts'
import { readPapers } from '../../outline/index.ts'
import { chooseProfile } from '../../profile/choose.ts'
import { builtInProfiles, loadProfile } from '../../profile/load.ts'
import { safe } from '../../report/safe.ts'
import { findReuse, reuseTask } from '../../reuse/index.ts'
import { LABEL_NAMES, percent } from '../../words.ts'
import { colorful, print, UsageError } from '../terminal.ts'

export interface CompareOptions {
  profile?: string
  format: 'text' | 'json'
  color: boolean
}

export async function compare(a: string, b: string, options: CompareOptions): Promise<number> {
  const choice = options.profile
    ? { asked: loadProfile(options.profile), builtIn: [] }
    : { asked: null, builtIn: builtInProfiles() }
  const papers = [...(await read(a, '1')), ...(await read(b, '2'))]
  const { profile } = chooseProfile(choice, papers)
  const { passages, pairs } = findReuse(reuseTask(papers, profile))
  if (options.format === 'json') {
    const materials = papers.map(({ material }) => material)
    await print(`${JSON.stringify({ materials, passages, pairs }, null, 1)}\n`)
    return 0
  }
  const paint = new Chalk({ level: options.color && colorful() ? 1 : 0 })
  const shown = passages.filter((passage) => passage.label !== 'quoted')
  const quoted = passages.length - shown.length
  const lines =
    shown.length === 0
      ? ['没有发现可算的雷同段落。']
      : shown.flatMap((passage, index) => side(passage, index, papers, paint))
  for (const { raw, net, longest, ratioA, ratioB } of pairs) {
    lines.push(
      '',
      `总重合 ${raw} 字，去除引用后重合 ${net} 字，最长一段 ${longest} 字；占甲自写部分 ${percent(ratioA)}，占乙 ${percent(ratioB)}。`,
    )
  }
  if (quoted > 0) lines.push(`另有 ${quoted} 处规定表述、引用，不计入。`)
  lines.push('以上为文字比对结果，供核对。')
  await print(`${lines.join('\n')}\n`)
  return 0
}

/** The papers of one file, each as a writer's own, so that whatever two files are given they are held against each other. */
async function read(file: string, side: string): Promise<Paper[]> {
  const batch = await readBatch(
    { submitted: [file], official: [], templates: [], previous: [], roster: null, limits: DEFAULT_LIMITS },
    () => {},
  )
  const failed = batch.sources.find((result) => 'problem' in result)
  if (failed && 'problem' in failed) throw new UsageError(`${file}：${failed.problem.message}`)
  const { papers } = readPapers(batch)
  if (papers.length === 0) throw new UsageError(`${file} 里没有文字。`)
  return papers.map((paper) => {
    const id = `${side === '1' ? 'm1' : 'm2'}${paper.material.id.slice(1).padStart(3, '0')}`
    const source: Source = { ...paper.source }
    return {
      ...paper,
      source,
      meeting: side,
      material: { ...paper.material, id, kind: 'member-statement' as const, member: side },
    }
  })
}

function side(passage: Passage, index: number, papers: Paper[], paint: InstanceType<typeof Chalk>): string[] {
  const text = (id: string) => papers.find((paper) => paper.material.id === id)!.material
  const [first, ...others] = passage.places
  const a = text(first!.material)
  return [
    ...(index > 0 ? [''] : []),
    paint.bold(`${index + 1}．${LABEL_NAMES[passage.label]}，${passage.chars} 字，相似度 ${percent(passage.alike)}`),
    `  甲 ${safe(a.file)} 第 ${first!.start}–${first!.end} 字`,
    `    ${oneLine(a.text.slice(first!.start, first!.end))}`,
    ...others.flatMap((place, at) => {
      const b = text(place.material)
      const alignment = passage.alignments?.find((item) => item.place === at + 1)
      return [
        `  乙 ${safe(b.file)} 第 ${place.start}–${place.end} 字`,
        `    ${alignment ? drawn(alignment, a.text, b.text, paint) : oneLine(b.text.slice(place.start, place.end))}`,
      ]
    }),
  ]
}

/** Same text plain; 〔甲→乙〕 where it was changed, ＋ where added, － where left out. */
function drawn({ steps }: Alignment, a: string, b: string, paint: InstanceType<typeof Chalk>): string {
  return steps
    .map(({ kind, reference, place }) => {
      const was = oneLine(a.slice(...reference))
      const is = oneLine(b.slice(...place))
      if (kind === 'same') return is
      if (kind === 'added') return paint.green(`〔＋${is}〕`)
      if (kind === 'left-out') return paint.red(`〔－${was}〕`)
      return paint.yellow(`〔${was}→${is}〕`)
    })
    .join('')
}

function oneLine(text: string): string {
  return safe(text.replace(/\s*\n\s*/g, ' ⏎ '))
}
