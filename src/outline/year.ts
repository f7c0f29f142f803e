/** The year of the meeting a paper belongs to: 2021年度, though held and written in January 2022. */
import { groupBy, tally } from '../group.ts'
import type { Paper } from '../model.ts'
import { campaignLexicon, eventLexicon, hits } from './lexicon.ts'
import { ordinalOf } from './number.ts'

const DIGIT = '[〇○Ｏ零一二三四五六七八九]'
const YEAR = `(20[0-9]{2}|二${DIGIT}{3})`
/** 2021年度…民主生活会; of an earlier one only the rectification is spoken of. */
const OF_MEETING = new RegExp(
  `${YEAR}\\s*年?\\s*年度?(?=[^。；\\n0-9]{0,40}?(?:民主生活|生活会|对照检查|检视剖析|发言提纲))([^。；\\n]{0,45})`,
  'g',
)
const OF_YEAR = new RegExp(`${YEAR}\\s*年?\\s*年度`, 'g')
/** 2022年1月, 2022.1.10, 2021年, 20220110. */
const DATED = new RegExp(
  `(?<![0-9])${YEAR}(?:\\s*[年.\\-/]\\s*([0-9]{1,2}|[一二三四五六七八九十]{1,2})(?![0-9])|\\s*年|(0[1-9]|1[0-2])(?:[0-3][0-9])?(?![0-9])|(?![0-9]))`,
  'g',
)
/** 2022年6月底前, 到2025年: what is still to come. */
const DEADLINE =
  /(?:到|至|力争|确保)?(?:在)?20[0-9]{2}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:中旬|上旬|下旬|月?底|年?底|末)?(?:之前|以前|前|起|开始|远景|完成)|到20[0-9]{2}年|20[0-9]{2}年(?:[0-9]{1,2}月)?(?:底|末)|(?:预计|计划|拟|将|争取|推迟|延期?)(?:于|在|到|至)?20[0-9]{2}年(?:[0-9]{1,2}月)?/g
const LAST_YEARS = /整改|尚未完成|落实情况|完成情况|遗留|认领|办结|销号|已改|改完|上年|上一年|去年/
/** 2022年度民主生活会我认领问题6个，已办结5个: last year's, told in this year's paper. */
const OF_LAST_YEAR = new RegExp(`${YEAR}\\s*年?\\s*年度(?=[^。；\\n]{0,45}(?:${LAST_YEARS.source}))`, 'g')
/** 上年度主题教育专题民主生活会整改情况: another year's campaign. */
const OF_MEETING_BEFORE = /(?:上(?:一|个)?年度?|去年|上次|前次)[^。；\n]{0,30}生活会/g
/** In a statement, what was found, asked for or promised at a meeting was so at the one before … */
const FOUND_THEN =
  /查摆|认领|答应|承诺|保证|说过?(?:我)?要|要[改办]|提(?:了|出|过)?的|[给向对](?:我|班子|我们)提|[0-9一二三四五六七八九十两几]+[条件项个](?:意见|问题|事|要)|(?:问题|意见)[0-9一二三四五六七八九十两几]+[条件项个]/
/** … unless it is what was done to prepare the one at hand. */
const PREPARED = /征求|听取|收集|为(?:了|认真)|开好|根据|按照|围绕|主题|通知|安排|部署|要求|如下|将于|会前/
/** In a title 整改清单 is this year's: only what became of it is last year's. */
const LAST_YEARS_TITLE = /整改[^。]{0,8}(?:落实|完成|进展)|落实情况|完成情况|上年|上一年|去年/

export interface YearClues {
  /** A member's or team's statement: it tells of the meeting before, and what it tells of is of its year. */
  statement: boolean
  title: string | null
  /** Lines of the head beside the title, and the last lines: where a paper is dated. */
  lines: string[]
  text: string
  file: string
}

/** From the title, the head of the text, the text, its date, then file and folders. Null if nothing says. */
export function readYear({ statement, title, lines, text, file }: YearClues): number | null {
  const names = file.split('/').reverse()
  const dated = lines.filter((line) => line.length <= 40).join('\n')
  const earlier = statement ? isLastYears : isToldOfLastYear
  return (
    (title ? ofTitle(title) : null) ??
    (title && statement ? ofCampaign(title) : null) ??
    ofMeeting(text.slice(0, 600), earlier) ??
    ofMeeting(text, earlier) ??
    ofName(names[0] ?? '') ??
    (title ? ofCampaign(title) : null) ??
    ofDate(dated) ??
    (statement ? afterLast(text) : null) ??
    names.slice(1).reduce<number | null>((found, name) => found ?? ofName(name), null)
  )
}

/**
 * Papers that do not say their year: what they tell of points to one, but only what else the meeting's papers say can
 * tell whether it is this year's or an event long past.
 */
export function assignYears(papers: Paper[]): void {
  const usual = usualYears(papers)
  for (const { material, meeting } of papers) {
    // The dates of a rectification list are still to come.
    if (material.year !== null || material.kind === 'rectification-list') continue
    const told = ofEvents(material.text) ?? ofDates(material.text)
    if (told !== null) material.year = (material.role === 'submitted' ? usual.get(meeting) : null) ?? told
  }
}

