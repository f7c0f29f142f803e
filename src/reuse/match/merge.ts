/** Pieces → passages: pieces near each other on both sides, in whatever order, are one borrowed passage. */
import { OWN } from '../legitimate/weigh.ts'
import { evidence } from './evidence.ts'
import { ownWeight, parted } from './own.ts'
import type { Piece, Prepared } from './prepared.ts'

/** The two texts that the pieces are of. */
export interface Sides {
  a: Prepared
  b: Prepared
}

export interface Joined extends Piece {
  pieces: Piece[]
}

/** Pieces no further apart than this on both sides are tried as one (units); halved while what they make is too thin. */
const NEAR = 64
/** Sentences no further apart than this on one side may have been moved so far on the other (units). */
const SIDE_BY_SIDE = 16
const MOVED = 320
/** A piece that may have been moved holds so many own units in the same words. */
const SURE = 16 * OWN
/** Share of the longer side that must be equal. */
const DENSE = 0.42

/** An outer piece must hold own units for such a share of what it adds. */
const PAYS = 0.5

/** Share of both sides that retold sentences must fill. */
const FILLED = 0.6
/** Share of what the longer side is worth that must be equal. */
const DENSE_OWN = 0.33

/** What a passage must hold to be told of: own units that are equal, and how densely. */
export interface Least {
  /** Own units in one unbroken run, or … */
  run: number
  /** … so long a run of whatever words (half units, see {@link Piece.run}), or … */
  unbroken: number
  /** … so many in all where the passage is of one piece and dense, or … */
  dense: number
  /** … so many in all. */
  loose: number
  /** Or so much evidence of sentences told in other words (natural logarithms). */
  retold: number
}

/** Measured on batches of so many sentences. */
const BATCH = 1200
/** However few there are, two clear sentences must stand behind it. */
const LEAST_RETOLD = 16

export const LEAST: Least = { run: 17, unbroken: 80, dense: 24, loose: 34, retold: 18 }

/** The more sentences there are, the more chances: what retold ones must say rises and falls with their pairs. */
export function leastIn(sentences: number): Least {
  return { ...LEAST, retold: Math.max(LEAST_RETOLD, LEAST.retold + 2 * Math.log(Math.max(1, sentences) / BATCH)) }
}

export function joinPieces(pieces: readonly Piece[], sides: Sides, least: Least = LEAST): Joined[] {
  const joined: Joined[] = []
  const sorted = [...pieces].sort((x, y) => x.a0 - y.a0 || x.b0 - y.b0 || x.a1 - y.a1 || x.b1 - y.b1)
  join(sorted, NEAR, sides, joined)
  return joined.filter((passage) => telling(passage, sides, least))
}

function join(pieces: Piece[], near: number, sides: Sides, out: Joined[]): void {
  for (const all of groups(pieces, near, sides)) {
    const group = paying(all)
    for (const piece of all) if (!group.includes(piece)) out.push(unite([piece]))
    const whole = unite(group)
    const close = group.length === 1 || (widestGap(whole) <= NEAR && (density(whole) >= DENSE || filledByRetold(whole)))
    if (close) out.push(whole)
    else if (near > 4) join(group, near >> 1, sides, out)
    else for (const piece of group) out.push(unite([piece]))
  }
}

function groups(pieces: Piece[], near: number, sides: Sides): Piece[][] {
  const parent = pieces.map((_, i) => i)
  const root = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!
    return i
  }
  for (let i = 0; i < pieces.length; i++) {
    for (let j = i + 1; j < pieces.length; j++) {
      const p = pieces[i]!
      const q = pieces[j]!
      if (together(p, q, near) && !apartBy(p, q, sides)) parent[root(j)] = root(i)
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

/**
 * Without the outer pieces that do not pay for what they add to the passage on one side: a few equal words further on
 * must not draw in a sentence of the writer's own.
 */
function paying(group: Piece[]): Piece[] {
  // A sentence told in other words shows only in part.
  if (group.some(({ retold }) => retold > 0)) return group
  let kept = group
  while (kept.length > 1) {
    const outer = OUTER.map(([pick, sign]) => outermost(kept, pick, sign)).find(
      ([piece, added]) => piece.weight < PAYS * OWN * added,
    )
    if (!outer) break
    kept = kept.filter((piece) => piece !== outer[0])
  }
  return kept
}

const OUTER = [
  ['a0', 1],
  ['b0', 1],
  ['a1', -1],
  ['b1', -1],
] as const

/** The piece that reaches furthest at one end, and how much further than any other. */
function outermost(pieces: readonly Piece[], pick: 'a0' | 'a1' | 'b0' | 'b1', sign: 1 | -1): [Piece, number] {
  let first = pieces[0]!
  let second = Number.POSITIVE_INFINITY
  for (const piece of pieces.slice(1)) {
    if (sign * piece[pick] < sign * first[pick]) {
      second = sign * first[pick]
      first = piece
    } else second = Math.min(second, sign * piece[pick])
  }
  return [first, second - sign * first[pick]]
}

/** Near on both sides; at first also side by side on one and further off on the other, as moved sentences are. */
function together(p: Piece, q: Piece, near: number): boolean {
  const [a, b] = [apart(p.a0, p.a1, q.a0, q.a1), apart(p.b0, p.b1, q.b0, q.b1)]
  if (a <= near && b <= near) return true
  const sure = Math.min(p.weight, q.weight) >= SURE
  return near === NEAR && sure && Math.min(a, b) <= SIDE_BY_SIDE && Math.max(a, b) <= MOVED
}

/** A paragraph ends between them and something of the writer's own stands there: a person would mark them one by one. */
function apartBy(p: Piece, q: Piece, { a, b }: Sides): boolean {
  return parted(a, Math.min(p.a1, q.a1), Math.max(p.a0, q.a0)) || parted(b, Math.min(p.b1, q.b1), Math.max(p.b0, q.b0))
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
    retold: sum((p) => p.retold),
    pieces,
  }
}

/** The longest stretch within, on either side, that no piece claims: a paragraph of the writer's own is no part of what he borrowed. */
function widestGap({ pieces }: Joined): number {
  const onSide = (start: 'a0' | 'b0', end: 'a1' | 'b1') => {
    let widest = 0
    let done = Number.POSITIVE_INFINITY
    for (const piece of [...pieces].sort((p, q) => p[start] - q[start])) {
      widest = Math.max(widest, piece[start] - done)
      done = done === Number.POSITIVE_INFINITY ? piece[end] : Math.max(done, piece[end])
    }
    return widest
  }
  return Math.max(onSide('a0', 'a1'), onSide('b0', 'b1'))
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

/** Sentences told in other words share less, but they stand side by side on both sides. */
function filledByRetold({ a0, a1, b0, b1, pieces, retold }: Joined): boolean {
  return retold > 0 && covered(pieces, 'a') >= FILLED * (a1 - a0) && covered(pieces, 'b') >= FILLED * (b1 - b0)
}

function telling(passage: Joined, sides: Sides, least: Least): boolean {
  const own = passage.weight / OWN
  if (passage.retold > 0 && evidence(passage.pieces) >= least.retold) return true
  if (passage.longest / OWN >= least.run || passage.run >= least.unbroken) return true
  const dense = passage.pieces.length === 1 && density(passage) >= 0.6
  if (own < (dense ? least.dense : least.loose)) return false
  // Quoted and stock words between them make pieces no denser.
  const { a0, a1, b0, b1, weight } = passage
  return weight >= DENSE_OWN * Math.max(ownWeight(sides.a, a0, a1), ownWeight(sides.b, b0, b1))
}
