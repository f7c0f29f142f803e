/** Makes zips that lie: entry by entry, headers as they are given. */
import { constants, crc32, deflateRawSync } from 'node:zlib'

export interface RawEntry {
  name: string | Uint8Array
  data: string | Uint8Array
  /** Uncompressed size, where it is not that of `data` (with `packed`, or as a lie). */
  size?: number
  /** Declared uncompressed size, if another than the real one. */
  declared?: number
  crc?: number
  /** 8 (deflated) if not given; with 0 the data is stored. */
  method?: number
  flags?: number
  /** Name in the local header, if another. */
  localName?: string
  extra?: Uint8Array
  /** Deflated already: goes on where `data` ends, in one stream. */
  packed?: Uint8Array
}

export function rawZip(entries: RawEntry[]): Uint8Array {
  const chunks: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const entry of entries) {
    const data = Buffer.from(entry.data as Uint8Array)
    const packed = pack(entry, data)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(entry.flags ?? 0x800, 2)
    common.writeUInt16LE(entry.method ?? 8, 4)
    common.writeUInt32LE(entry.crc ?? crc32(data), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE((entry.declared ?? entry.size ?? data.length) >>> 0, 18)
    const name = Buffer.from(entry.name as Uint8Array)
    const local = Buffer.from((entry.localName ?? entry.name) as Uint8Array)
    const extra = entry.extra ?? new Uint8Array()
    const head = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common])
    head.writeUInt16LE(local.length, 26)
    head.writeUInt16LE(extra.length, 28)
    chunks.push(head, local, extra, packed)
    const central = Buffer.alloc(46)
    central.write('PK\x01\x02', 'latin1')
    central.writeUInt16LE(20, 4)
    common.copy(central, 6)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt16LE(extra.length, 30)
    central.writeUInt32LE(offset, 42)
    directory.push(central, name, extra)
    offset += head.length + local.length + extra.length + packed.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8)
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...chunks, central, end])
}

/** A text many times over, deflated without ever holding it: its size in bytes, and a stream that has no end mark. */
export function deflatedRepeat(unit: string, times: number): { packed: Uint8Array; size: number } {
  const perBlock = Math.min(times, Math.ceil(2 ** 20 / Buffer.byteLength(unit)))
  const block = deflateRawSync(Buffer.from(unit.repeat(perBlock)), { finishFlush: constants.Z_FULL_FLUSH })
  const blocks = Math.ceil(times / perBlock)
  return { packed: Buffer.concat(Array(blocks).fill(block)), size: blocks * perBlock * Buffer.byteLength(unit) }
}

function pack(entry: RawEntry, data: Buffer): Uint8Array {
  if (!entry.packed) return entry.method === 0 ? data : deflateRawSync(data)
  if (data.length === 0) return entry.packed
  return Buffer.concat([deflateRawSync(data, { finishFlush: constants.Z_SYNC_FLUSH }), entry.packed])
}
