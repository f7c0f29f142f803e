/** Where bytes lie → the bytes: a file on the disk, an entry of an archive, an entry of an archive in an archive. */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import type { Limits } from '../extract/limits.ts'
import { Unreadable } from '../extract/unreadable.ts'
import { type Ranges, rangesOf, readDirectory, readEntry, type ZipEntry } from '../extract/zip.ts'
import type { Locator } from './item.ts'

/** @throws Unreadable, or what the disk says */
export function bytesAt(at: Locator, limits: Limits): Uint8Array {
  if (at.entries.length === 0) return readFileSync(at.path)
  const outer = { path: at.path, entries: at.entries.slice(0, -1) }
  return openArchive(outer, limits, (file, entries) => {
    const entry = entries()[at.entries.at(-1)!]
    if (!entry) throw changed()
    return readEntry(file, entry, limits.entryBytes)
  })
}

/** The archives opened last, so that their directories, and an inner archive's bytes, are not read for each entry. */
const directories = new Map<string, ZipEntry[]>()
let unpacked: { key: string; bytes: Uint8Array } | null = null

/** @param use is given the archive's bytes by range, and its entries when asked for */
export function openArchive<T>(at: Locator, limits: Limits, use: (file: Ranges, entries: () => ZipEntry[]) => T): T {
  const handle = openSync(at.path, 'r')
  try {
    const { size, mtimeMs } = fstatSync(handle)
    const key = JSON.stringify([at, size, mtimeMs])
    let file = rangesOfFile(handle, size)
    if (at.entries.length > 0) {
      if (unpacked?.key !== key) unpacked = { key, bytes: bytesAt(at, limits) }
      file = rangesOf(unpacked.bytes)
    }
    return use(file, () => {
      const entries = directories.get(key) ?? readDirectory(file, limits.entries)
      if (directories.size > 8) directories.clear()
      directories.set(key, entries)
      return entries
    })
  } finally {
    closeSync(handle)
  }
}

function rangesOfFile(handle: number, size: number): Ranges {
  return {
    size,
    read(start, end) {
      const bytes = new Uint8Array(end - start)
      for (let got = 0; got < bytes.length; ) {
        const count = readSync(handle, bytes, got, bytes.length - got, start + got)
        if (count === 0) throw changed()
        got += count
      }
      return bytes
    },
  }
}

function changed(): Unreadable {
  return new Unreadable('changed', '压缩包在读取过程中被改动，请重新审核')
}
