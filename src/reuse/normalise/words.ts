/** Looks words of a list up in a text as it is read, unit by unit. */
import { foldUnits } from './fold.ts'

interface Word {
  units: Uint16Array
  group: number
}

export class Words {
  /** By the first two units; the longest word first. */
  private readonly words = new Map<number, Word[]>()
  /** Which first pairs there are, to pass over the rest quickly. */
  private readonly starts = new Uint8Array(1 << 16)

  constructor(groups: readonly (readonly string[])[]) {
    groups.forEach((group, index) => {
      for (const word of group) {
        const units = foldUnits(word)
        if (units.length < 2) continue
        const key = units[0]! * 0x10000 + units[1]!
        this.starts[startOf(units[0]!, units[1]!)] = 1
        this.words.set(
          key,
          [...(this.words.get(key) ?? []), { units, group: index }].sort((x, y) => y.units.length - x.units.length),
        )
      }
    })
  }

  /** The word of the list that begins here, if any: its length and group, packed as length × 2¹⁶ + group; else 0. */
  at(units: Uint16Array, at: number, end: number): number {
    if (at + 1 >= end || this.starts[startOf(units[at]!, units[at + 1]!)] === 0) return 0
    for (const word of this.words.get(units[at]! * 0x10000 + units[at + 1]!) ?? []) {
      const { length } = word.units
      if (at + length > end) continue
      let n = 2
      while (n < length && word.units[n] === units[at + n]) n++
      if (n === length) return length * 0x10000 + word.group
    }
    return 0
  }
}

function startOf(first: number, second: number): number {
  return (Math.imul(first, 31) ^ second) & 0xffff
}
