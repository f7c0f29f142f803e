/**
 * Wording that may be shared, found with tolerance for slips. A run of text counts as taken from the library when
 * it follows one entry, in order, over enough units; small slips (风险挑的丰富经验) are stepped over.
 */
import { GRAM, gramHashes } from '../normalise/roll.ts'

/** At most so many places of the library are tried for one place of a text. */
const TRIES = 12
/** A slip is at most so many units on either side … */
const SLIP = 3
/** … and of so many units after it all but two must be equal. */
const RESUME = 6

export interface Entry {
  /** Position of its first unit in the library. */
  start: number
  end: number
  /** Who it is from: index given by the caller, −1 for a dictionary. */
  origin: number
}

/** A run of a text that follows an entry: `[start, end)` of the text, `[from, to)` of the library. */
export interface Mark {
  start: number
  end: number
  entry: number
  from: number
  to: number
}

export class Library {
  readonly entries: Entry[] = []
  private readonly units: Uint16Array
  private readonly head: Int32Array
  private readonly next: Int32Array
  private readonly bits: number
  /** One bit for each slot of `head` that leads anywhere: small enough to stay near, for most grams are not there. */
  private readonly filter: Int32Array
  /** Entry of each library unit. */
  private readonly entryOf: Int32Array

  constructor(parts: readonly { units: Uint16Array; origin: number }[]) {
    const total = parts.reduce((sum, part) => sum + part.units.length + 1, 0)
    this.units = new Uint16Array(total)
    this.entryOf = new Int32Array(total).fill(-1)
    this.next = new Int32Array(total).fill(-1)
    this.bits = Math.max(10, Math.min(22, Math.ceil(Math.log2(total + 1)) + 4))
    this.head = new Int32Array(1 << this.bits).fill(-1)
    this.filter = new Int32Array(1 << (this.bits - 5))
    let at = 0
    for (const { units, origin } of parts) {
      this.units.set(units, at)
      this.entryOf.fill(this.entries.length, at, at + units.length)
      this.entries.push({ start: at, end: at + units.length, origin })
      at += units.length + 1
    }
    const hashes = gramHashes(this.units)
    // From the back, so that chains run from the front.
    for (let p = total - GRAM; p >= 0; p--) {
      if (this.entryOf[p] === -1 || this.entryOf[p] !== this.entryOf[p + GRAM - 1]) continue
      const slot = hashes[p]! >>> (32 - this.bits)
      this.next[p] = this.head[slot]!
      this.head[slot] = p
      this.filter[slot >>> 5]! |= 1 << (slot & 31)
    }
  }

  /** The units of each entry. */
  *lines(): Iterable<Uint16Array> {
    for (const { start, end } of this.entries) yield this.units.subarray(start, end)
  }

  /**
   * Marks of a text in order, not overlapping.
   * @param least units that must be equal, unless a whole entry is
   * @param hashes of the grams of the text
   */
  marks(units: Uint16Array, least: number, hashes = gramHashes(units)): Mark[] {
    const marks: Mark[] = []
    if (this.entries.length === 0) return marks
    const { head, filter, bits } = this
    let floor = 0
    for (let i = 0; i < hashes.length; i++) {
      const slot = hashes[i]! >>> (32 - bits)
      if (!(filter[slot >>> 5]! & (1 << (slot & 31)))) continue
      const mark = this.markAt(units, i, head[slot]!, floor, least)
      if (!mark) continue
      marks.push(mark)
      floor = mark.end
      i = Math.max(i, mark.end - 1)
    }
    return marks
  }

  private markAt(units: Uint16Array, i: number, first: number, floor: number, least: number): Mark | null {
    let best: Mark | null = null
    let most = 0
    let tries = 0
    for (let p = first; p !== -1 && tries < TRIES; p = this.next[p]!) {
      if (!this.equal(units, i, p, GRAM)) continue
      tries++
      const entry = this.entryOf[p]!
      const right = this.follow(units, i, p, 1, units.length, this.entries[entry]!.end)
      const left = this.follow(units, i - 1, p - 1, -1, floor - 1, this.entries[entry]!.start - 1)
      const equal = right.equal + left.equal
      const whole = equal >= 0.9 * (this.entries[entry]!.end - this.entries[entry]!.start)
      if ((equal < least && !whole) || equal <= most) continue
      most = equal
      best = { start: left.text + 1, end: right.text, entry, from: left.library + 1, to: right.library }
    }
    return best
  }

  /** Walks both sides in one direction over equal units and small slips; returns where it stopped and how many were equal. */
  private follow(units: Uint16Array, i: number, p: number, step: 1 | -1, textLimit: number, libraryLimit: number) {
    let equal = 0
    while (true) {
      while (i !== textLimit && p !== libraryLimit && units[i] === this.units[p]) {
        i += step
        p += step
        equal++
      }
      const slip = this.slip(units, i, p, step, textLimit, libraryLimit)
      if (!slip) return { text: i, library: p, equal }
      i += slip[0] * step
      p += slip[1] * step
    }
  }

  private slip(units: Uint16Array, i: number, p: number, step: 1 | -1, textLimit: number, libraryLimit: number) {
    for (let size = 1; size <= SLIP; size++) {
      for (const [a, b] of SLIPS[size]!) {
        if (this.resumes(units, i + a * step, p + b * step, step, textLimit, libraryLimit)) return [a, b] as const
      }
    }
    return null
  }

  /** Equal again after a slip: the next unit, and nearly all of the few that follow it. */
  private resumes(units: Uint16Array, i: number, p: number, step: 1 | -1, textLimit: number, libraryLimit: number) {
    const left = Math.min((textLimit - i) * step, (libraryLimit - p) * step, RESUME)
    if (left < 2 || units[i] !== this.units[p]) return false
    let equal = 0
    for (let n = 0; n < left; n++) if (units[i + n * step] === this.units[p + n * step]) equal++
    return equal >= Math.max(2, left - 2)
  }

  private equal(units: Uint16Array, i: number, p: number, length: number): boolean {
    for (let n = 0; n < length; n++) if (units[i + n] !== this.units[p + n]) return false
    return true
  }
}

/** For each size the ways to skip: (text units, library units), the smallest change first. */
const SLIPS: readonly (readonly [number, number][])[] = [
  [],
  [
    [1, 1],
    [0, 1],
    [1, 0],
  ],
  [
    [2, 2],
    [1, 2],
    [2, 1],
    [0, 2],
    [2, 0],
  ],
  [
    [3, 3],
    [2, 3],
    [3, 2],
    [1, 3],
    [3, 1],
    [0, 3],
    [3, 0],
  ],
]