/** The year that more than half of a meeting's papers that say one say. */
function usualYears(papers: Paper[]): Map<string, number> {
  const said = papers.filter(({ material }) => material.role === 'submitted' && material.year !== null)
  const usual = new Map<string, number>()
  for (const [meeting, group] of groupBy(said, (paper) => paper.meeting)) {
    const counts = tally(group.map(({ material }) => material.year!))
    const year = mostOften(counts)!
    if (counts.get(year)! * 2 > group.length) usual.set(meeting, year)
  }
  return usual
}

function ofCampaign(title: string): number | null {
  const plain = title.replace(/[“”"]/g, '')
  return campaignLexicon().find(({ pattern }) => hits(pattern, plain))?.year ?? null
}

function ofTitle(title: string): number | null {
  if (LAST_YEARS_TITLE.test(title)) return null
  return ofMeeting(title, isLastYearsTitle) ?? firstYear(title, OF_YEAR) ?? ofDate(title)
}

const isToldOfLastYear = (around: string) => LAST_YEARS.test(around)
const isLastYears = (around: string) => LAST_YEARS.test(around) || (FOUND_THEN.test(around) && !PREPARED.test(around))
const isLastYearsTitle = (around: string) => LAST_YEARS_TITLE.test(around)

/** The meeting most spoken of; one of which only the rectification is spoken of is last year's. */
function ofMeeting(text: string, earlier: (around: string) => boolean): number | null {
  const years = [...meetingsIn(text)].flatMap(({ year, around }) => (earlier(around) ? [] : [year]))
  return mostOften(tally(years))
}

/** The year after the last meeting of which a statement says what became of it. */
function afterLast(text: string): number | null {
  const years = [...meetingsIn(text)].filter(({ around }) => isLastYears(around)).map(({ year }) => year)
  return years.length > 0 ? Math.max(...years) + 1 : null
}

/** Meetings that are named by their year, with a few words on both sides. */
function* meetingsIn(text: string): Iterable<{ year: number; around: string }> {
  for (const match of text.matchAll(OF_MEETING)) {
    const before = text.slice(Math.max(0, match.index - 6), match.index)
    yield { year: toYear(match[1]!), around: before.slice(before.search(/[^。；：\n]*$/)) + match[2]! }
  }
}

function firstYear(text: string, pattern: RegExp): number | null {
  const match = text.matchAll(pattern).next().value
  return match ? toYear(match[1]!) : null
}

/** A file's or folder's name: 2021年度…, 2022.1.10, 2021. */
function ofName(name: string): number | null {
  const plain = name.replace(/\.[A-Za-z0-9]{1,5}$/, '')
  return ofMeeting(plain, isLastYearsTitle) ?? firstYear(plain, OF_YEAR) ?? ofDate(plain)
}

/** The latest date with a month (a meeting of January to March is the year before's), else the year most spoken of. */
function ofDate(text: string): number | null {
  const { latest, years } = dates(text)
  return latest > 0 ? meetingYear(latest) : mostOften(years)
}

/** The year of the last congress, plenum or campaign that a paper speaks of; the meeting before is told of apart. */
function ofEvents(text: string): number | null {
  const plain = text.replace(OF_MEETING_BEFORE, '')
  const years = eventLexicon().flatMap(({ pattern, year }) => (hits(pattern, plain) ? [year] : []))
  return years.length > 0 ? Math.max(...years) : null
}

/** What a paper tells of: the latest month that is no deadline, else a year spoken of twice or more and the last of them. */
function ofDates(text: string): number | null {
  const { latest, years } = dates(text.replace(OF_LAST_YEAR, '').replace(DEADLINE, ''))
  if (latest > 0) return meetingYear(latest)
  const last = Math.max(...years.keys())
  return (years.get(last) ?? 0) >= 2 ? last : null
}

/** Months counted from year 0. */
function meetingYear(month: number): number {
  return month % 12 < 3 ? Math.floor(month / 12) - 1 : Math.floor(month / 12)
}

function dates(text: string): { latest: number; years: Map<number, number> } {
  let latest = 0
  const years = new Map<number, number>()
  for (const match of text.matchAll(DATED)) {
    const year = toYear(match[1]!)
    const digits = match[2] ?? match[3]
    const month = digits ? ordinalOf(digits) : 0
    if (month >= 1 && month <= 12) latest = Math.max(latest, year * 12 + month - 1)
    years.set(year, (years.get(year) ?? 0) + 1)
  }
  return { latest, years }
}

/** The first of those counted most often. */
function mostOften(counts: Map<number, number>): number | null {
  let best: number | null = null
  for (const [year, count] of counts) if (best === null || count > counts.get(best)!) best = year
  return best
}

function toYear(text: string): number {
  if (/^[0-9]/.test(text)) return Number(text)
  return Number([...text].map((char) => '零一二三四五六七八九'.indexOf(char.replace(/[〇○Ｏ]/, '零'))).join(''))
}
