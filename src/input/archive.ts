/** A .zip → the files in it, one archive in another at most once; entries' names are labels, never paths. */
import type { Limits } from '../extract/limits.ts'
import type { Ranges } from '../extract/zip.ts'
import type { Item, LeftOut } from './item.ts'
import { kindOfName, looksLikeRoster, otherKind } from './kinds.ts'
import { openArchive } from './locate.ts'
import { entryNames } from './names.ts'
import { problemOf } from './problem.ts'

/** The archive's files in place of itself; itself where it is a document after all, or can't be opened. */
export function expand(archive: Item, limits: Limits, left: LeftOut): Item[] {
  if (archive.problem || archive.size === 0) return [archive]
  try {
    return openArchive(archive.at, limits, (file, entries) => {
      // Not a zip by its content (a .rar, a text by that name): reading it says what it is.
      if (!isZip(file)) return [archive]
      const names = entryNames(entries())
      if (names.includes('[Content_Types].xml')) return [archive]
      return list(
        names,
        archive,
        entries().map(({ size }) => size),
        limits,
        left,
      )
    })
  } catch (error) {
    return [{ ...archive, problem: problemOf(error) }]
  }
}

function isZip(file: Ranges): boolean {
  const magic = file.read(0, Math.min(2, file.size))
  return magic[0] === 0x50 && magic[1] === 0x4b
}

function list(names: string[], archive: Item, sizes: number[], limits: Limits, left: LeftOut): Item[] {
  const items: Item[] = []
  const taken = new Set<string>()
  let total = 0
  for (const [index, given] of names.entries()) {
    const segments = segmentsOf(given)
    const name = segments.at(-1)
    if (name === undefined || /[/\\]$/.test(given)) continue
    const label = [...archive.segments, ...segments].join('/')
    const kind = segments.map(kindOfName).includes('system') ? 'system' : kindOfName(name)
    if (kind === 'system') left.system.push(label)
    else if (kind === 'lock') left.locks.push(label)
    else if (kind === 'other') {
      if (looksLikeRoster(name)) left.rosters.push(label)
      left.others.push({ file: label, kind: otherKind(name) })
    } else {
      const item: Item = {
        segments: [...archive.segments, ...segments],
        at: { path: archive.at.path, entries: [...archive.at.entries, index] },
        size: sizes[index]!,
      }
      if (taken.has(label)) item.problem = { code: 'duplicate-entry', message: '压缩包内有同名文件，只读取了第一个' }
      else if (item.size > limits.entryBytes || total + item.size > limits.archiveBytes) {
        item.problem = { code: 'too-large', message: '压缩包解压后过大，该文件未解压，请解压后分批提交' }
      } else total += item.size
      taken.add(label)
      items.push(...(kind === 'archive' ? inner(item, limits, left) : [item]))
    }
  }
  return items
}

function inner(item: Item, limits: Limits, left: LeftOut): Item[] {
  if (item.at.entries.length < 2) return expand(item, limits, left)
  return [{ ...item, problem: { code: 'nested-archive', message: '压缩包嵌套超过两层，请解压后提交' } }]
}

/** `../`, drive letters and empty names lead nowhere: what is left is a label. */
function segmentsOf(name: string): string[] {
  return name
    .split(/[/\\]/)
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..' && !/^[A-Za-z]:$/.test(segment))
}
