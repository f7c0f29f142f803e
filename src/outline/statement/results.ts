/** Results that are only counted (建成2个，演练9次，办结率100%): among problems they are achievements without a word of praise. */
import { type Entry, found, resultEntries } from './lexicon.ts'

/** So many in one sentence are a record of results. */
const SEVERAL = 3

/** @param text normalised @param after the sentence before it tells of achievements: then one thing done goes on with them */
export function tellsResults(text: string, after: boolean): boolean {
  const { work, rate, short } = resultEntries()
  if (!/\d|[一二三]/.test(text) || found(short.pattern, text)) return false
  const done = hits(work, text)
  const best = hits(rate, text)
  return after ? done + best > 0 : done > 0 && done + best >= SEVERAL
}

function hits({ pattern }: Entry, text: string): number {
  pattern.lastIndex = 0
  return text.match(pattern)?.length ?? 0
}
