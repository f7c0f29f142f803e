/** traces/stale-year: years, plenary sessions and plan periods of an earlier meeting left in. */

import { narrow, parseNumber } from '../../meeting/numerals.ts'
import type { Block, Paper } from '../../model.ts'
import { defineCheck, type Found, quote } from '../define.ts'

const YEAR = '(?<year>20\\d\\d|二[〇○零]{1,2}[一二三四五六七八九〇○零]{1,2})\\s*年'
const MEETING =
  '(?:专题|党员|领导|干部|班子|党史学习教育|组织|主题教育|巡[视察]整改|“[^”\\n]{2,12}”|[^，。；\\n]){0,24}?(?:民主生活会|组织生活会)'
/** 2020年度…民主生活会, within one clause. */
const MEETING_YEAR = new RegExp(`${YEAR}度?${MEETING}`, 'gu')
/** What is said of an earlier meeting: its rectification, or a comparison with it. */
const OF_LAST_YEAR = /整改|落实|上年度|上一年度|去年|前年|往年|历年|回顾|“回头看”|销号|未完成|遗留|同比|相比/u
/** What is said of the meeting now held. */
const OF_THIS_MEETING = /(?:本次|这次|此次|即将|将于|组织|认真|按照|根据|要求|通知|开好)[^。；\n]{0,40}$/u
const STUDY = /(?:学习|贯彻|落实|领会|领悟|宣传|宣讲|围绕)[^。；\n]{0,30}$/u
const SESSION = /(?:党的)?(?<congress>十[八九]|二十)届(?<plenum>[一二三四五六七])中全会/gu
const PERIOD = /[“"]?(?<period>十[一二三四五六七]五)[”"]?(?:规划|时期|期间)?/gu
const FUTURE = /下一步|今后|接下来|将(?:要|会|以|把|进一步)|谋划|开局|起步|编制|力争|未来|[要]?着眼/u
const PAST = /以来|收官|完成了|圆满|总结|回顾|末期|取得了|过去|历年|实施情况|验收/u
/** Lines at the end among which a date of signature is looked for. */
const SIGNATURE_LINES = 4
const SIGNED = new RegExp(`^(?:日期[:：])?\\s*${YEAR}\\s*\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?$`, 'u')

export const staleYear = defineCheck({
  id: 'traces/stale-year',
  level: 'must',
  scope: 'material',
  kinds: ['member-statement', 'team-statement', 'preparation-report', 'meeting-report', 'minutes', 'plan'],
  title: '疑似沿用往年材料的年份、届次',
  why: '把往年的材料改一改再交是最常见的硬伤；年份、全会届次、规划期没有改过来，说明材料可能不是为本次会议写的，供核对。',
  source: '当年民主生活会通知：会议名称、年度、主题、学习内容应当与本次会议一致',
  examples: {
    hit: '2021年度专题民主生活会个人对照检查材料\n根据通知要求，按照本次2019年度民主生活会安排，对照检查如下。\n一、存在的问题\n今年只到联系村走访了两次。',
    spare:
      '2021年度民主生活会个人对照检查材料\n一、上年度整改落实情况\n2020年度民主生活会查摆的3个问题已整改到位。\n二、存在的问题\n今年只到联系村走访了两次。',
  },
  *run(paper, { profile }) {
    if (profile.year === null || ofAnotherMeeting(paper, profile.year)) return
    yield* meetings(paper, profile.year)
    yield* signature(paper, profile.year)
    yield* sessions(paper, profile.era.sessions)
    yield* periods(paper, profile.year)
  },
})

/** A plan or report that never speaks of this year is another meeting's paper, not this one's with leftovers in it. */
function ofAnotherMeeting({ material: { kind, text } }: Paper, year: number): boolean {
  return !kind.endsWith('statement') && !narrow(text).includes(`${year}年`)
}

