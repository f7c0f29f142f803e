/** Two texts → the passages that they share. */
import { OWN } from '../legitimate/weigh.ts'
import type { AnchorFinder } from './anchors.ts'
import { chain } from './chain.ts'
import { settleEnds } from './ends.ts'
import { type Joined, joinPieces, LEAST, type Least, type Sides } from './merge.ts'
import type { Piece, Prepared } from './prepared.ts'

/** A piece on its own must hold so many own units. */
const PIECE = 8 * OWN
/** Evidence of a sentence in other words that may join a passage in the same words (a share of 0.38) … */
const CLEAR = 8
/** … that it stands beside (units). */
const BESIDE = 64

/**
 * How much two sentences that share this much of their worth say for borrowing, in natural logarithms: among
 * sentences that have nothing to do with each other one pair in 700 shares a fifth, and each further 0.04 is
 * e times as rare (measured on planted corpora); a neighbour is one of some 24.
 */
export function retoldEvidence(share: number): number {
  return Math.max(1, 3.4 + 25 * (share - 0.2))
}

/** Sentences that say much the same, as a piece; `share` of their worth is common. */
export function rewordedPiece(a0: number, a1: number, b0: number, b1: number, share: number): Piece {
  const equal = Math.round(share * Math.min(a1 - a0, b1 - b0))
  return { a0, a1, b0, b1, weight: 0, longest: 0, equal, run: 0, retold: retoldEvidence(share) }
}

/** Is a passage told in other words, seen as a whole, more than chance? */
export type Confirm = (passage: Joined) => boolean

/**
 * @param finder has text `a` indexed
 * @param reworded sentences that say much the same in other words
 */
export function matchTexts(
  finder: AnchorFinder,
  a: Prepared,
  b: Prepared,
  reworded: readonly Piece[] = [],
  confirm: Confirm = () => true,
  least: Least = LEAST,
): Joined[] {
  const pieces = chain(a, b, finder.find(b), PIECE)
  const sides = { a, b }
  const sameWords = joinPieces(pieces, sides, least)
  const otherWords = retold(pieces, sameWords, best(reworded), sides, least).filter(
    (passage) => passage.retold > 0 && confirm(passage),
  )
  const passages = [...otherWords, ...sameWords.filter((one) => !otherWords.some((other) => holds(other, one)))]
  for (const passage of passages) settleEnds(passage, a, b)
  return distinct(passages.filter((p) => p.a1 > p.a0 && p.b1 > p.b0))
}

/** Sentences in other words join each other, and same words beside them; to a passage in the same words only clear ones do. */
function retold(
  pieces: readonly Piece[],
  sameWords: readonly Joined[],
  reworded: readonly Piece[],
  sides: Sides,
  least: Least,
): Joined[] {
  if (reworded.length === 0) return []
  const free = reworded.filter((piece) => !pieces.some((one) => tells(one, piece)))
  const fitting = free.filter((piece) => piece.retold >= CLEAR || !sameWords.some((passage) => beside(passage, piece)))
  return joinPieces([...pieces, ...fitting], sides, least)
}

/** A sentence may be like several by chance: only pairs that are the best of either sentence are kept. */
function best(pieces: readonly Piece[]): Piece[] {
  const of = (side: 'a0' | 'b0') => {
    const most = new Map<number, number>()
    for (const piece of pieces) most.set(piece[side], Math.max(most.get(piece[side]) ?? 0, piece.retold))
    return most
  }
  const [a, b] = [of('a0'), of('b0')]
  return pieces.filter((piece) => piece.retold >= a.get(piece.a0)! || piece.retold >= b.get(piece.b0)!)
}

/** Most of the sentences is there in the same words already. */
function tells(one: Piece, reworded: Piece): boolean {
  const common = Math.min(one.a1, reworded.a1) - Math.max(one.a0, reworded.a0)
  const other = Math.min(one.b1, reworded.b1) - Math.max(one.b0, reworded.b0)
  return common >= 0.6 * (reworded.a1 - reworded.a0) && other >= 0.6 * (reworded.b1 - reworded.b0)
}

function beside(passage: Piece, piece: Piece): boolean {
  const near = (p0: number, p1: number, q0: number, q1: number) => q0 - p1 <= BESIDE && p0 - q1 <= BESIDE
  return near(passage.a0, passage.a1, piece.a0, piece.a1) && near(passage.b0, passage.b1, piece.b0, piece.b1)
}

function holds(outer: Piece, one: Piece): boolean {
  return inside(one.a0, one.a1, outer.a0, outer.a1) && inside(one.b0, one.b1, outer.b0, outer.b1)
}

/** A passage that lies within another on both sides is told of once. */
function distinct(passages: Joined[]): Joined[] {
  const sorted = passages.sort(
    (x, y) => y.weight - x.weight || x.a0 - y.a0 || x.b0 - y.b0 || x.a1 - y.a1 || x.b1 - y.b1,
  )
  const kept: Joined[] = []
  for (const p of sorted) {
    if (!kept.some((outer) => holds(outer, p))) kept.push(p)
  }
  return kept.sort((x, y) => x.a0 - y.a0 || x.b0 - y.b0)
}

function inside(start: number, end: number, outerStart: number, outerEnd: number): boolean {
  return Math.min(end, outerEnd) - Math.max(start, outerStart) >= 0.8 * (end - start)
}
