/** What an opinion shows of a finding: where it stands and the words that prove it, or what comes nearest to what is missing. */
import type { Finding } from '../model.ts'
import { fill } from './fill.ts'
import { hintOf } from './hint.ts'
import { placeOf, type Quotable, quotesOf } from './quotes.ts'
import type { Wording } from './wording.ts'

/** Where a finding stands in its paper, and the words that show it. */
export interface Shown {
  /** As a reader finds it: 二、存在的问题（三）…; '' where there is no one place. */
  place: string
  /** The writer's own words; '' where something is missing. */
  quote: string
  /** Where something is missing: what comes nearest to it, for the reader to see whether it was overlooked; '' otherwise. */
  hint: string
}

/** Quotes of one finding that are shown. */
const QUOTES = 4

/** Only the writer's own words are quoted: another's text is not for him to read. */
export function shownOf(finding: Finding, paper: Quotable | undefined, words: Pick<Wording, 'more' | 'hints'>): Shown {
  const { evidence, material: own } = finding
  const here = evidence.flatMap(({ role, material, start, end, quote }) =>
    // Without offsets it is the file's name, no passage of it.
    role === 'here' && material === own && start !== undefined && end !== undefined && quote.trim() !== ''
      ? [{ start, end }]
      : [],
  )
  if (!paper) return { place: '', quote: '', hint: '' }
  const places = [...new Set(here.map(({ start }) => placeOf(start, paper)))]
  const quotes = [...new Set(quotesOf(here, paper))]
  const shown = quotes.slice(0, QUOTES).join('、')
  return {
    place: places.length === 1 ? places[0]! : '',
    quote: quotes.length > QUOTES ? shown + fill(words.more, { count: here.length }) : shown,
    hint: here.length > 0 ? '' : hintOf(finding, paper, words.hints),
  }
}
