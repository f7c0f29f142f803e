/** The bars that the judging of statements must clear, on statements kept apart from building it. */
import { beforeAll, describe, expect, it } from 'vitest'
import { type Judged, judge } from '../../accuracy/statements.ts'

const MUST = new Set([
  'coverage/area-missing',
  'coverage/area-named',
  'coverage/explanation-missing',
  'structure/causes-missing',
  'structure/measures-missing',
  'substance/others-instead',
])
const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)

describe.each(['fit', 'heldout'] as const)('%s statements', (set) => {
  let judged: Judged[] = []
  beforeAll(async () => {
    judged = await judge(set)
  })
  const of = (filter: (item: Judged) => boolean) => judged.filter(filter)

  it('covered or not is told', () => {
    const rows = of(({ family, what }) => family === '覆盖状态' && what === 'covered')
    expect(share(rows.filter(({ expected, given }) => expected === given).length, rows.length)).toBeGreaterThanOrEqual(
      0.95,
    )
  })
  it('the four statuses are told apart', () => {
    const rows = of(({ family }) => family === '覆盖状态')
    const right = rows.filter(({ expected, given }) => expected && given).length
    expect(share(right, rows.filter(({ expected }) => expected).length)).toBeGreaterThanOrEqual(0.9)
  })
  it('must findings are precise and complete', () => {
    const rows = of(({ what }) => MUST.has(what))
    const right = rows.filter(({ expected, given }) => expected && given).length
    expect(share(right, rows.filter(({ given }) => given).length)).toBeGreaterThanOrEqual(0.95)
    expect(share(right, rows.filter(({ expected }) => expected).length)).toBeGreaterThanOrEqual(0.9)
  })
  it('other checks are precise', () => {
    const rows = of(({ family, what }) => ['coverage', 'structure', 'substance'].includes(family) && !MUST.has(what))
    const given = rows.filter((row) => row.given)
    expect(share(given.filter(({ expected }) => expected).length, given.length)).toBeGreaterThanOrEqual(0.85)
  })
  it('nothing of level must, nor of substance, is raised on a good statement', () => {
    const wrong = of(
      ({ case: item, what, given }) =>
        item.good && item.variant === null && given && (MUST.has(what) || what.startsWith('substance/')),
    )
    expect(wrong.map(({ case: item, what, detail }) => `${item.name} ${what} ${detail}`)).toEqual([])
  })
})

const accusedOf = (judged: Judged[]) => {
  const good = new Set(judged.filter(({ case: item }) => item.good).map(({ case: item }) => item.name))
  const accused = judged.filter(({ case: item, what, given }) => item.good && given && MUST.has(what))
  return { good: good.size, accused: [...new Set(accused.map(({ case: item }) => item.name))] }
}

/** Written blind by people who had not seen the program, most as offices write: each was judged once before anybody looked. */
describe('statements of strangers', () => {
  let judged: Judged[] = []
  beforeAll(async () => {
    judged = await judge('strangers')
  }, 120_000)

  it('the four statuses are told apart in 96 of 100', () => {
    const rows = judged.filter(({ family, expected }) => family === '覆盖状态' && expected)
    expect(share(rows.filter(({ given }) => given).length, rows.length)).toBeGreaterThanOrEqual(0.96)
  })
  it('nothing of level must is raised on good ones', () => {
    const { good, accused } = accusedOf(judged)
    expect(good).toBeGreaterThan(90)
    expect(accused).toEqual([])
  })
})

/** Written blind, each in another shape (questions, letters, a day's hours, an illness and its cure …): much is hard even for people. */
describe('statements in free forms', () => {
  let judged: Judged[] = []
  beforeAll(async () => {
    judged = await judge('free')
  })

  it('the four statuses are told apart in nine of ten', () => {
    const rows = judged.filter(({ family, expected }) => family === '覆盖状态' && expected)
    expect(share(rows.filter(({ given }) => given).length, rows.length)).toBeGreaterThanOrEqual(0.9)
  })
  it('three of four good ones raise nothing at level must', () => {
    const { good, accused } = accusedOf(judged)
    expect(share(good - accused.length, good)).toBeGreaterThanOrEqual(0.75)
  })
})
