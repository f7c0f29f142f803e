/**
 * A package with some of its parts replaced and some added. The others are carried over as they lie, packed: nothing
 * that a stranger put in (a picture that unpacks to gigabytes, a damaged stream) is unpacked for it.
 */
import { crc32 } from 'node:zlib'
import { deflateSync } from 'fflate'
import { keyOf, nameOf } from '../../extract/docx/package.ts'
import type { Limits } from '../../extract/limits.ts'
import { Unreadable } from '../../extract/unreadable.ts'
import { packedBytes, rangesOf, readDirectory, type ZipEntry } from '../../extract/zip.ts'

/** 1 January 1980, the first day that a zip can say: the same parts in, the same bytes out. */
const DAY_ONE = 0x21
const UTF8 = 0x800
const DESCRIPTOR = 0x8
const NARROW = 0xffff_ffff

type Written = Pick<ZipEntry, 'rawName' | 'method' | 'crc' | 'size'> & { flags: number; data: Uint8Array }

/**
 * @param changed name of a part → its new bytes; a name that is not there yet is added at the end
 * @throws Unreadable where the package is damaged or larger than a plain zip can be
 */
export function rewrite(bytes: Uint8Array, changed: Record<string, Uint8Array>, limits: Limits): Uint8Array {
  const left = new Map(Object.entries(changed).map(([name, data]) => [keyOf(name), { name, data }]))
  const file = rangesOf(bytes)
  const entries = readDirectory(file, limits.entries).map((entry): Written => {
    const key = keyOf(nameOf(entry))
    const part = left.get(key)
    left.delete(key)
    if (part) return { ...packed(part.data), rawName: entry.rawName, flags: entry.utf8 ? UTF8 : 0 }
    return { ...entry, flags: (entry.utf8 ? UTF8 : 0) | (entry.encrypted ? 1 : 0), data: packedBytes(file, entry) }
  })
  for (const { name, data } of left.values()) {
    entries.push({ ...packed(data), rawName: new TextEncoder().encode(name), flags: UTF8 })
  }
  return assemble(entries)
}

function packed(bytes: Uint8Array): Omit<Written, 'rawName' | 'flags'> {
  return { method: 8, crc: crc32(bytes), size: bytes.length, data: deflateSync(bytes, { level: 6 }) }
}

function assemble(entries: Written[]): Uint8Array {
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const entry of entries) {
    const { rawName, data } = entry
    const common = header(entry)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.alloc(2), rawName])
    const central = Buffer.alloc(14)
    central.writeUInt32LE(offset, 10)
    pieces.push(local, data)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, Buffer.alloc(2), central, rawName)
    offset += local.length + data.length
    if (offset > NARROW || entry.size >= NARROW) throw new Unreadable('too-large', '文件过大')
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...pieces, central, end])
}

/** What the local header and the directory say alike, from the version needed to the length of the name. */
function header({ rawName, method, crc, size, flags, data }: Written): Buffer {
  const bytes = Buffer.alloc(24)
  bytes.writeUInt16LE(20, 0)
  bytes.writeUInt16LE(flags & ~DESCRIPTOR, 2)
  bytes.writeUInt16LE(method, 4)
  bytes.writeUInt16LE(DAY_ONE, 8)
  bytes.writeUInt32LE(crc, 10)
  bytes.writeUInt32LE(data.length, 14)
  bytes.writeUInt32LE(size >>> 0, 18)
  bytes.writeUInt16LE(rawName.length, 22)
  return bytes
}
