/**
 * A ZIP reader that believes nothing: the central directory is read, sizes and checksums are verified while
 * inflating, and no entry can unpack to more than it declares or than the limits allow.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import type { Limits } from '../limits.ts'
import { Unreadable } from '../unreadable.ts'

const END = 0x06054b50
const END64 = 0x06064b50
const LOCATOR64 = 0x07064b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50

/** One entry of the central directory; sizes in bytes, as declared. */
export interface ZipEntry {
  /** Decoded as UTF-8 (as Latin-1 where it is none); never to be used as a path. */
  name: string
  /** The name's bytes, for archives whose names are in another encoding. */
  rawName: Uint8Array
  /** General purpose bit 11: the name is declared to be UTF-8. */
  utf8: boolean
  encrypted: boolean
  method: number
  crc: number
  compressed: number
  size: number
  /** Of the local header. */
  offset: number
}

export interface Zip {
  entries: ZipEntry[]
  /**
   * Unpacks one entry.
   * @throws Unreadable encrypted, zip-method, too-large, lying-size, checksum or truncated
   */
  read(entry: ZipEntry): Uint8Array
}

/** @throws Unreadable not-zip, truncated, too-many-entries or bad-zip */
export function openZip(bytes: Uint8Array, limits: Limits): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { count, size, offset, shift } = findDirectory(bytes, view)
  if (count > limits.entries) throw new Unreadable('too-many-entries', `压缩包内条目过多（${count} 个）`)
  const entries: ZipEntry[] = []
  let at = offset + shift
  const end = at + size
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged()
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > bytes.length) throw damaged()
    const rawName = bytes.subarray(at + 46, at + 46 + nameLength)
    const flags = view.getUint16(at + 8, true)
    const entry: ZipEntry = {
      name: decodeName(rawName),
      rawName,
      utf8: (flags & 0x800) !== 0,
      encrypted: (flags & 1) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    readZip64(entry, view, at + 46 + nameLength, extraLength)
    entry.offset += shift
    entries.push(entry)
    at = next
  }
  let unpacked = 0
  return {
    entries,
    read(entry) {
      const data = unpack(entry, bytes, view, Math.min(limits.partBytes, limits.totalBytes - unpacked))
      unpacked += data.length
      return data
    },
  }
}

function unpack(entry: ZipEntry, bytes: Uint8Array, view: DataView, most: number): Uint8Array {
  if (entry.encrypted) throw new Unreadable('encrypted', '文件已加密，需先解除密码')
  if (entry.size > most) throw new Unreadable('too-large', '解压后的内容过大，超出限额')
  const at = entry.offset
  if (at + 30 > bytes.length) throw truncated()
  if (view.getUint32(at, true) !== LOCAL) throw damaged()
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  // The name is said twice; a reader that trusts the local header must not see another part than we do.
  const local = bytes.subarray(at + 30, at + 30 + view.getUint16(at + 26, true))
  if (Buffer.compare(local, entry.rawName) !== 0) throw damaged()
  if (start + entry.compressed > bytes.length) throw truncated()
  const packed = bytes.subarray(start, start + entry.compressed)
  const data = inflate(entry, packed)
  if (data.length !== entry.size) throw lying()
  if (crc32(data) !== entry.crc) throw new Unreadable('checksum', '文件已损坏（校验和不符）')
  return data
}

function inflate(entry: ZipEntry, packed: Uint8Array): Uint8Array {
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new Unreadable('zip-method', `压缩方式（${entry.method}）不受支持`)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw lying()
    throw damaged()
  }
}

/** The end record is the last one whose comment reaches exactly to the end of the file. */
function findDirectory(bytes: Uint8Array, view: DataView) {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff)
  let found = -1
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== END) continue
    if (found < 0) found = at
    if (at + 22 + view.getUint16(at + 20, true) === bytes.length) {
      found = at
      break
    }
  }
  if (found < 0) {
    const packed = bytes.length >= 4 && view.getUint32(0, true) === LOCAL
    throw packed ? truncated() : new Unreadable('not-zip', '不是 Word 文档（.docx）格式')
  }
  const end = readEnd(view, found)
  // Some writers put bytes before the archive: everything is then shifted by as many.
  const shift = end.position - end.size - end.offset
  if (shift < 0) throw truncated()
  return { ...end, shift }
}

function readEnd(view: DataView, at: number) {
  const end = {
    count: view.getUint16(at + 10, true),
    size: view.getUint32(at + 12, true),
    offset: view.getUint32(at + 16, true),
    position: at,
  }
  const wide = end.count === 0xffff || end.size === 0xffffffff || end.offset === 0xffffffff
  if (wide && at >= 20 && view.getUint32(at - 20, true) === LOCATOR64) {
    const record = at - 76
    if (record < 0 || view.getUint32(record, true) !== END64) throw damaged()
    end.count = wideNumber(view, record + 32)
    end.size = wideNumber(view, record + 40)
    end.offset = wideNumber(view, record + 48)
    end.position = record
  }
  return end
}

function readZip64(entry: ZipEntry, view: DataView, start: number, length: number): void {
  if (entry.size !== 0xffffffff && entry.compressed !== 0xffffffff && entry.offset !== 0xffffffff) return
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let field = at + 4
    const limit = Math.min(field + view.getUint16(at + 2, true), start + length)
    const take = (narrow: number) => {
      if (narrow !== 0xffffffff || field + 8 > limit) return narrow
      field += 8
      return wideNumber(view, field - 8)
    }
    entry.size = take(entry.size)
    entry.compressed = take(entry.compressed)
    entry.offset = take(entry.offset)
    return
  }
}

function wideNumber(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true))
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function decodeName(raw: Uint8Array): string {
  try {
    return utf8.decode(raw)
  } catch {
    return Buffer.from(raw).toString('latin1')
  }
}

const damaged = () => new Unreadable('bad-zip', '文件已损坏（压缩包结构有误）')
const truncated = () => new Unreadable('truncated', '文件不完整（可能没有复制或下载完）')
const lying = () => new Unreadable('lying-size', '文件内部声明的大小与实际不符，已停止读取')
