/** Equal runs of two texts, longest possible, as seeds of passages. Buffers are reused from pair to pair. */

/** Shortest equal run that is looked at (units). */
export const SEED = 5
const MULTIPLIER = 0x01000193
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
    for (let p = units.length - SEED; p >= 0; p--) {
      const slot = this.hash(units, p)
      this.next[p] = this.head[slot]!
      this.head[slot] = p
    }
  }

  /** Maximal equal runs of the indexed text (a) and this one (b), by b then a. Valid until the next call. */
  find(units: Uint16Array): Anchors {
    const { units: first, found } = this
    const diagonals = first.length + units.length + 1
    if (this.diagonal.length < diagonals) this.diagonal = new Int32Array(diagonals * 2)
    this.diagonal.fill(0, 0, diagonals)
    found.count = 0
    for (let j = 0; j + SEED <= units.length; j++) {
      let repeats = 0
      for (let i = this.head[this.hash(units, j)]!; i !== -1 && repeats < REPEATS; i = this.next[i]!) {
        const diagonal = i - j + units.length
        if (this.diagonal[diagonal]! > j) {
          repeats++
          continue
        }
        let length = 0
        while (i + length < first.length && j + length < units.length && first[i + length] === units[j + length])
          length++
        if (length < SEED) continue
        repeats++
        this.diagonal[diagonal] = j + length
        if (found.count === MOST) return found
        found.a[found.count] = i
        found.b[found.count] = j
        found.length[found.count++] = length
      }
    }
    return found
  }

  private hash(units: Uint16Array, at: number): number {
    let hash = 0
    for (let n = 0; n < SEED; n++) hash = Math.imul(hash ^ units[at + n]!, MULTIPLIER)
    return (hash ^ (hash >>> 15)) >>> (32 - this.bits)
  }
}
