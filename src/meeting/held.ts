/** When the meeting was or is to be held, as a paper says it. */
import type { Kind, Paper } from '../model.ts'
import { type DateMention, dayOf, readDates } from './dates.ts'
import { isOfMeeting } from './scope.ts'

export interface Held {
  paper: Paper
  date: DateMention
}

/** Which paper is believed first: the record of what was over what was to be. */
const TRUST: Partial<Record<Kind, number>> = {
  minutes: 0,
  'meeting-report': 1,
  plan: 2,
  'preparation-report': 3,
  notice: 4,
}

const LABELLED =
  /(?:^|\n)[\s　]*(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]*\s*)?(?:会议|召开)?(?:时\s*间|日期)[（及和、\p{Script=Han}）]{0,4}\s*[:：]?\s*$/u
const HELD = /^(?:[^。；\n]{0,40})(?:召开|举行)(?:了)?[^。；\n]{0,40}(?:民主生活会|会议)/u

/** 会议定于1月20日在局会议室召开: the meeting is named before its day. */
const NAMED =
  /(?:^|[，。；：:、\n\s　）)])(?:本次|此次|这次)?(?:(?:专题)?民主生活会|会议|生活会)(?:初步)?(?:计划|安排|拟|预)?(?:定|订)?[于在]\s*$/u
const THEN_HELD = /^[^。；\n]{0,40}(?:召开|举行)(?!前|之前)/u

/** Dates of the meeting by each paper that gives one, the most trusted first. */
export function heldOn(papers: Paper[]): Held[] {
  return papers
    .filter((paper) => TRUST[paper.material.kind] !== undefined && isOfMeeting(paper))
    .flatMap((paper) => {
      const date = dateIn(paper)
      return date === null ? [] : [{ paper, date }]
    })
    .sort((a, b) => TRUST[a.paper.material.kind]! - TRUST[b.paper.material.kind]!)
}

function dateIn(paper: Paper): DateMention | null {
  const { text, year, kind } = paper.material
  const dates = readDates(text, year).filter(
    (date) => date.from !== null && date.precision === 'day' && date.from === date.to,
  )
  const label = dates.find((date) => LABELLED.test(text.slice(Math.max(0, date.start - 30), date.start)))
  if (label && kind !== 'meeting-report') return label
  const sentence = dates.find((date) => {
    const after = text.slice(date.end, date.end + 90)
    const before = text.slice(Math.max(0, date.start - 20), date.start)
    // 召开征求意见座谈会、召开方案审议会 are other meetings.
    const held = HELD.exec(after)
    return (
      held !== null &&
      !/座谈会|动员|部署|中心组|推进会|培训|讨论会|审议|组织生活会|专题学习/u.test(held[0]) &&
      !/印发|《[^》]*$/u.test(before)
    )
  })
  if (sentence) return sentence
  const named = dates.find(
    (date) =>
      NAMED.test(text.slice(Math.max(0, date.start - 30), date.start)) &&
      THEN_HELD.test(text.slice(date.end, date.end + 50)) &&
      isInSeason(date, year),
  )
  if (named) return named
  if (label) return label
  // A label cell with the time in the cell beside it.
  for (const row of paper.outline.tables.flatMap((table) => table.rows)) {
    const at = row.findIndex((cell) => /^(?:会议|召开)?时间$/u.test(cell.text.replace(/[\s　]/g, '')))
    const value = at < 0 ? undefined : row[at + 1]
    const date = value && dates.find((item) => item.start >= value.start && item.end <= value.end)
    if (date) return date
  }
  return null
}

/** Not last year's meeting, of which this year's papers tell too. */
function isInSeason({ from }: DateMention, year: number | null): boolean {
  return year === null || from! >= dayOf(year, 7, 1)!
}
