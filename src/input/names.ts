/** Names in archives: UTF-8 where the archive says so, else UTF-8 or GB18030 by what the bytes allow. */
import { crc32 } from 'node:zlib'
import { attempt } from '../extract/decode.ts'
import { extraField, viewOf, type ZipEntry } from '../extract/zip.ts'

/**
 * The names of an archive's entries, as their writer meant them. The entries without a mark are decided together:
 * one tool made them all, and a short GB18030 name may happen to be valid UTF-8.
 */
export function entryNames(entries: ZipEntry[]): string[] {
  const marked = entries.map(markedName)
  const encoding = guess(entries.filter((_, i) => marked[i] === null).map((entry) => entry.rawName))
  return entries.map((entry, i) => marked[i] ?? new TextDecoder(encoding).decode(entry.rawName))
}

/** Info-ZIP's Unicode path field, or the UTF-8 flag. */
function markedName(entry: ZipEntry): string | null {
  const field = extraField(entry.extra, 0x7075)
  if (field && field.length > 5 && viewOf(field).getUint32(1, true) === crc32(entry.rawName)) {
    const name = attempt(field.subarray(5), 'utf-8')
    if (name !== null) return name
  }
  return entry.utf8 ? attempt(entry.rawName, 'utf-8') : null
}

function guess(names: Uint8Array[]): 'utf-8' | 'gb18030' {
  const decode = (encoding: 'utf-8' | 'gb18030') => names.map((name) => attempt(name, encoding))
  const utf8 = decode('utf-8')
  if (utf8.includes(null)) return 'gb18030'
  const gb = decode('gb18030')
  if (gb.includes(null)) return 'utf-8'
  return han(utf8.join('')) * 2 < han(gb.join('')) && !/\p{Script=Han}/u.test(utf8.join('')) ? 'gb18030' : 'utf-8'
}

function han(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0
}
