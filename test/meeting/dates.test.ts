import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, isoOf, readDates, readLeadTimes, weekdayOf } from '../../src/meeting/dates.ts'
import { parseNumber } from '../../src/meeting/numerals.ts'

/** Dates of a text as `from..to`, with what stands around them. */
const said = (text: string, season: number | null = null) =>
  readDates(text, season).map(({ from, to, precision, bound }) =>
    [
      from === null || to === null ? '?' : from === to ? isoOf(from) : `${isoOf(from)}..${isoOf(to)}`,
      precision,
      bound,
    ].join(' '),
  )

describe('dates', () => {
  it.each([
    ['2022年1月10日前，会期半天', ['2022-01-10 day by']],
    ['（2021年12月22日---12月30日）', ['2021-12-22..2021-12-30 day on']],
    ['12月28日至1月3日', ['2021-12-28..2022-01-03 day on']],
    ['1月5日至8日', ['2022-01-05..2022-01-08 day on']],
    ['２０２２年１月５日', ['2022-01-05 day on']],
    ['二〇二二年一月十日', ['2022-01-10 day on']],
    ['2022.1.5', ['2022-01-05 day on']],
    ['2021年12月上旬', ['2021-12-01..2021-12-10 rough on']],
    ['2022年2月底前', ['2022-02-21..2022-02-28 rough by']],
    ['XX月XX日前', ['? open by']],
    ['2022年X月上旬召开', ['? open on']],
    ['2021年度民主生活会', []],
    ['共30人次，12条意见', []],
  ])('%s', (text, expected) => expect(said(text, 2021)).toEqual(expected))

  it('takes the year of its neighbours, over New Year too', () => {
    expect(said('学习（2021年12月22日前）、征求意见（12月31日前）、谈话（1月5日前）')).toEqual([
      '2021-12-22 day by',
      '2021-12-31 day by',
      '2022-01-05 day by',
    ])
    expect(said('12月30日前完成，于2022年1月10日召开')).toEqual(['2021-12-30 day by', '2022-01-10 day on'])
  })

  it('without a year anywhere nothing is guessed but by the season', () => {
    expect(said('1月5日前')).toEqual(['? open by'])
    expect(said('1月5日前', 2021)).toEqual(['2022-01-05 day by'])
    expect(said('11月5日前', 2021)).toEqual(['2021-11-05 day by'])
  })

  it('tells days that no calendar has, and ranges that run backwards', () => {
    expect(readDates('2022年2月30日')[0]!.impossible).toBe('no-such-day')
    expect(readDates('2022年1月8日至1月5日')[0]!.impossible).toBe('range-backwards')
  })

  it('reads a weekday with its date', () => {
    const [date] = readDates('2022年1月12日（星期三）上午9:00')
    expect(date!.weekday).toBe(3)
    expect(weekdayOf(date!.from!)).toBe(3)
  })

  it('finds any written day again where it stands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.string({ maxLength: 8 }), (offset, noise) => {
        const day = dayOf(1990, 1, 1)! + offset
        const [year, month, date] = isoOf(day).split('-').map(Number)
        const before = `时间${noise.replace(/[\d年月日〇零一二三四五六七八九十Xx×*_.\-/]/g, '')}：`
        const [found] = readDates(`${before}${year}年${month}月${date}日。`)
        expect(found).toMatchObject({ from: day, to: day, start: before.length })
      }),
    )
  })
})

describe('times counted from the meeting', () => {
  it.each([
    ['(会后15日内）', 'after', 15],
    ['专题民主生活会召开15天内', 'after', 15],
    ['会后两周内', 'after', 14],
    ['会后半个月内', 'after', 15],
    ['在召开民主生活会15天前', 'before', 15],
    ['民主生活会召开前提前一周', 'before', 7],
    ['会前10个工作日', 'before', 14],
    ['于会前X天报市局', 'before', null],
    ['会议召开后XX日内', 'after', null],
  ])('%s', (text, side, days) => expect(readLeadTimes(text)).toMatchObject([{ side, days }]))
})

describe('numerals', () => {
  it.each([
    ['26', 26],
    ['1,200', 1200],
    ['二十六', 26],
    ['十五', 15],
    ['两百零五', 205],
    ['一万三千', 13_000],
    ['二〇二二', 2022],
    ['若干', null],
  ])('%s', (text, value) => expect(parseNumber(text)).toBe(value))
})
