/** Scores as PAN does (Potthast et al. 2010): macro precision and recall over characters, granularity, PlagDet. */
import type { Planted } from './corpus/generate.ts'

export interface Detected {
  a: { id: string; start: number; end: number }
  b: { id: string; start: number; end: number }
  label?: string
}

export interface Score {
  cases: number
  detections: number
  precision: number
  recall: number
  granularity: number
  plagdet: number
  /** Share of found cases whose detection bears the right label; 1 if none is labelled. */
  labels: number
}

export function score(cases: readonly Planted[], detections: readonly Detected[]): Score {
  const [planted, found] = [byPair(cases), byPair(detections)]
  const recall = mean(cases.map((one) => coveredShare(one, found.get(pairOf(one)) ?? [])))
  const precision =
    detections.length === 0 ? 0 : mean(detections.map((one) => coveredShare(one, planted.get(pairOf(one)) ?? [])))
  const counts = cases.map((one) => (found.get(pairOf(one)) ?? []).filter((other) => overlap(one, other) > 0).length)
  const foundCounts = counts.filter((count) => count > 0)
  const granularity = foundCounts.length === 0 ? 1 : mean(foundCounts)
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return {
    cases: cases.length,
    detections: detections.length,
    precision,
    recall,
    granularity,
    plagdet: f1 / Math.log2(1 + granularity),
    labels: labelShare(cases, found),
  }
}

/** Which two texts, whichever side they stand on. */
function pairOf({ a, b }: Detected): string {
  return a.id < b.id ? `${a.id}|${b.id}` : `${b.id}|${a.id}`
}

function byPair<T extends Detected>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(pairOf(item))
    if (group) group.push(item)
    else groups.set(pairOf(item), [item])
  }
  return groups
}

function labelShare(cases: readonly Planted[], detections: ReadonlyMap<string, Detected[]>): number {
  const right = cases.flatMap((one) => {
    const best = (detections.get(pairOf(one)) ?? [])
      .filter((found) => found.label !== undefined && overlap(one, found) > 0)
      .sort((x, y) => overlap(one, y) - overlap(one, x))[0]
    return best ? [best.label === one.label ? 1 : 0] : []
  })
  return right.length === 0 ? 1 : mean(right)
}

/** Of the characters of `one` (both sides) the share that lies in any of the others that touches it on both sides. */
function coveredShare(one: Detected | Planted, others: readonly (Detected | Planted)[]): number {
  const touching = others.filter((other) => overlap(one, other) > 0).map((other) => oriented(one, other))
  const side = (pick: 'a' | 'b') => {
    const spans = touching.map((other) => clip(other[pick], one[pick])).sort((x, y) => x[0] - y[0])
    let done = 0
    let total = 0
    for (const [start, end] of spans) {
      total += Math.max(0, end - Math.max(start, done))
      done = Math.max(done, end)
    }
    return total
  }
  return (side('a') + side('b')) / (one.a.end - one.a.start + (one.b.end - one.b.start))
}

function clip(span: { start: number; end: number }, to: { start: number; end: number }): [number, number] {
  return [Math.max(span.start, to.start), Math.min(span.end, to.end)]
}

/** Characters common to both sides, 0 unless both sides touch. */
function overlap(one: Detected | Planted, other: Detected | Planted): number {
  const same = oriented(one, other)
  if (same.a.id !== one.a.id || same.b.id !== one.b.id) return 0
  const common = (p: { start: number; end: number }, q: { start: number; end: number }) =>
    Math.max(0, Math.min(p.end, q.end) - Math.max(p.start, q.start))
  const [x, y] = [common(one.a, same.a), common(one.b, same.b)]
  return x > 0 && y > 0 ? x + y : 0
}

function oriented(one: Detected | Planted, other: Detected | Planted): Detected | Planted {
  return other.a.id === one.a.id ? other : { ...other, a: other.b, b: other.a }
}

function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
