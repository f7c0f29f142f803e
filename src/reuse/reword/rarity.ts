/** How telling a feature is: the fewer texts of the batch (and lines of stock wording) hold it, the more. */

const BITS = 22
/** So many texts that do not hold a feature are imagined beside the batch. */
const OTHERS = 20
/** Holders are counted in quarters: a text is four, a line of stock wording one. */
const TEXT = 4
/** No feature is worth more than this: one rare word alone is no proof. */
const MOST = 40

export class Rarity {
  /** For each slot how many hold it, and 1 + the text that was counted last: side by side, to be fetched at once. */
  private readonly slots = new Int32Array(2 << BITS)
  private texts = 0

  /** Counts the features of a piece of text number `text`; texts come one after the other. */
  count(features: Uint32Array, text: number): void {
    const { slots } = this
    this.texts = Math.max(this.texts, text + 1)
    for (let k = 0; k < features.length; k++) {
      const slot = (features[k]! >>> (32 - BITS)) << 1
      if (slots[slot + 1] === text + 1) continue
      slots[slot + 1] = text + 1
      slots[slot]! += TEXT
    }
  }

  /** Counts a line of stock wording. */
  countStock(features: Uint32Array): void {
    for (const feature of features) this.slots[(feature >>> (32 - BITS)) << 1]!++
  }

  /** Quarters of texts that hold it (stock lines included). */
  quarters(feature: number): number {
    return this.slots[(feature >>> (32 - BITS)) << 1]!
  }

  /** 0 … 40, eight for each halving of the share of texts that hold it. */
  worth(feature: number): number {
    const share = (this.texts + OTHERS) / Math.max(1, this.quarters(feature) / TEXT)
    return Math.min(MOST, Math.max(0, Math.round(8 * Math.log2(share))))
  }

  /** The `room` rarest of these features that two texts hold but no more than `few`, each once, into `out`; how many. */
  rarest(features: Uint32Array, few: number, out: Uint32Array, room: number): number {
    let count = 0
    for (let k = 0; k < features.length; k++) {
      const feature = features[k]!
      const held = this.quarters(feature)
      if (held < 2 * TEXT || held > few * TEXT) continue
      let at = count
      while (at > 0 && this.before(held, feature, out[at - 1]!)) at--
      if (at === room || (at > 0 && out[at - 1] === feature)) continue
      if (count < room) count++
      for (let move = count - 1; move > at; move--) out[move] = out[move - 1]!
      out[at] = feature
    }
    return count
  }

  private before(held: number, feature: number, other: number): boolean {
    const quarters = this.quarters(other)
    return held < quarters || (held === quarters && feature < other)
  }
}
