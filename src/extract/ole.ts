/**
 * The OLE compound file, as far as is needed before a library opens it: which streams there are, and that no chain of
 * sectors runs in a circle or out of the file (a library follows such a chain until the memory is full).
 */
import { Unreadable } from './unreadable.ts'
import { viewOf } from './zip.ts'

export interface Ole {
  /** Names of all streams and storages. */
  names: Set<string>
  /** The bytes of a stream, null where there is none. */
  stream(name: string): Uint8Array | null
}

interface Entry {
  name: string
  start: number
  size: number
}

const damaged = () => new Unreadable('damaged', '文件已损坏（内部结构有误），请用 Word 或 WPS 打开后另存为 .docx')

/** @throws Unreadable 'damaged' */
export function openOle(bytes: Uint8Array): Ole {
  const view = viewOf(bytes)
  if (bytes.length < 512) throw damaged()
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) throw damaged()
  const sectorSize = 1 << shift
  const sectors = Math.ceil((bytes.length - 512) / sectorSize) + 1
  const sector = (id: number) => {
    const at = (id + 1) * sectorSize
    if (id < 0 || at >= bytes.length) throw damaged()
    return bytes.subarray(at, Math.min(at + sectorSize, bytes.length))
  }
  const fat = table(fatSectors(view, sector, sectorSize, sectors).map(sector))
  const read = (start: number) => concat(chain(start, fat).map(sector))
  const entries = directory(read(view.getInt32(48, true)))
  const root = entries[0]
  if (!root) throw damaged()
  const cutoff = view.getUint32(56, true)
  const miniFat = view.getInt32(60, true) >= 0 ? table(chain(view.getInt32(60, true), fat).map(sector)) : []
  const mini = root.start >= 0 ? read(root.start) : new Uint8Array()
  return {
    names: new Set(entries.map((entry) => entry.name)),
    stream(name) {
      const entry = entries.find((candidate) => candidate.name === name)
      if (!entry) return null
      const data =
        entry.size < cutoff
          ? concat(chain(entry.start, miniFat).map((id) => mini.subarray(id * 64, id * 64 + 64)))
          : read(entry.start)
      if (data.length < entry.size) throw damaged()
      return data.subarray(0, entry.size)
    },
  }
}

/** Where the allocation table lies: 109 places in the header, the rest in a chain of its own. */
function fatSectors(view: DataView, sector: (id: number) => Uint8Array, sectorSize: number, most: number): number[] {
  const ids: number[] = []
  const add = (source: DataView, from: number, count: number) => {
    for (let i = 0; i < count; i++) {
      const id = source.getInt32(from + i * 4, true)
      if (id >= 0) ids.push(id)
    }
  }
  add(view, 76, 109)
  let next = view.getInt32(68, true)
  for (let seen = 0; next >= 0; seen++) {
    const data = viewOf(sector(next))
    if (seen > most || data.byteLength < sectorSize) throw damaged()
    add(data, 0, sectorSize / 4 - 1)
    next = data.getInt32(sectorSize - 4, true)
  }
  if (ids.length > most) throw damaged()
  return ids
}

function table(parts: Uint8Array[]): number[] {
  const entries: number[] = []
  for (const part of parts) {
    const view = viewOf(part)
    for (let at = 0; at + 4 <= part.length; at += 4) entries.push(view.getInt32(at, true))
  }
  return entries
}

/** @throws Unreadable on a circle or a step out of the table */
function chain(start: number, next: number[]): number[] {
  const ids: number[] = []
  for (let id = start; id >= 0; id = next[id]!) {
    if (id >= next.length || ids.length > next.length) throw damaged()
    ids.push(id)
  }
  return ids
}

function directory(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes)
  const entries: Entry[] = []
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    if (bytes[at + 66] === 0) continue
    const length = Math.max(0, Math.min(view.getUint16(at + 64, true), 64) - 2)
    entries.push({
      name: Buffer.from(bytes.subarray(at, at + length)).toString('utf16le'),
      start: view.getInt32(at + 116, true),
      size: view.getUint32(at + 120, true),
    })
  }
  return entries
}

function concat(parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}
