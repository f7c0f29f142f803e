/**
 * A ZIP reader that trusts nothing: the directory is read whole before anything is unpacked, every entry is unpacked
 * against its declared size and checksum, and names are labels, never paths. Reads by ranges, so that an archive may be
 * larger than what one would want in memory.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { Unreadable } from './unreadable.ts'

/** Bytes by range, of a buffer or of an open file. */
export interface Ranges {
  size: number
  /** Exactly the bytes `[start, end)`; both are within the size. */
  read(start: number, end: number): Uint8Array
}

export interface ZipEntry {
  /** As the archive holds it; see {@link entryName} for what people read. */
  rawName: Uint8Array
  /** The archive says that the name is UTF-8. */
  utf8: boolean
  extra: Uint8Array
  /** Bytes unpacked and packed, as declared. */
  size: number
  packed: number
  method: number
  crc: number
  offset: number
  encrypted: boolean
}

/** A buffer as ranges. */
export function rangesOf(bytes: Uint8Array): Ranges {
  return { size: bytes.length, read: (start, end) => bytes.subarray(start, end) }
}

/** Bytes unpacked into one buffer: zlib's own measure, and more than the text of a paper has. */
const LEAST_AT_ONCE = 16 * 2 ** 10
const MOST_AT_ONCE = 4 * 2 ** 20

const damaged = () => new Unreadable('bad-zip', '文件已损坏（压缩包结构有误），请重新取得该文件')
const truncated = () => new Unreadable('truncated', '文件不完整（可能没有复制或下载完），请重新取得该文件')
const END = 0x06054b50
const END64 = 0x06064b50
const LOCATOR64 = 0x07064b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
/** Bytes of a directory: far more than any archive needs that is opened here. */
const MOST_DIRECTORY = 64 * 2 ** 20

/**
 * The entries in the order of the directory.
 * @throws Unreadable bad-zip, truncated or too-many-entries
 */
export function readDirectory(file: Ranges, maxEntries: number): ZipEntry[] {
  const { count, start, size, shift } = findDirectory(file)
  if (count > maxEntries) {
    throw new Unreadable('too-many-entries', `压缩包内条目过多（${count} 个，上限 ${maxEntries} 个）`)
  }
  if (size > MOST_DIRECTORY) throw damaged()
  const bytes = readRange(file, start, start + size)
  const view = viewOf(bytes)
  const entries: ZipEntry[] = []
  for (let at = 0; entries.length < count; ) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw damaged()
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    if (extraEnd > bytes.length) throw damaged()
    const flags = view.getUint16(at + 8, true)
    const entry: ZipEntry = {
      rawName: bytes.slice(at + 46, nameEnd),
      utf8: (flags & 0x800) !== 0,
      extra: bytes.slice(nameEnd, extraEnd),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      encrypted: (flags & 1) !== 0,
    }
    widen(entry)
    entry.offset += shift
    entries.push(entry)
    at = extraEnd + view.getUint16(at + 32, true)
  }
  return entries
}

/**
 * The unpacked bytes of an entry, at most `maxBytes`.
 * @throws Unreadable encrypted, zip-method, too-large, lying-size, checksum, bad-zip or truncated
 */
export function readEntry(file: Ranges, entry: ZipEntry, maxBytes: number): Uint8Array {
  if (entry.encrypted) throw new Unreadable('encrypted', '压缩包设有密码，请解除密码后提交')
  if (entry.size > maxBytes) {
    throw new Unreadable('too-large', `解压后过大（${megabytes(entry.size)} MB，上限 ${megabytes(maxBytes)} MB）`)
  }
  const bytes = unpack(packedBytes(file, entry), entry)
  if (bytes.length !== entry.size) throw lying()
  if (crc32(bytes) !== entry.crc) throw new Unreadable('checksum', '文件已损坏（校验和不符），请重新取得该文件')
  return bytes
}

/**
 * An entry's bytes as they lie in the archive.
 * @throws Unreadable bad-zip or truncated
 */
