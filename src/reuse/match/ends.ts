/** Moves the ends of a passage to where a person would put them: mostly sentence ends, on both sides alike. */

import { NOTHING } from '../legitimate/weigh.ts'
import { CLAUSE, SENTENCE } from '../normalise/breaks.ts'
import type { Piece, Prepared } from './prepared.ts'

/** An end this near to a clause break moves there (units). */
const CLOSE = 3
/** A passage that holds this share of a sentence holds the sentence. */
const MOSTLY = 0.55
/** One that holds less than this of it only touches it. */
const TOUCHES = 0.3
/** And never more than so many units are given up. */
const GIVE_UP = 9

/** Rewrites the ends of a passage. */
export function settleEnds(passage: Piece, a: Prepared, b: Prepared): void {
  const after = settle(passage.a0, passage.a1, passage.b0, passage.b1, forward(a), forward(b))
  passage.a1 = after[0]
  passage.b1 = after[1]
  const before = settle(-passage.a1, -passage.a0, -passage.b1, -passage.b0, backward(a), backward(b))
  passage.a0 = -before[0]
  passage.b0 = -before[1]
  trim(passage, a, b)
}

/** One side of a text seen in one direction: positions rise, `at` gives the break before a position. */
interface View {
  at(position: number): number
  end: number
}

function forward({ breaks }: Prepared): View {
  return { at: (position) => breaks[position]!, end: breaks.length - 1 }
}

function backward({ breaks }: Prepared): View {
  return { at: (position) => breaks[-position]!, end: 0 }
}

function settle(a0: number, a1: number, b0: number, b1: number, a: View, b: View): [number, number] {
  const [lastA, nextA] = around(a, a0, a1)
  const [lastB, nextB] = around(b, b0, b1)
  if (nextA === a1 && nextB === b1) return [a1, b1]
  const heldA = (a1 - lastA) / (nextA - lastA)
  const heldB = (b1 - lastB) / (nextB - lastB)
  if (heldA >= MOSTLY && heldB >= MOSTLY) return [nextA, nextB]
  // One side ends with its sentence, the other a little before or after it.
  if (nextA === a1 && nextB - b1 <= CLOSE) return [a1, nextB]
  if (nextB === b1 && nextA - a1 <= CLOSE) return [nextA, b1]
  const small = Math.max(a1 - lastA, b1 - lastB) <= GIVE_UP
  if (lastA > a0 && lastB > b0 && small && heldA < TOUCHES && heldB < TOUCHES) return [lastA, lastB]
  return [clause(a, a1), clause(b, b1)]
}

/** Last sentence break before `end` (not before `start`) and the next one from it. */
function around(view: View, start: number, end: number): [number, number] {
  let last = end - 1
  while (last > start && view.at(last) < SENTENCE) last--
  let next = end
  while (next < view.end && view.at(next) < SENTENCE) next++
  return [last, next]
}

function clause(view: View, end: number): number {
  for (let step = 0; step <= CLOSE; step++) {
    if (end + step <= view.end && view.at(end + step) >= CLAUSE) return end + step
  }
  return end
}

/** Quoted text at either end is no part of what was borrowed. */
function trim(passage: Piece, a: Prepared, b: Prepared): void {
  while (passage.a0 < passage.a1 && a.weights[passage.a0] === NOTHING) passage.a0++
  while (passage.a1 > passage.a0 && a.weights[passage.a1 - 1] === NOTHING) passage.a1--
  while (passage.b0 < passage.b1 && b.weights[passage.b0] === NOTHING) passage.b0++
  while (passage.b1 > passage.b0 && b.weights[passage.b1 - 1] === NOTHING) passage.b1--
}
