/** What each unit of a text is worth as proof of borrowing. */
import type { Span } from '../../model.ts'
import { gramHashes } from '../normalise/roll.ts'
import type { Library, Mark } from './library.ts'

/** Quoted or formula: proves nothing. */
export const NOTHING = 0
/** A stock phrase that anybody may have written. */
export const STOCK = 1
/** Words that very many of the batch use, wherever they have them from. */
export const COMMON = 2
/** Words that some of the batch use. */
export const USUAL = 4
/** One's own words; weights are counted in sixths of such a unit. */
export const OWN = 6

/** Units that must follow an official text or dictionary entry to count as taken from it. */
const QUOTED_LEAST = 9
/** Units that must follow a stock sentence. */
const STOCK_LEAST = 7

export interface Weighed {
  weights: Uint8Array
  /** What was taken from official texts and dictionaries. */
  marks: Mark[]
}

/** @param formulas spans in units that may be shared whatever they hold */
export function weigh(units: Uint16Array, formulas: readonly Span[], quoted: Library, stock: Library): Weighed {
  const weights = new Uint8Array(units.length).fill(OWN)
  const hashes = gramHashes(units)
  for (const mark of stock.marks(units, STOCK_LEAST, hashes)) weights.fill(STOCK, mark.start, mark.end)
  const marks = quoted.marks(units, QUOTED_LEAST, hashes)
  for (const mark of marks) weights.fill(NOTHING, mark.start, mark.end)
  for (const { start, end } of formulas) weights.fill(NOTHING, start, end)
  closeCrumbs(weights)
  return { weights, marks }
}

/** One or two units between quoted ones are slips of the quotation, not one's own words. */
function closeCrumbs(weights: Uint8Array): void {
  let last = -1
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] !== NOTHING) continue
    if (last >= 0 && i - last <= 3) weights.fill(NOTHING, last, i)
    last = i
  }
}