export function packedBytes(file: Ranges, entry: ZipEntry): Uint8Array {
  const view = viewOf(readRange(file, entry.offset, entry.offset + 30))
  if (view.getUint32(0, true) !== LOCAL) throw damaged()
  const nameEnd = entry.offset + 30 + view.getUint16(26, true)
  // The name is said twice; a reader that trusts the local header must not see another file than we do.
  if (Buffer.compare(readRange(file, entry.offset + 30, nameEnd), entry.rawName) !== 0) throw damaged()
  const start = nameEnd + view.getUint16(28, true)
  return readRange(file, start, start + entry.packed)
}

function unpack(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method === 0) return packed
  if (entry.method !== 8) {
    throw new Unreadable('zip-method', '压缩方式不受支持，请用系统自带的“压缩(zipped)文件夹”重新打包')
  }
  try {
    // Room for all of it at once spares putting it together from pieces; a size that lies takes no more than this.
    const chunkSize = Math.max(Math.min(entry.size, MOST_AT_ONCE) + 1, LEAST_AT_ONCE)
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1), chunkSize })
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? lying() : damaged()
  }
}

const lying = () => new Unreadable('lying-size', '压缩包内声明的大小与实际不符，已停止读取')

interface Directory {
  count: number
  start: number
  size: number
  /** Bytes that stand before the archive: every offset is moved by them. */
  shift: number
}

/** The end record is the last one whose comment reaches to the end of the file, else the last one. */
function findDirectory(file: Ranges): Directory {
  const from = Math.max(0, file.size - 22 - 0xffff)
  const tail = readRange(file, from, file.size)
  const view = viewOf(tail)
  let found = -1
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail[at] !== 0x50 || view.getUint32(at, true) !== END) continue
    if (found < 0) found = at
    if (at + 22 + view.getUint16(at + 20, true) !== tail.length) continue
    found = at
    break
  }
  if (found < 0) {
    const packed = file.size >= 4 && viewOf(file.read(0, 4)).getUint32(0, true) === LOCAL
    throw packed ? truncated() : new Unreadable('not-zip', '不是压缩包或 .docx 格式')
  }
  const narrow = {
    count: view.getUint16(found + 10, true),
    size: view.getUint32(found + 12, true),
    start: view.getUint32(found + 16, true),
  }
  const wide = narrow.count === 0xffff || narrow.size === 0xffffffff || narrow.start === 0xffffffff
  const { end, ...all } = (wide && directory64(file, from + found)) || { ...narrow, end: from + found }
  const shift = end - all.size - all.start
  if (shift < 0) throw truncated()
  return { ...all, start: all.start + shift, shift }
}

/** The record for large archives stands right before its locator, that right before the end record. */
function directory64(file: Ranges, end: number) {
  if (end < 76 || viewOf(file.read(end - 20, end)).getUint32(0, true) !== LOCATOR64) return null
  const record = viewOf(file.read(end - 76, end - 20))
  if (record.getUint32(0, true) !== END64) throw damaged()
  return {
    count: Number(record.getBigUint64(32, true)),
    size: Number(record.getBigUint64(40, true)),
    start: Number(record.getBigUint64(48, true)),
    end: end - 76,
  }
}

/** Sizes of four gigabytes and more stand in an extra field. */
function widen(entry: ZipEntry) {
  const field = extraField(entry.extra, 0x0001)
  if (!field) return
  const view = viewOf(field)
  let at = 0
  for (const key of ['size', 'packed', 'offset'] as const) {
    if (entry[key] !== 0xffffffff || at + 8 > field.length) continue
    entry[key] = Number(view.getBigUint64(at, true))
    at += 8
  }
}

/** The data of an extra field, null without one. */
export function extraField(extra: Uint8Array, id: number): Uint8Array | null {
  const view = viewOf(extra)
  for (let at = 0; at + 4 <= extra.length; ) {
    const size = view.getUint16(at + 2, true)
    if (at + 4 + size > extra.length) return null
    if (view.getUint16(at, true) === id) return extra.subarray(at + 4, at + 4 + size)
    at += 4 + size
  }
  return null
}

function readRange(file: Ranges, start: number, end: number): Uint8Array {
  if (!(start >= 0 && start <= end && end <= file.size)) throw truncated()
  return file.read(start, end)
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0)
}
