/**
 * Parts → a plain ZIP archive. Packed by Node's own zlib, many times as fast as one written in JavaScript; every entry
 * bears the first day that a ZIP can say, so that the same parts give the same bytes.
 */
import { crc32, deflateRawSync } from 'node:zlib'
import { Unreadable } from '../extract/unreadable.ts'

/** 1 January 1980. */
const DAY_ONE = 0x21
const UTF8 = 0x800
const ENCRYPTED = 0x1
const NARROW = 0xffff_ffff
const DEFLATED = 8
/** Markup packs well at any level: from 1 to 6 it takes twice the time for a fifth fewer bytes. */
const LEVEL = 3

/** An entry as it lies in the archive, its data packed: made once, it can go into any number of archives. */
export interface PackedEntry {
  rawName: Uint8Array
  /** The name is UTF-8. */
  utf8: boolean
  encrypted?: boolean
  method: number
  crc: number
  /** Bytes unpacked. */
  size: number
  data: Uint8Array
}

export function packEntry(name: string, bytes: Uint8Array): PackedEntry {
  return {
    rawName: new TextEncoder().encode(name),
    utf8: true,
    method: DEFLATED,
    crc: crc32(bytes),
    size: bytes.length,
    data: deflateRawSync(bytes, { level: LEVEL }),
  }
}

/** @throws Unreadable where the archive would be larger than a plain ZIP can be */
export function zipOf(entries: readonly PackedEntry[]): Uint8Array {
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
function header({ rawName, utf8, encrypted, method, crc, size, data }: PackedEntry): Buffer {
  const bytes = Buffer.alloc(24)
  bytes.writeUInt16LE(20, 0)
  bytes.writeUInt16LE((utf8 ? UTF8 : 0) | (encrypted ? ENCRYPTED : 0), 2)
  bytes.writeUInt16LE(method, 4)
  bytes.writeUInt16LE(DAY_ONE, 8)
  bytes.writeUInt32LE(crc, 10)
  bytes.writeUInt32LE(data.length, 14)
  bytes.writeUInt32LE(size >>> 0, 18)
  bytes.writeUInt16LE(rawName.length, 22)
  return bytes
}
