/** The kind of a paper without a telling title: each feature of the lexicon that it shows adds its weight. */
import type { Kind } from '../model.ts'
import { kindLexicon } from './lexicon.ts'
import type { Part } from './part.ts'

/** A paper's kind shows in its first pages. */
const READ = 8_000
/** Less than this is no evidence. */
const ENOUGH = 3

export function kindOfContent(part: Part): Kind | null {
  const scores = contentScores(part)
  let best: Kind | null = null
  for (const [kind, score] of scores) if (score >= ENOUGH && (best === null || score > scores.get(best)!)) best = kind
  return best
}

/** How much speaks for each kind. */
export function contentScores(part: Part): Map<Kind, number> {
  const text = part.text.slice(0, READ)
  const scores = new Map<Kind, number>()
  for (const { kind, pattern, weight, most } of kindLexicon().contents) {
    let count = 0
    for (const _ of text.matchAll(pattern)) if (++count >= most) break
    if (count > 0) scores.set(kind, (scores.get(kind) ?? 0) + count * weight)
  }
  return scores
}
