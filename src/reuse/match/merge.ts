/** Pieces → passages: pieces near each other on both sides, in whatever order, are one borrowed passage. */
import { OWN } from '../legitimate/weigh.ts'
import type { Piece } from './prepared.ts'

export interface Joined extends Piece {
  pieces: Piece[]
}

/** Pieces no further apart than this on both sides are tried as one (units); halved while what they make is too thin. */
const NEAR = 64
/** Share of the longer side that must be equal. */
const DENSE = 0.42

/** What a passage must hold to be told of: own units that are equal, and how densely. */
export interface Least {
  /** Own units in one unbroken run, or … */
  run: number
  /** … so long a run of whatever words (half units, see {@link Piece.run}), or … */
  unbroken: number
  /** … so many in all where the passage is dense, or … */
  dense: number
  /** … so many in all. */
  loose: number
}

export const LEAST: Least = { run: 17, unbroken: 80, dense: 24, loose: 34 }

export function joinPieces(pieces: readonly Piece[], least: Least = LEAST): Joined[] {
  const joined: Joined[] = []
  const sorted = [...pieces].sort((x, y) => x.a0 - y.a0 || x.b0 - y.b0 || x.a1 - y.a1 || x.b1 - y.b1)
  join(sorted, NEAR, joined)
  return joined.filter((passage) => telling(passage, least))
}

function join(pieces: Piece[], near: number, out: Joined[]): void {
  for (const group of groups(pieces, near)) {
    const whole = unite(group)
    if (group.length === 1 || density(whole) >= DENSE) out.push(whole)
    else if (near > 4) join(group, near >> 1, out)
    else for (const piece of group) out.push(unite([piece]))
  }
}

function groups(pieces: Piece[], near: number): Piece[][] {
  const parent = pieces.map((_, i) => i)
  const root = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!
    return i
  }
  for (let i = 0; i < pieces.length; i++) {
    for (let j = i + 1; j < pieces.length; j++) {
      const p = pieces[i]!
      const q = pieces[j]!
      if (apart(p.a0, p.a1, q.a0, q.a1) <= near && apart(p.b0, p.b1, q.b0, q.b1) <= near) parent[root(j)] = root(i)
    }
  }
  const byRoot = new Map<number, Piece[]>()
  pieces.forEach((piece, i) => {
    const key = root(i)
    const group = byRoot.get(key)
    if (group) group.push(piece)
    else byRoot.set(key, [piece])
  })
  return [...byRoot.values()]
}

function apart(p0: number, p1: number, q0: number, q1: number): number {
  return Math.max(0, q0 - p1, p0 - q1)
}

function unite(pieces: Piece[]): Joined {
  const min = (pick: (piece: Piece) => number) =>
    pieces.reduce((least, piece) => Math.min(least, pick(piece)), Infinity)
  const max = (pick: (piece: Piece) => number) => pieces.reduce((most, piece) => Math.max(most, pick(piece)), 0)
  const sum = (pick: (piece: Piece) => number) => pieces.reduce((total, piece) => total + pick(piece), 0)
  const [a0, a1, b0, b1] = [min((p) => p.a0), max((p) => p.a1), min((p) => p.b0), max((p) => p.b1)]
  // A stretch that two pieces claim counts once.
  const share = Math.min(
    1,
    covered(pieces, 'a') / sum((p) => p.a1 - p.a0),
    covered(pieces, 'b') / sum((p) => p.b1 - p.b0),
  )
  return {
    a0,
    a1,
    b0,
    b1,
    weight: Math.floor(sum((p) => p.weight) * share),
    equal: Math.floor(sum((p) => p.equal) * share),
    longest: max((p) => p.longest),
    run: max((p) => p.run),
    pieces,
  }
}

function covered(pieces: Piece[], side: 'a' | 'b'): number {
  const spans = pieces.map((p) => (side === 'a' ? [p.a0, p.a1] : [p.b0, p.b1])) as [number, number][]
  spans.sort((x, y) => x[0] - y[0])
  let total = 0
  let done = 0
  for (const [start, end] of spans) {
    total += Math.max(0, end - Math.max(start, done))
    done = Math.max(done, end)
  }
  return total
}

export function density({ a0, a1, b0, b1, equal }: Piece): number {
  return equal / Math.max(1, a1 - a0, b1 - b0)
}

function telling(passage: Joined, least: Least): boolean {
  const own = passage.weight / OWN
  if (passage.longest / OWN >= least.run || passage.run >= least.unbroken) return true
  return own >= (density(passage) >= 0.6 ? least.dense : least.loose)
}
