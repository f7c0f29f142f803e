/** What is dated to another year: the meeting itself, the one before it, the signature, a deadline among the measures. */

import { narrow, parseNumber } from '../../meeting/numerals.ts'
import type { Block, Paper } from '../../model.ts'
import type { PaperContext } from '../define.ts'
import { type Stale, sentenceAround } from './stale.ts'

const YEAR = '(?<year>20\\d\\d|二[〇○零]{1,2}[一二三四五六七八九〇○零]{1,2})\\s*年'
const MEETING =
  '(?:专题|党员|领导|干部|班子|党史学习教育|组织|主题教育|巡[视察]整改|“[^”\\n]{2,12}”|[^，。；\\n]){0,24}?(?:民主生活会|组织生活会)'
/** 2020年度…民主生活会, within one clause. */
const MEETING_YEAR = new RegExp(`${YEAR}度?${MEETING}`, 'gu')
/** What is said of an earlier meeting: its rectification, or a comparison with it. */
const OF_LAST_YEAR = /整改|落实|上年度|上一年度|去年|前年|往年|历年|回顾|“回头看”|销号|未完成|遗留|同比|相比/u
/** What is said of the meeting now held. */
const OF_THIS_MEETING = /(?:本次|这次|此次|即将|将于|组织|认真|按照|根据|要求|通知|开好)[^。；\n]{0,40}$/u
/** What follows the meeting's name where it is the one now held. */
const NOW_HELD = /^(?:会?上)?(?:的)?[^，。；\n]{0,14}(?:汇报|报告|检查|发言|检视|剖析)?(?:情况)?(?:汇报|报告)?如下/u
/** Lines at the end among which a date of signature is looked for. */
const SIGNATURE_LINES = 4
const SIGNED = new RegExp(`^(?:日期[:：])?\\s*${YEAR}\\s*(?<month>\\d{1,2})\\s*月(?:\\s*\\d{1,2}\\s*日)?$`, 'u')
/** In these months the meeting of the year before is held. */
const LATE = 2
/** 2023年6月底前, 2023年底完成: by when something is to be done. */
const DEADLINE = new RegExp(
  `${YEAR}(?:\\s*(?<month>\\d{1,2})\\s*月)?(?:\\s*\\d{1,2}\\s*日|[上中下]旬|上半年|下半年|[一二三四]季度)?(?:(?:底|末)?(?:之前|以前|前)|底|年?末)(?:[^，。；\\n]{0,12}(?:完成|建成|办结|到位|落实|整改|销号|改完))?`,
  'gu',
)
/** A deadline that is told of, not set. */
const TOLD =
  /已|原定|原计划|没有|没能|未|尚|遗留|上年度|去年|曾|拖|本该|本应|当时|应于|承诺过|延期|逾期|超期|倒查|以来/u

export function* staleDates(paper: Paper, year: number, context: PaperContext): Iterable<Stale> {
  yield* meetings(paper, year)
  yield* signature(paper, year)
  yield* deadlines(year, context)
}

/** The meeting now held under an earlier year; the year before it under one earlier still. */
function* meetings(paper: Paper, year: number): Iterable<Stale> {
  const { text } = paper.material
  const title = paper.outline.title
  const named = [...narrow(text).matchAll(MEETING_YEAR)].flatMap((match) => {
    const value = parseNumber(match.groups!.year!)
    if (value === null) return []
    const start = match.index
    const sentence = sentenceAround(paper, start)
    const before = OF_LAST_YEAR.test(text.slice(sentence.start, sentence.end))
    const inTitle = title !== null && start >= title.start && start + match[0].length <= title.end
    const after = text.slice(start + match[0].length, sentence.end)
    const now =
      inTitle || (!before && (OF_THIS_MEETING.test(text.slice(sentence.start, start)) || NOW_HELD.test(after)))
    return [{ value, sentence, before, now }]
  })
  const lastYearNamed = named.some(({ value, now }) => value === year - 1 && !now)
  for (const { value, sentence, before, now } of named) {
    if (value >= year) continue
    const at = { start: sentence.start, end: sentence.end, named: `${value}年度`, certain: true }
    if (now) yield { sign: 'meeting', ...at, note: `本次会议是${year}年度` }
    else if (before && value < year - 1 && !lastYearNamed)
      yield { sign: 'last-year', ...at, note: `上年度应为${year - 1}年度` }
  }
}

/** The date under the paper, or under its title, lies before the meeting. */
function* signature(paper: Paper, year: number): Iterable<Stale> {
  for (const block of datedLines(paper)) {
    const match = SIGNED.exec(
      narrow(paper.material.text.slice(block.start, block.end))
        .trim()
        .replace(/^（|）$/g, ''),
    )
    const value = match ? parseNumber(match.groups!.year!) : null
    if (value === null || value > year || (value === year && Number(match!.groups!.month) > LATE)) continue
    const named = paper.material.text.slice(block.start, block.end).trim()
    yield { sign: 'date', start: block.start, end: block.end, named, certain: true, note: `早于${year}年度的会议` }
  }
}

/** Lines around the title and the last ones that hold anything, in order. */
function datedLines({ blocks, outline, material: { text } }: Paper): Block[] {
  const lines = blocks.filter((block) => !block.cell && text.slice(block.start, block.end).trim() !== '')
  const after = lines.filter(({ start }) => outline.title !== null && start >= outline.title.end).slice(0, 3)
  return [...new Set([...after, ...lines.slice(-SIGNATURE_LINES)])]
}

/** What is still to be done by a day that was over before the meeting's year began, or before what the problems tell of. */
function* deadlines(year: number, { statement }: PaperContext): Iterable<Stale> {
  if (!statement) return
  const latest = latestMonth(statement, year)
  for (const { start, end, part, role } of statement.sentences) {
    if (part !== 'measures' && (role !== 'measure' || part === 'last-year' || part === 'explanations')) continue
    const sentence = statement.text.slice(start, end)
    if (TOLD.test(sentence)) continue
    for (const match of narrow(sentence).matchAll(DEADLINE)) {
      const value = parseNumber(match.groups!.year!)
      if (value === null || value > year) continue
      const month = Number(match.groups!.month ?? (match[0].includes('上半年') ? 6 : 12))
      if (value === year && month + MARGIN > latest) continue
      const at = { start: start + match.index, end: start + match.index + match[0].length }
      yield { sign: 'deadline', ...at, named: match[0], certain: false, note: '这个期限在本次会议之前已经过去' }
    }
  }
}

/** So many months must lie between a deadline of the year and what is told of: months are also slipped. */
const MARGIN = 2
const MONTH = /(?<![\d.])(?<!(?:去|上|前|每|当|同)年度?|20\d\d年)(1[0-2]|[1-9])月(?!底前|前|底之前)/gu

/** The latest month of the year that the problems tell of; 0 for none. */
function latestMonth({ sentences, text }: NonNullable<PaperContext['statement']>, year: number): number {
  let latest = 0
  for (const { start, end, part } of sentences) {
    if (part !== 'problems') continue
    const plain = narrow(text.slice(start, end)).replaceAll(`${year}年`, '今年')
    for (const [, month] of plain.matchAll(MONTH)) latest = Math.max(latest, Number(month))
  }
  return latest
}
