/** How telling a feature is: the fewer texts of the batch (and lines of stock wording) hold it, the more. */

const BITS = 22
/** So many texts that do not hold a feature are imagined beside the batch. */
const OTHERS = 20
/** Holders are counted in quarters: a text is four, a line of stock wording one. */
const TEXT = 4
const FULL = 0xffff
/** No feature is worth more than this: one rare word alone is no proof. */
const MOST = 40

export class Rarity {
  /** For each slot how many hold it, in quarters; the greatest number stands for all beyond it. Small, for it is read at random. */
  private readonly slots = new Uint16Array(1 << BITS)
  private texts = 0
  /** A bit for each slot that the text in hand holds, and the list of these: a text counts once. */
  private readonly seen = new Int32Array(1 << (BITS - 5))
  private fresh = new Uint32Array(1 << 13)
  private freshCount = 0
  /** A bit for each slot that so few hold as are looked for: small enough to stay near. */
  private readonly rare = new Int32Array(1 << (BITS - 5))
  private chosen = new Uint32Array(1024)
  private readonly ranks = new Uint16Array(32)

  /** Takes in features of the text in hand. */
  take(features: Uint32Array): void {
    if (this.fresh.length <= this.freshCount + features.length) {
      const grown = new Uint32Array(2 * (this.freshCount + features.length))
      grown.set(this.fresh)
      this.fresh = grown
    }
    const { seen, fresh } = this
    let count = this.freshCount
    // Without a branch: whether a feature is new cannot be foreseen.
    for (let k = 0; k < features.length; k++) {
      const slot = features[k]! >>> (32 - BITS)
      const word = seen[slot >>> 5]!
      fresh[count] = slot
      count += 1 & ~(word >>> (slot & 31))
      seen[slot >>> 5] = word | (1 << (slot & 31))
    }
    this.freshCount = count
  }

  /** Counts what was taken in for one text. */
  close(): void {
    const { slots, seen, fresh } = this
    for (let k = 0; k < this.freshCount; k++) {
      const slot = fresh[k]!
      slots[slot] = Math.min(FULL, slots[slot]! + TEXT)
      seen[slot >>> 5] = 0
    }
    this.freshCount = 0
    this.texts++
  }

  /** Counts a line of stock wording. */
  countStock(features: Uint32Array): void {
    for (const feature of features) {
      const slot = feature >>> (32 - BITS)
      if (this.slots[slot]! < FULL) this.slots[slot]!++
    }
  }

  /** Quarters of texts that hold it (stock lines included). */
  quarters(feature: number): number {
    return this.slots[feature >>> (32 - BITS)]!
  }

  /** 0 … 40, eight for each halving of the share of texts that hold it. */
  worth(feature: number): number {
    const share = (this.texts + OTHERS) / Math.max(1, this.quarters(feature) / TEXT)
    return Math.min(MOST, Math.max(0, Math.round(8 * Math.log2(share))))
  }

  /** From now on `rarest` looks for features that two texts hold but no more than `few`. */
  lookFor(few: number): void {
    this.rare.fill(0)
    for (let slot = 0; slot < this.slots.length; slot++) {
      const held = this.slots[slot]!
      if (held >= 2 * TEXT && held <= few * TEXT) this.rare[slot >>> 5]! |= 1 << (slot & 31)
    }
  }

  /** The `room` rarest of the features looked for, each once and the rarest first, into `out` from `first` on; how many. */
  rarest(features: Uint32Array, out: Uint32Array, first: number, room: number): number {
    const { chosen, ranks } = this
    let count = 0
    for (let k = 0, found = this.choose(features); k < found; k++) {
      const feature = chosen[k]!
      const quarters = this.quarters(feature)
      if (count === room && quarters > ranks[room - 1]!) continue
      let at = count
      while (at > 0 && (quarters < ranks[at - 1]! || (quarters === ranks[at - 1] && feature < out[first + at - 1]!)))
        at--
      if (at === room || (at > 0 && out[first + at - 1] === feature)) continue
      if (count < room) count++
      for (let move = count - 1; move > at; move--) {
        out[first + move] = out[first + move - 1]!
        ranks[move] = ranks[move - 1]!
      }
      out[first + at] = feature
      ranks[at] = quarters
    }
    return count
  }

  /** Those that are looked for to the front of `chosen`, without a branch; how many. */
  private choose(features: Uint32Array): number {
    if (this.chosen.length <= features.length) this.chosen = new Uint32Array(2 * features.length)
    const { chosen, rare } = this
    let count = 0
    for (let k = 0; k < features.length; k++) {
      const slot = features[k]! >>> (32 - BITS)
      chosen[count] = features[k]!
      count += (rare[slot >>> 5]! >>> (slot & 31)) & 1
    }
    return count
  }
}
