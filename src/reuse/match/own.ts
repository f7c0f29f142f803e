/** What stretches of a text hold that is the writer's own. */
import { NOTHING } from '../legitimate/weigh.ts'
import { PARAGRAPH } from '../normalise/breaks.ts'
import type { Prepared } from './prepared.ts'

/** Own units of a sentence, however short: fewer are what a changed word or heading leaves. */
const SENTENCE_OF_OWN = 8

/** Does a paragraph end within `[from, to]`, and does more stand there than headings and quoted wording? */
export function parted({ breaks, weights }: Prepared, from: number, to: number): boolean {
  if (to - from < SENTENCE_OF_OWN) return false
  let own = 0
  let ends = breaks[from]! >= PARAGRAPH
  for (let i = from; i < to; i++) {
    if (weights[i] !== NOTHING) own++
    if (breaks[i + 1]! >= PARAGRAPH) ends = true
  }
  return ends && own >= SENTENCE_OF_OWN
}

/** What units `[start, end)` are worth (sixths of an own unit). */
export function ownWeight({ weights }: Prepared, start: number, end: number): number {
  let sum = 0
  for (let i = start; i < end; i++) sum += weights[i]!
  return sum
}