/** The meeting now held under an earlier year; the year before it under one earlier still. */
function* meetings(paper: Paper, year: number): Iterable<Found> {
  const { text } = paper.material
  const named = [...narrow(text).matchAll(MEETING_YEAR)].flatMap((match) => {
    const value = parseNumber(match.groups!.year!)
    return value === null ? [] : [{ value, start: match.index, end: match.index + match[0].length }]
  })
  const title = paper.outline.title
  const lastYearNamed = named.some(({ value }) => value === year - 1)
  for (const { value, start, end } of named) {
    if (value >= year) continue
    const sentence = sentenceAround(paper, start)
    const inTitle = title !== null && start >= title.start && end <= title.end
    const evidence = [quote('here', paper, sentence.start, sentence.end)]
    if (
      inTitle ||
      (!OF_LAST_YEAR.test(text.slice(sentence.start, sentence.end)) &&
        OF_THIS_MEETING.test(text.slice(sentence.start, start)))
    ) {
      yield { material: paper.material.id, message: 'meeting', args: { value, year }, evidence }
    } else if (value < year - 1 && !lastYearNamed && OF_LAST_YEAR.test(text.slice(sentence.start, sentence.end))) {
      yield { material: paper.material.id, message: 'last-year', args: { value, expected: year - 1 }, evidence }
    }
  }
}

/** The date under the paper lies before the meeting's year. */
function* signature(paper: Paper, year: number): Iterable<Found> {
  for (const block of lastLines(paper)) {
    const match = SIGNED.exec(narrow(paper.material.text.slice(block.start, block.end)).trim())
    const value = match ? parseNumber(match.groups!.year!) : null
    if (value !== null && value < year) {
      const evidence = [quote('here', paper, block.start, block.end)]
      yield { material: paper.material.id, message: 'date', args: { value, year }, evidence }
    }
  }
}

/** The last lines that hold anything, in order. */
function lastLines({ blocks, material: { text } }: Paper): Block[] {
  const lines: Block[] = []
  for (let at = blocks.length - 1; at >= 0 && lines.length < SIGNATURE_LINES; at--) {
    const block = blocks[at]!
    if (!block.cell && text.slice(block.start, block.end).trim()) lines.unshift(block)
  }
  return lines
}

/** An earlier plenary session is what is studied now, and this year's is never named. */
function* sessions(paper: Paper, expected: string[]): Iterable<Found> {
  const { text } = paper.material
  if (!text.includes('中全会')) return
  const latest = Math.max(0, ...expected.flatMap((name) => [...name.matchAll(SESSION)].map(rank)))
  if (latest === 0) return
  const named = [...text.matchAll(SESSION)]
  if (named.length === 0 || named.some((match) => rank(match) >= latest)) return
  const studied = named.filter((match) => STUDY.test(text.slice(sentenceAround(paper, match.index).start, match.index)))
  if (studied.length === 0) return
  yield {
    material: paper.material.id,
    message: 'session',
    level: 'should',
    args: { named: studied[0]![0], expected: expected.join('、') },
    evidence: studied.slice(0, 5).map((match) => quote('here', paper, match.index, match.index + match[0].length)),
  }
}

function rank(match: RegExpMatchArray): number {
  return parseNumber(match.groups!.congress!)! * 10 + parseNumber(match.groups!.plenum!)!
}

/** A plan period that is over, spoken of as what lies ahead. */
function* periods(paper: Paper, year: number): Iterable<Found> {
  const { text } = paper.material
  // The first plan began in 1953; from the second (1958, then 1966) on they count in fives back from 1956.
  const current = Math.floor((year - 1956) / 5) + 1
  for (const match of text.matchAll(PERIOD)) {
    const number = parseNumber(match.groups!.period!.slice(0, -1))
    const { start, end } = sentenceAround(paper, match.index)
    const sentence = text.slice(start, end)
    if (number === null || number >= current || !FUTURE.test(sentence) || PAST.test(sentence)) continue
    yield {
      material: paper.material.id,
      message: 'period',
      args: { named: match.groups!.period!, year },
      evidence: [quote('here', paper, start, end)],
    }
  }
}

function sentenceAround(paper: Paper, offset: number) {
  const found = paper.outline.sentences.find((sentence) => sentence.start <= offset && offset < sentence.end)
  return (
    found ??
    paper.blocks.find((block) => block.start <= offset && offset <= block.end) ?? { start: offset, end: offset }
  )
}
