/** How well borrowed passages are found, in short: the planted corpora of the bench, one seed not tuned on, without the peers. */
import { corpus, type Planted, WAYS, type Way } from '../../bench/corpus/generate.ts'
import { ours } from '../../bench/ours.ts'
import type { Detected } from '../../bench/score.ts'
import { type Score, score } from '../../bench/score.ts'
import type { AccuracyRow } from './row.ts'

const SEEDS = { fit: [1, 2], heldout: [301, 302] } as const

/** Planted and detected of one way and seed. */
export function planted(way: Way | 'control', seed: number): { cases: Planted[]; found: Detected[]; score: Score } {
  const one = corpus(way, seed)
  const found = ours(one)
  return { cases: one.planted, found, score: score(one.planted, found) }
}

/** A row a way of borrowing and set; `wrong` on controls is every passage told of there. */
export function rows(): AccuracyRow[] {
  return (['fit', 'heldout'] as const).flatMap((set) =>
    ([...WAYS, 'control'] as const).map((way): AccuracyRow => {
      const row = { set, family: 'reuse', what: way, right: 0, wrong: 0, missed: 0 }
      for (const seed of SEEDS[set]) {
        const { cases, found } = planted(way, seed)
        const hits = cases.filter((one) => found.some((other) => meet(one, other))).length
        row.right += hits
        row.missed += cases.length - hits
        row.wrong += found.filter((one) => !cases.some((other) => meet(other, one))).length
      }
      return row
    }),
  )
}

function meet(one: Detected, other: Detected): boolean {
  const touch = (p: Detected['a'], q: Detected['a']) => p.id === q.id && p.start < q.end && q.start < p.end
  return (touch(one.a, other.a) && touch(one.b, other.b)) || (touch(one.a, other.b) && touch(one.b, other.a))
}
