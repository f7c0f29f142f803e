/** The labelled cases of a meeting's papers: what `npm run accuracy` measures stays above what was promised. */
import { beforeAll, describe, expect, it } from 'vitest'
import { type MeetingCase, meetingCases } from '../accuracy/meeting.ts'

/** Strangers' meetings are judged whole, by every check: what is promised of them is less. */
const LEAST = { fit: 0.92, heldout: 0.92, strangers: 0.8 }

let cases: MeetingCase[]
beforeAll(async () => {
  cases = await meetingCases()
}, 120_000)

describe.each(['fit', 'heldout', 'strangers'] as const)('%s', (set) => {
  const count = (key: 'found' | 'missed' | 'wrong') =>
    cases.filter((one) => one.set === set).reduce((sum, one) => sum + one[key].length, 0)

  it('planted faults are found', () => {
    expect(count('found') / (count('found') + count('missed'))).toBeGreaterThanOrEqual(LEAST[set])
  })

  it('what is raised was planted', () => {
    expect(count('found') / (count('found') + count('wrong'))).toBeGreaterThanOrEqual(LEAST[set])
  })

  it('a clean set has no must finding', () => {
    const clean = cases.filter((one) => one.set === set && one.found.length + one.missed.length === 0)
    expect(clean.length).toBeGreaterThan(0)
    expect(
      clean.flatMap((one) =>
        one.wrong.filter((item) => item.level === 'must').map((item) => `${one.id} ${item.check}`),
      ),
    ).toEqual([])
  })
})
