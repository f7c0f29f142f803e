/** How telling a feature is: the fewer texts of the batch (and lines of stock wording) hold it, the more. */

const BITS = 22
/** So many texts that do not hold a feature are imagined beside the batch. */
const OTHERS = 20
/** A line of stock wording counts for this part of a text. */
const LINE = 0.25
/** No feature is worth more than this: one rare word alone is no proof. */
const MOST = 40

export class Rarity {
  private readonly holders = new Float32Array(1 << BITS)
  private readonly last = new Int32Array(1 << BITS).fill(-1)
  private texts = 0

  /** Counts the features of a piece of text number `text`; texts come one after the other. */
  count(features: Uint32Array, text: number): void {
    this.texts = Math.max(this.texts, text + 1)
    for (const feature of features) {
      const slot = feature >>> (32 - BITS)
      if (this.last[slot] === text) continue
      this.last[slot] = text
      this.holders[slot]!++
    }
  }

  /** Counts a line of stock wording. */
  countStock(features: Uint32Array): void {
    for (const feature of features) this.holders[feature >>> (32 - BITS)]! += LINE
  }

  /** Texts that hold it (stock lines included). */
  heldBy(feature: number): number {
    return this.holders[feature >>> (32 - BITS)]!
  }

  /** More than one text holds it, and no more than `few`. */
  shared(feature: number, few: number): boolean {
    const holders = this.heldBy(feature)
    return holders >= 2 && holders <= few
  }

  /** 0 … 40, eight for each halving of the share of texts that hold it. */
  worth(feature: number): number {
    const share = (this.texts + OTHERS) / Math.max(1, this.heldBy(feature))
    return Math.min(MOST, Math.max(0, Math.round(8 * Math.log2(share))))
  }
}
