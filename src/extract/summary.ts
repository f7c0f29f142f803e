/** The property sets of an OLE file (author, last editor, times), as [MS-OLEPS] lays them out. Broken ones say nothing. */
import type { Properties } from '../model.ts'
import { attempt } from './decode.ts'
import type { Ole } from './ole.ts'
import { viewOf } from './zip.ts'

type Value = string | number | Date

export function summaryOf(ole: Ole): Properties {
  const summary = readSet(ole, '\u0005SummaryInformation')
  const more = readSet(ole, '\u0005DocumentSummaryInformation')
  const text = (value: Value | undefined) =>
    typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
  const time = (value: Value | undefined) => (value instanceof Date ? value.toISOString().slice(0, 19) : undefined)
  const minutes = summary.get(10)
  const all: Properties = {
    creator: text(summary.get(4)),
    lastModifiedBy: text(summary.get(8)),
    company: text(more.get(15)),
    created: withZone(time(summary.get(12))),
    modified: withZone(time(summary.get(13))),
    revision: Number(text(summary.get(9))) || undefined,
    // An amount of time is stored as a file time: its distance from 1601 is what was edited.
    totalMinutes: minutes instanceof Date ? Math.round((minutes.getTime() - EPOCH) / 60_000) : undefined,
    application: text(summary.get(18)),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

const EPOCH = Date.UTC(1601, 0, 1)

function withZone(time: string | undefined): string | undefined {
  return time === undefined ? undefined : `${time}Z`
}

function readSet(ole: Ole, name: string): Map<number, Value> {
  const values = new Map<number, Value>()
  try {
    const bytes = ole.stream(name)
    if (!bytes) return values
    const view = viewOf(bytes)
    const start = view.getUint32(44, true)
    const count = Math.min(view.getUint32(start + 4, true), 200)
    const at = new Map<number, number>()
    for (let i = 0; i < count; i++) {
      at.set(view.getUint32(start + 8 + i * 8, true), start + view.getUint32(start + 12 + i * 8, true))
    }
    const page = at.get(1)
    const codepage = page === undefined ? 1252 : view.getUint16(page + 4, true)
    for (const [id, offset] of at) {
      const value = readValue(bytes, view, offset, codepage)
      if (value !== undefined) values.set(id, value)
    }
  } catch {
    // A cut-off set: what was read so far stands.
  }
  return values
}

function readValue(bytes: Uint8Array, view: DataView, at: number, codepage: number): Value | undefined {
  switch (view.getUint32(at, true)) {
    case 2:
      return view.getInt16(at + 4, true)
    case 3:
      return view.getInt32(at + 4, true)
    case 30: {
      const raw = bytes.subarray(at + 8, at + 8 + view.getUint32(at + 4, true))
      return stringOf(raw, codepage)
    }
    case 31: {
      const raw = bytes.subarray(at + 8, at + 8 + view.getUint32(at + 4, true) * 2)
      return Buffer.from(raw).toString('utf16le').replace(/\0.*$/s, '')
    }
    case 64: {
      const ticks = view.getBigUint64(at + 4, true)
      return ticks === 0n ? undefined : new Date(EPOCH + Number(ticks / 10_000n))
    }
    default:
      return undefined
  }
}

function stringOf(raw: Uint8Array, codepage: number): string | undefined {
  const end = raw.indexOf(0)
  const bytes = end < 0 ? raw : raw.subarray(0, end)
  if (codepage === 1200) return Buffer.from(raw).toString('utf16le').replace(/\0.*$/s, '')
  if (codepage === 65001) return attempt(bytes, 'utf-8') ?? undefined
  // Western code pages hold Chinese names as GB bytes often enough; what is valid there is taken so.
  return attempt(bytes, 'gb18030') ?? Buffer.from(bytes).toString('latin1')
}
