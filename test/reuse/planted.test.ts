/** The bar of the bench in short, on seeds that nothing was tuned on: no peers, two corpora a way of borrowing. */
import { describe, expect, it } from 'vitest'
import { WAYS, type Way } from '../../bench/corpus/generate.ts'
import { planted } from '../accuracy/reuse.ts'

const BAR: Record<Way, number> = {
  verbatim: 0.95,
  short: 0.9,
  disguised: 0.92,
  noise3: 0.92,
  noise8: 0.92,
  noise15: 0.85,
  reordered: 0.92,
  split: 0.9,
  synonym: 0.85,
  // Twenty passages told in other words say little by themselves: the bench has the figure.
  retold: 0.3,
  slots: 0.92,
  recycled: 0.92,
  library: 0.92,
  many: 0.92,
}

describe('planted passages', () => {
  it.each(WAYS)('%s: PlagDet and labels', (way) => {
    const { score } = planted(way, [401, 402])
    expect(score.plagdet).toBeGreaterThanOrEqual(BAR[way])
    expect(score.labels).toBeGreaterThanOrEqual(0.95)
  })
  it.each([401, 402, 403])('nothing planted, heavy official wording (%i): nothing told', (seed) => {
    expect(planted('control', [seed]).found).toEqual([])
  })
})
