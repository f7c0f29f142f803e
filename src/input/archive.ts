/** A .zip → the files in it, one archive in another at most once; entries' names are labels, never paths. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Limits } from '../extract/limits.ts'
import { Unreadable } from '../extract/unreadable.ts'
import { type Ranges, rangesOf, readDirectory, readEntry } from '../extract/zip.ts'
import type { Problem } from '../model.ts'
import type { Item, LeftOut, Locator } from './item.ts'
import { kindOfName, otherKind } from './kinds.ts'
import { entryNames } from './names.ts'
import { diskProblem } from './walk.ts'

/** The archive's files in place of itself; itself where it is a document after all, or can't be opened. */
export function expand(archive: Item, limits: Limits, left: LeftOut): Item[] {
  if (archive.problem || archive.size === 0) return [archive]
  try {
    return withArchive(archive.at, limits, (file) => list(file, archive, limits, left))
  } catch (error) {
    return [{ ...archive, problem: problemOf(error) }]
  }
}

function list(file: Ranges, archive: Item, limits: Limits, left: LeftOut): Item[] {
  const magic = file.read(0, Math.min(4, file.size))
  // Not a zip by its content (a .rar, a text by that name): reading it says what it is.
  if (magic[0] !== 0x50 || magic[1] !== 0x4b) return [archive]
  const entries = readDirectory(file, limits.entries)
  const names = entryNames(entries)
  if (names.includes('[Content_Types].xml')) return [archive]
  const items: Item[] = []
  const taken = new Set<string>()
  let total = 0
  for (const [index, entry] of entries.entries()) {
    const segments = segmentsOf(names[index]!)
    const name = segments.at(-1)
    if (name === undefined || /[/\\]$/.test(names[index]!)) continue
    const label = [...archive.segments, ...segments].join('/')
    const kind = segments.map(kindOfName).includes('system') ? 'system' : kindOfName(name)
    if (kind === 'system') left.system.push(label)
    else if (kind === 'lock') left.locks.push(label)
    else if (kind === 'other') left.others.push(`${label}（${otherKind(name)}）`)
    else {
      const item: Item = {
        segments: [...archive.segments, ...segments],
        at: { path: archive.at.path, entries: [...archive.at.entries, index] },
        size: entry.size,
      }
      total += entry.size
      if (taken.has(label)) item.problem = { code: 'duplicate-entry', message: '压缩包内有同名文件，只读取了第一个' }
      else if (entry.size > limits.fileBytes || total > limits.archiveBytes) {
        item.problem = { code: 'too-large', message: '压缩包解压后过大，该文件未解压，请解压后分批提交' }
        total -= entry.size
      }
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

/** The bytes of an archive's entry. @throws Unreadable, or what the disk says */
export function readArchived({ path, entries }: Locator, limits: Limits): Uint8Array {
  const outer = { path, entries: entries.slice(0, -1) }
  return withArchive(outer, limits, (file) => {
    const entry = readDirectory(file, limits.entries)[entries.at(-1)!]
    if (!entry) throw new Unreadable('damaged', '压缩包在读取过程中被改动')
    return readEntry(file, entry, limits.fileBytes)
  })
}

/** The inner archive opened last, so that its entries do not unpack it again one by one. */
let opened: { key: string; bytes: Uint8Array } | null = null

function withArchive<T>(at: Locator, limits: Limits, use: (file: Ranges) => T): T {
  if (at.entries.length > 0) {
    const key = JSON.stringify(at)
    if (opened?.key !== key) opened = { key, bytes: readArchived(at, limits) }
    return use(rangesOf(opened.bytes))
  }
  const handle = openSync(at.path, 'r')
  try {
    return use({
      size: fstatSync(handle).size,
      read(start, end) {
        const bytes = new Uint8Array(end - start)
        for (let got = 0; got < bytes.length; ) {
          const count = readSync(handle, bytes, got, bytes.length - got, start + got)
          if (count === 0) throw new Unreadable('damaged', '压缩包在读取过程中被改动')
          got += count
        }
        return bytes
      },
    })
  } finally {
    closeSync(handle)
  }
}

/** What went wrong with a file, in Chinese, whatever was thrown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Unreadable) return { code: error.code, message: error.message }
  return diskProblem(error, '文件')
}
