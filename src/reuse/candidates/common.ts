/** Words that many of a batch use prove less: their units are worth less the more texts hold them. */
import { COMMON, USUAL } from '../legitimate/weigh.ts'
import { GRAM } from './grams.ts'
import type { Layout, Runs } from './postings.ts'

/** So many texts that do not hold it are imagined beside the batch, for a small batch knows little of what is common. */
const OTHERS = 20
/** One text in so many holds it: usual; common. */
const USUAL_AT = 9
const COMMON_AT = 6

export function lowerCommon(runs: Runs, layout: Layout, weights: readonly Uint8Array[]): void {
  const texts = weights.length + OTHERS
  for (let run = 0; run < runs.holders.length; run++) {
    const rarity = texts / runs.holders[run]!
    if (rarity >= USUAL_AT) continue
    const worth = rarity >= COMMON_AT ? USUAL : COMMON
    for (let i = runs.starts[run]!; i < runs.starts[run + 1]!; i++) {
      const unit = runs.units[i]!
      const text = layout.textOf(unit)
      const at = unit - layout.starts[text]!
      const own = weights[text]!
      for (let n = at; n < at + GRAM; n++) if (own[n]! > worth) own[n] = worth
    }
  }
}
