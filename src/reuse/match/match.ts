/** Two texts → the passages that they share. */
import { OWN } from '../legitimate/weigh.ts'
import type { AnchorFinder } from './anchors.ts'
import { chain } from './chain.ts'
import { settleEnds } from './ends.ts'
import { type Joined, joinPieces } from './merge.ts'
import type { Prepared } from './prepared.ts'

/** A piece on its own must hold so many own units. */
const PIECE = 8 * OWN

/** @param finder has text `a` indexed */
export function matchTexts(finder: AnchorFinder, a: Prepared, b: Prepared): Joined[] {
  const pieces = chain(a, b, finder.find(b.units), PIECE)
  if (pieces.length === 0) return []
  const passages = joinPieces(pieces)
  for (const passage of passages) settleEnds(passage, a, b)
  return distinct(passages.filter((p) => p.a1 > p.a0 && p.b1 > p.b0))
}

/** A passage that lies within another on both sides is told of once. */
function distinct(passages: Joined[]): Joined[] {
  const sorted = passages.sort(
    (x, y) => y.weight - x.weight || x.a0 - y.a0 || x.b0 - y.b0 || x.a1 - y.a1 || x.b1 - y.b1,
  )
  const kept: Joined[] = []
  for (const p of sorted) {
    if (!kept.some((k) => inside(p.a0, p.a1, k.a0, k.a1) && inside(p.b0, p.b1, k.b0, k.b1))) kept.push(p)
  }
  return kept.sort((x, y) => x.a0 - y.a0 || x.b0 - y.b0)
}

function inside(start: number, end: number, outerStart: number, outerEnd: number): boolean {
  return Math.min(end, outerEnd) - Math.max(start, outerStart) >= 0.8 * (end - start)
}
