/** How well borrowed passages are found, in short: the planted corpora of the bench, one seed not tuned on, without the peers. */
import { corpus, type Planted, WAYS, type Way } from '../../bench/corpus/generate.ts'
import { ours } from '../../bench/ours.ts'
import { type Detected, score } from '../../bench/score.ts'
import type { AccuracyRow } from './row.ts'

const SEEDS = { fit: [1, 2], heldout: [301, 302] } as const

/** Planted and detected of one way over some seeds, each seed a batch of its own. */
export function planted(way: Way | 'control', seeds: readonly number[]) {
  const cases: Planted[] = []
  const found: Detected[] = []
  for (const seed of seeds) {
    const one = corpus(way, seed)
    const mark = <T extends Detected>(item: T): T => ({
      ...item,
      a: { ...item.a, id: `${seed}/${item.a.id}` },
      b: { ...item.b, id: `${seed}/${item.b.id}` },
    })
    cases.push(...one.planted.map(mark))
    found.push(...ours(one).map(mark))
  }
  return { cases, found, score: score(cases, found) }
}

/** A row a way of borrowing and set; `wrong` on controls is every passage told of there. */
export function rows(): AccuracyRow[] {
  return (['fit', 'heldout'] as const).flatMap((set) =>
    ([...WAYS, 'control'] as const).map((way): AccuracyRow => {
      const { cases, found } = planted(way, SEEDS[set])
      const right = cases.filter((one) => found.some((other) => meet(one, other))).length
      const wrong = found.filter((one) => !cases.some((other) => meet(other, one))).length
      return { set, family: 'reuse', what: way, right, wrong, missed: cases.length - right }
    }),
  )
}

function meet(one: Detected, other: Detected): boolean {
  const touch = (p: Detected['a'], q: Detected['a']) => p.id === q.id && p.start < q.end && q.start < p.end
  return (touch(one.a, other.a) && touch(one.b, other.b)) || (touch(one.a, other.b) && touch(one.b, other.a))
}
