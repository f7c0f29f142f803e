/** Equal runs of two texts, longest possible, as seeds of passages. Buffers are reused from pair to pair. */
import { NOTHING } from '../legitimate/weigh.ts'
import { GRAM, gramHashes } from '../normalise/roll.ts'
import type { Prepared } from './prepared.ts'

/** Shortest equal run that is looked at (units). */
export const SEED = GRAM
const FILTER = 16
/** A gram that one text holds more often than this leads nowhere. */
const REPEATS = 6
/** Seeds of one pair are never more than this: beyond it a text repeats itself. */
const MOST = 6000

export interface Anchors {
  count: number
  a: Int32Array
  b: Int32Array
  length: Int32Array
}

/** Looks up one text's grams in another's; made for one text `a` held against many `b`. */
export class AnchorFinder {
  private bits = 0
  /** One bit for each few of all hashes, small enough to stay near: says at once that a gram is not there. */
  private readonly filter = new Int32Array(1 << (FILTER - 5))
  private head = new Int32Array(0)
  private next = new Int32Array(0)
  private diagonal = new Int32Array(0)
  private units: Uint16Array = new Uint16Array(0)
  private readonly found: Anchors = {
    count: 0,
    a: new Int32Array(MOST),
    b: new Int32Array(MOST),
    length: new Int32Array(MOST),
  }

  /** The text that the next ones are held against. */
  index(units: Uint16Array): void {
    this.units = units
    this.bits = Math.max(8, Math.ceil(Math.log2(units.length + 1)) + 1)
    if (this.head.length < 1 << this.bits) this.head = new Int32Array(1 << this.bits)
    if (this.next.length < units.length) this.next = new Int32Array(units.length * 2)
    this.head.fill(-1, 0, 1 << this.bits)
    this.filter.fill(0)
    const hashes = gramHashes(units)
    for (let p = hashes.length - 1; p >= 0; p--) {
      const bit = hashes[p]! >>> (32 - FILTER)
      this.filter[bit >>> 5]! |= 1 << (bit & 31)
      const slot = hashes[p]! >>> (32 - this.bits)
      this.next[p] = this.head[slot]!
      this.head[slot] = p
    }
  }

  /** Maximal equal runs of the indexed text (a) and this one (b), by b then a. Valid until the next call. */
  find({ units, weights }: Pick<Prepared, 'units' | 'weights'>): Anchors {
    const { units: first, found, head, bits, filter } = this
    found.count = 0
    if (units.length < SEED || first.length < SEED) return found
    const diagonals = first.length + units.length + 1
    if (this.diagonal.length < diagonals) this.diagonal = new Int32Array(diagonals * 2)
    const hashes = gramHashes(units)
    for (let j = 0; j < hashes.length && found.count < MOST; j++) {
      const hash = hashes[j]!
      const bit = hash >>> (32 - FILTER)
      if (!(filter[bit >>> 5]! & (1 << (bit & 31)))) continue
      // Within quoted text nothing begins.
      if (weights[j] === NOTHING && weights[j + SEED - 1] === NOTHING) continue
      const i = head[hash >>> (32 - bits)]!
      if (i !== -1) this.follow(units, i, j)
    }
    for (let k = 0; k < found.count; k++) this.diagonal[found.a[k]! - found.b[k]! + units.length] = 0
    return found
  }

  /** Adds the runs that begin at unit j of b, one for each place of the gram in a that no longer run has passed. */
  private follow(units: Uint16Array, head: number, j: number): void {
    const { units: first, found, diagonal } = this
    let repeats = 0
    for (let i = head; i !== -1 && repeats < REPEATS && found.count < MOST; i = this.next[i]!) {
      const at = i - j + units.length
      if (diagonal[at]! > j) {
        repeats++
        continue
      }
      let length = 0
      while (i + length < first.length && j + length < units.length && first[i + length] === units[j + length]) length++
      if (length < SEED) continue
      repeats++
      diagonal[at] = j + length
      found.a[found.count] = i
      found.b[found.count] = j
      found.length[found.count++] = length
    }
  }
}
