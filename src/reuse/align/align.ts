/** Word by word: how one stretch differs from another, for people to see. */
import type { AlignmentStep } from '../../model.ts'
import type { Stretch } from '../cluster/cluster.ts'
import { type EqualRun, equalRuns } from '../match/diff.ts'
import type { Prepared } from '../match/prepared.ts'
import { DIGITS } from '../normalise/fold.ts'
import { isSlot } from './slots.ts'

export interface Aligned {
  steps: AlignmentStep[]
  /** Equal units of both sides over all units of both. */
  alike: number
}

/** An equal run shorter than this between differences is chance, unless it is all there is. */
const CRUMB = 2

export function alignStretches(a: Prepared, p: Stretch, b: Prepared, q: Stretch): Aligned {
  const left = a.units.subarray(p.start, p.end)
  const right = b.units.subarray(q.start, q.end)
  // Worked out from the same side whichever is the reference: of several shortest edits one is chosen.
  const runs: EqualRun[] =
    p.text <= q.text ? equalRuns(left, right) : equalRuns(right, left).map(([j, i, length]) => [i, j, length])
  const kept = runs.filter(
    ([i, j, length]) =>
      length >= CRUMB || i === 0 || j === 0 || i + length === left.length || j + length === right.length,
  )
  const equal = kept.reduce((sum, [, , length]) => sum + length, 0)
  return {
    steps: stepsOf(a, p, b, q, kept),
    alike: round((2 * equal) / Math.max(1, left.length + right.length)),
  }
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000
}

/** Steps cover both stretches without a hole: the punctuation after a unit goes with it. */
function stepsOf(a: Prepared, p: Stretch, b: Prepared, q: Stretch, runs: [number, number, number][]): AlignmentStep[] {
  const spanA = a.span(p.start, p.end)
  const spanB = b.span(q.start, q.end)
  const at = (text: Prepared, unit: number, stretch: Stretch, span: { start: number; end: number }) =>
    unit >= stretch.end ? span.end : unit <= stretch.start ? span.start : text.source[unit]!
  const steps: AlignmentStep[] = []
  let i = p.start
  let j = q.start
  const push = (kind: AlignmentStep['kind'] | null, endA: number, endB: number) => {
    if (i === endA && j === endB) return
    const reference: [number, number] = [at(a, i, p, spanA), at(a, endA, p, spanA)]
    const place: [number, number] = [at(b, j, q, spanB), at(b, endB, q, spanB)]
    i = endA
    j = endB
    steps.push({ kind: kind ?? difference(a.text.text, reference, b.text.text, place), reference, place })
  }
  for (const [x, y, length] of runs) {
    push(null, p.start + x, q.start + y)
    for (const run of splitDigits(a, p.start + x, b, q.start + y, length))
      push(run.same ? 'same' : 'slot', run.a, run.b)
  }
  push(null, p.end, q.end)
  return steps
}

function difference(
  a: string,
  [a0, a1]: [number, number],
  b: string,
  [b0, b1]: [number, number],
): AlignmentStep['kind'] {
  if (a0 === a1) return 'added'
  if (b0 === b1) return 'left-out'
  // What both names end in (镇, 局) stands behind the difference.
  const slot = isSlot(a.slice(a0, a1), b.slice(b0, b1)) || isSlot(a.slice(a0, a1 + 1), b.slice(b0, b1 + 1))
  return slot ? 'slot' : 'changed'
}

/** Numbers are one unit each in matching: where they differ in the original, the number is a slot. */
function* splitDigits(a: Prepared, i: number, b: Prepared, j: number, length: number) {
  let same = true
  for (let n = 0; n < length; n++) {
    const equal = numberAt(a, i + n) === numberAt(b, j + n)
    if (n > 0 && equal !== same) yield { a: i + n, b: j + n, same }
    same = equal
  }
  yield { a: i + length, b: j + length, same }
}

function numberAt(text: Prepared, unit: number): string {
  if (text.units[unit] !== DIGITS) return ''
  const start = text.source[unit]!
  return /^\d+/.exec(text.text.text.slice(start, start + 12).normalize('NFKC'))?.[0] ?? ''
}
