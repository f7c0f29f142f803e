/**
 * A package with some of its parts replaced and some added. The others are carried over as they lie, packed: nothing
 * that a stranger put in (a picture that unpacks to gigabytes, a damaged stream) is unpacked for it.
 */
import { keyOf, nameOf } from '../../extract/docx/package.ts'
import type { Limits } from '../../extract/limits.ts'
import { packedBytes, rangesOf, readDirectory } from '../../extract/zip.ts'
import { type PackedEntry, packEntry, zipOf } from '../zip.ts'

/**
 * @param changed name of a part → its new bytes; a name that is not there yet is added at the end
 * @throws Unreadable where the package is damaged or larger than a plain zip can be
 */
export function rewrite(bytes: Uint8Array, changed: Record<string, Uint8Array>, limits: Limits): Uint8Array {
  const left = new Map(Object.entries(changed).map(([name, data]) => [keyOf(name), { name, data }]))
  const file = rangesOf(bytes)
  const entries = readDirectory(file, limits.entries).map((entry): PackedEntry => {
    const key = keyOf(nameOf(entry))
    const part = left.get(key)
    left.delete(key)
    const { rawName, utf8 } = entry
    if (part) return { ...packEntry(part.name, part.data), rawName, utf8 }
    return { ...entry, data: packedBytes(file, entry) }
  })
  for (const { name, data } of left.values()) entries.push(packEntry(name, data))
  return zipOf(entries)
}
