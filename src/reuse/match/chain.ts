/** Seeds → pieces: seeds that follow one another on both sides over small gaps, scored like a local alignment. */
import type { Anchors } from './anchors.ts'
import { parted } from './own.ts'
import type { Piece, Prepared } from './prepared.ts'

/** A gap of so many units ends a piece for good. */
const GAP = 48
/** Score of a sixth of an own unit; what a unit of gap and a unit of drift cost against it. */
const GAIN = 5
const GAP_COST = 9
const DRIFT_COST = 4
/** How many seeds back a predecessor is looked for. */
const LOOK_BACK = 96

/** @param least weight that a piece must have (sixths of an own unit) */
export function chain(a: Prepared, b: Prepared, seeds: Anchors, least: number): Piece[] {
  const { count } = seeds
  const score = new Int32Array(count)
  const previous = new Int32Array(count).fill(-1)
  const weight = new Int32Array(count)
  for (let m = 0; m < count; m++) {
    weight[m] = shared(a, b, seeds.a[m]!, seeds.b[m]!, seeds.length[m]!)
    score[m] = weight[m]! * GAIN
    for (let p = m - 1; p >= 0 && p >= m - LOOK_BACK; p--) {
      const gapB = seeds.b[m]! - seeds.b[p]! - seeds.length[p]!
      const gapA = seeds.a[m]! - seeds.a[p]! - seeds.length[p]!
      if (gapA > GAP || gapB > GAP) continue
      const overlap = Math.max(0, -gapA, -gapB)
      if (overlap >= seeds.length[m]! - 1 || seeds.a[m]! <= seeds.a[p]! || seeds.b[m]! <= seeds.b[p]!) continue
      const gain = overlap === 0 ? weight[m]! : tail(a, b, seeds, m, overlap)
      const reached = Math.max(gapA, gapB, 0)
      const value = score[p]! + gain * GAIN - reached * GAP_COST - Math.abs(gapA - gapB) * DRIFT_COST
      if (value > score[m]!) {
        if (gapA > 0 && parted(a, seeds.a[m]! - gapA, seeds.a[m]!)) continue
        if (gapB > 0 && parted(b, seeds.b[m]! - gapB, seeds.b[m]!)) continue
        score[m] = value
        previous[m] = p
      }
    }
  }
  return trace(a, b, seeds, score, previous, least)
}

/** The best chains first; a seed belongs to one chain only. */
function trace(
  a: Prepared,
  b: Prepared,
  seeds: Anchors,
  score: Int32Array,
  previous: Int32Array,
  least: number,
): Piece[] {
  const order = Array.from(score.keys()).filter((m) => score[m]! >= least * GAIN)
  order.sort((x, y) => score[y]! - score[x]! || seeds.b[x]! - seeds.b[y]! || seeds.a[x]! - seeds.a[y]!)
  const used = new Uint8Array(score.length)
  const pieces: Piece[] = []
  for (const end of order) {
    if (used[end]) continue
    let first = end
    let rest = 0
    const piece = { weight: 0, longest: 0, equal: 0, run: 0, retold: 0 }
    for (let m = end; m !== -1; m = previous[m]!) {
      if (used[m]) {
        rest = score[m]!
        break
      }
      used[m] = 1
      first = m
    }
    if (score[end]! - rest < least * GAIN) continue
    let doneA = seeds.a[first]!
    let doneB = seeds.b[first]!
    for (const m of path(end, first, previous)) {
      const skip = Math.max(0, doneA - seeds.a[m]!, doneB - seeds.b[m]!)
      const run = shared(a, b, seeds.a[m]! + skip, seeds.b[m]! + skip, seeds.length[m]! - skip)
      piece.weight += run
      piece.equal += seeds.length[m]! - skip
      piece.longest = Math.max(piece.longest, run)
      piece.run = Math.max(piece.run, halves(a, b, seeds.a[m]! + skip, seeds.b[m]! + skip, seeds.length[m]! - skip))
      doneA = seeds.a[m]! + seeds.length[m]!
      doneB = seeds.b[m]! + seeds.length[m]!
    }
    if (piece.weight < least) continue
    pieces.push({ a0: seeds.a[first]!, a1: doneA, b0: seeds.b[first]!, b1: doneB, ...piece })
  }
  return pieces
}

function path(end: number, first: number, previous: Int32Array): number[] {
  const path = [end]
  for (let m = end; m !== first; ) {
    m = previous[m]!
    path.push(m)
  }
  return path.reverse()
}

/** Weight of an equal run: of each unit the lesser of what it is worth on both sides. */
function shared(a: Prepared, b: Prepared, i: number, j: number, length: number): number {
  let sum = 0
  for (let n = 0; n < length; n++) sum += Math.min(a.weights[i + n]!, b.weights[j + n]!)
  return sum
}

function halves(a: Prepared, b: Prepared, i: number, j: number, length: number): number {
  let sum = 0
  for (let n = 0; n < length; n++) sum += Math.min(2, a.weights[i + n]!, b.weights[j + n]!)
  return sum
}

function tail(a: Prepared, b: Prepared, seeds: Anchors, m: number, skip: number): number {
  return shared(a, b, seeds.a[m]! + skip, seeds.b[m]! + skip, seeds.length[m]! - skip)
}
