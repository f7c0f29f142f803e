/**
 * Text → the code units that matching looks at: width, case and traditional forms folded, spaces and punctuation
 * dropped, a run of digits (or of unfilled X) folded to one unit, so that a changed figure is not a changed text.
 * `source` leads every unit back to the original, so that places are carried and never searched for again.
 */
import { BREAK, PARAGRAPH } from './breaks.ts'
import { SIMPLIFIED } from './traditional.ts'

/** Stands for a run of digits, of any length. */
export const DIGITS = 0x30
/** Stands for a run of X, × or ○ that holds a place free. */
const BLANK = 0x78
const BLANKS = '×○✕'

/** Not looked at yet: no character. */
const UNKNOWN = 0xffff
/** Code unit → folded unit, 0 for what is dropped; filled as characters are met, for a batch has few of all there are. */
const TABLE = new Uint16Array(0x10000).fill(UNKNOWN)

export interface Folded {
  units: Uint16Array
  /** For each unit the offset of its (first) character in the original. */
  source: Uint32Array
  /** `breaks[p]`: the strongest break between units p−1 and p (see breaks.ts); both ends are paragraphs. */
  breaks: Uint8Array
}

/** Room to write to before the length is known; used anew for every text. */
let room = roomFor(1 << 15)

function roomFor(length: number): Folded {
  return { units: new Uint16Array(length), source: new Uint32Array(length), breaks: new Uint8Array(length + 1) }
}

/** Folded units alone. */
export function foldUnits(text: string): Uint16Array {
  return fold(text).units
}

export function fold(text: string): Folded {
  if (room.units.length < text.length) room = roomFor(text.length * 2)
  const { units, source, breaks } = room
  let length = 0
  let previous = 0
  let strongest = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const unit = unitOf(code)
    if (unit === 0) {
      if (BREAK[code]! > strongest) strongest = BREAK[code]!
      continue
    }
    if ((unit === DIGITS || unit === BLANK) && unit === previous) continue
    previous = unit
    source[length] = i
    breaks[length] = strongest
    strongest = 0
    units[length++] = unit
  }
  breaks[0] = PARAGRAPH
  breaks[length] = PARAGRAPH
  return { units: units.slice(0, length), source: source.slice(0, length), breaks: breaks.slice(0, length + 1) }
}

function unitOf(code: number): number {
  const known = TABLE[code]!
  return known === UNKNOWN ? learn(code) : known
}

function learn(code: number): number {
  const unit = foldOne(code)
  TABLE[code] = unit
  return unit
}

function foldOne(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return code
  const char = String.fromCharCode(code)
  if (BLANKS.includes(char)) return BLANK
  // Of a compatibility form of several characters (㈠, ㎡) the first letter or digit speaks for all.
  const folded = /[\p{L}\p{N}]/u.exec(char.normalize('NFKC'))?.[0].toLowerCase()
  if (folded?.length !== 1) return 0
  const unit = folded.charCodeAt(0)
  return /\p{Nd}/u.test(folded) ? DIGITS : (SIMPLIFIED.get(unit) ?? unit)
}

/** The span of the original that the units `[start, end)` stand for, never cutting a surrogate pair or a run of digits. */
export function toSource(text: string, folded: Folded, start: number, end: number): { start: number; end: number } {
  const { source, units } = folded
  let from = source[start]!
  let to = end > start ? source[end - 1]! + 1 : from
  if (end > start) {
    const last = units[end - 1]!
    if (last === DIGITS || last === BLANK) {
      const limit = end < source.length ? source[end]! : text.length
      for (let i = to; i < limit && unitOf(text.charCodeAt(i)) !== 0; i++) to = i + 1
    }
  }
  if (isLow(text, from) && from > 0) from--
  if (isLow(text, to)) to++
  // The full stop belongs to its sentence.
  while (to < text.length && CLOSING.includes(text[to]!)) to++
  return { start: from, end: to }
}

const CLOSING = '。！？；!?;'

function isLow(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}
