/**
 * Dates as papers write them: whole, without a year, as ranges, by thirds of a month, left open (XX月XX日), or counted
 * from the meeting (会后15日内). A day is a whole number: days since 1970-01-01.
 */
import type { Span } from '../model.ts'
import { chineseDate } from '../words.ts'
import { NUMBER, narrow, parseNumber } from './numerals.ts'

export type Day = number

export interface DateMention extends Span {
  /** First and last possible day; null where the paper leaves it open. */
  from: Day | null
  to: Day | null
  /** `day`: stated to the day (a range has two of them); `rough`: a month or a third of it; `open`: XX月XX日. */
  precision: 'day' | 'rough' | 'open'
  /** 前 / 后 after the date: up to it, from it on. */
  bound: 'by' | 'from' | 'on'
  /** The year stands there; otherwise it was inferred from its neighbours. */
  yearStated: boolean
  /** Weekday as written behind it, 0 = Sunday. */
  weekday?: number
  /** A day that no calendar has (2月30日), or a range that runs backwards. */
  impossible?: 'no-such-day' | 'range-backwards'
}

/** A time counted from the meeting: 会后15日内 = { side: 'after', days: 15 }; `days` null where left open. */
export interface LeadTime extends Span {
  side: 'before' | 'after'
  days: number | null
}

// Blanks and marks are bounded: of thousands in a row each would be tried with all that follow.
const OPEN = '[Xx×*_＿]{1,8}'
const N = '(?:\\d{1,4}|[〇○零一二三四五六七八九十]{1,4})'
const YEAR = `(?:(?<y>\\d{2,4}${OPEN}|${OPEN}|\\d{4}|[二][〇○零一二三四五六七八九]{3})\\s{0,8}年\\s{0,8})?`
const DAY = `${YEAR}(?<m>${OPEN}|${N})\\s{0,8}月\\s{0,8}(?:份)?(?:(?<d>${OPEN}|${N})\\s{0,8}[日号]|(?<part>上旬|中旬|下旬|底|末|初))?`
const NUMERIC = '(?<!\\d)(?<ny>20\\d\\d)[-./](?<nm>\\d{1,2})[-./](?<nd>\\d{1,2})(?!\\d)'
const TO =
  '\\s{0,8}(?:[-－—–~～至到]{1,4})\\s{0,8}(?:(?:(?<ty>\\d{4})\\s{0,8}年\\s{0,8})?(?<tm>\\d{1,2})\\s{0,8}月\\s{0,8}(?<td>\\d{1,2})|(?<tod>\\d{1,2}))\\s{0,8}[日号]'
const WEEKDAY = '\\s{0,8}(?:[（(]?\\s{0,8}(?:星期|周|礼拜)(?<w>[一二三四五六日天])\\s{0,8}[)）]?)?'
const TAIL = '(?:\\s{0,8}(?:上午|下午|晚上)?\\s{0,8}(?<bound>之前|以前|前|之后|以后|后|起))?'
const DATE = new RegExp(`(?:${NUMERIC}|${DAY})(?:${TO})?${WEEKDAY}${TAIL}`, 'gu')

/** Calendar day → whole number; null where no calendar has it. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const time = new Date(Date.UTC(year, month - 1, date))
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === date ? time.getTime() / 86_400_000 : null
}

/** `2022-01-10`. */
export function isoOf(day: Day): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** `2022年1月10日`. */
export function chineseOf(day: Day): string {
  return chineseDate(isoOf(day))
}

/** 0 = Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7
}

/**
 * All dates of a text in order. A date without a year takes that of its neighbours, over New Year too.
 * @param season the year whose meeting it is (held from its autumn to the next summer): used where no neighbour has a year.
 */
export function readDates(text: string, season: number | null = null): DateMention[] {
  const raw = [...narrow(text).matchAll(DATE)].filter(
    (match) => match.groups!.nm || match.groups!.d || match.groups!.part || match.groups!.y,
  )
  const anchors = raw.flatMap((match) => anchorOf(match))
  return raw.map((match) => mentionOf(match, anchors, season))
}

interface Anchor {
  at: number
  year: number
  month: number
}

function anchorOf(match: RegExpExecArray): Anchor[] {
  const { y, m, ny, nm } = match.groups!
  const year = whole(ny ?? y)
  const month = whole(nm ?? m)
  return year !== null && year > 1900 && month !== null ? [{ at: match.index, year, month }] : []
}

function mentionOf(match: RegExpExecArray, anchors: Anchor[], season: number | null): DateMention {
  const g = match.groups!
  const span = { start: match.index, end: match.index + match[0].length }
  const bound = g.bound === undefined ? 'on' : g.bound.includes('前') ? 'by' : 'from'
  const stated = whole(g.ny ?? g.y)
  const month = whole(g.nm ?? g.m)
  const open = month === null || (g.d !== undefined && whole(g.d) === null) || (g.y !== undefined && stated === null)
  const base = { ...span, bound, yearStated: stated !== null } as const
  const nothing = { ...base, from: null, to: null, precision: 'open' } as const
  if (open || month === null) return nothing
  const year = stated ?? nearYear(match.index, month, anchors, season)
  if (year === null) return nothing
  const date = whole(g.nd ?? g.d)
  if (date === null) return { ...base, ...third(year, month, g.part), precision: 'rough' }
  const from = dayOf(year, month, date)
  if (from === null) return { ...nothing, precision: 'day', impossible: 'no-such-day' }
  const weekday = g.w === undefined ? {} : { weekday: '日一二三四五六'.indexOf(g.w === '天' ? '日' : g.w) }
  if (g.td === undefined && g.tod === undefined) return { ...base, from, to: from, precision: 'day', ...weekday }
  const toMonth = whole(g.tm) ?? month
  const toYear = whole(g.ty) ?? (toMonth < month && month - toMonth > 6 ? year + 1 : year)
  const to = dayOf(toYear, toMonth, whole(g.td ?? g.tod)!)
  if (to === null) return { ...nothing, precision: 'day', impossible: 'no-such-day' }
  return {
    ...base,
    from,
    to,
    precision: 'day',
    ...weekday,
    ...(to < from ? { impossible: 'range-backwards' as const } : {}),
  }
}

/** The year that puts the month nearest to the closest stated date; else the season's. */
function nearYear(at: number, month: number, anchors: Anchor[], season: number | null): number | null {
  // What stands before counts for nearer: a paper names the year once and goes on without it.
  const next = firstAfter(anchors, at)
  const [before, after] = [anchors[next - 1], anchors[next]]
  const best = before && (!after || at - before.at <= 4 * (after.at - at)) ? before : (after ?? null)
  if (best !== null) {
    const gap = month - best.month
    return gap > 6 ? best.year - 1 : gap < -6 ? best.year + 1 : best.year
  }
  return season === null ? null : month >= 7 ? season : season + 1
}

/** Index of the first anchor behind a place; anchors stand in order. */
function firstAfter(anchors: Anchor[], at: number): number {
  let [low, high] = [0, anchors.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (anchors[middle]!.at <= at) low = middle + 1
    else high = middle
  }
  return low
}

function third(year: number, month: number, part: string | undefined): { from: Day | null; to: Day | null } {
  const [first, last] =
    part === '上旬' || part === '初' ? [1, 10] : part === '中旬' ? [11, 20] : part ? [21, 31] : [1, 31]
  let end = dayOf(year, month, last)
  for (let day = last; end === null && day > 27; day--) end = dayOf(year, month, day)
  return { from: dayOf(year, month, first), to: end }
}

function whole(text: string | undefined): number | null {
  return text === undefined ? null : /^\d+$/.test(text) ? Number(text) : parseNumber(text.replaceAll('○', '〇'))
}

const COUNT = `(?<n>${OPEN}|${NUMBER}|半)\\s*(?<u>个?工作日|日|天|周|个?星期|个?月)`
const MEETING = '(?:民主生活会|专题会|会议|生活会)'
const AFTER = new RegExp(
  `(?:会后|(?:${MEETING})?(?:召开|结束|开完)(?:后|之后)?(?:的)?|${MEETING}后|自?召开之日起)\\s*(?:的|起|至迟|在)?\\s*${COUNT}\\s*(?:之?内|以内)`,
  'gu',
)
const BEFORE = new RegExp(
  `(?:会前|召开前|${MEETING}前|召开(?:之)?前)\\s*(?:至少|的|提前|不少于|至迟)*\\s*${COUNT}|(?:至少|须|应|要|均)?提前\\s*(?:至少)?\\s*${COUNT.replaceAll('?<n>', '?<n2>').replaceAll('?<u>', '?<u2>')}|(?:召开|开会|会议|生活会)[^，。；\\n]{0,8}?${COUNT.replaceAll('?<n>', '?<n3>').replaceAll('?<u>', '?<u3>')}\\s*(?:之前|以前|前)`,
  'gu',
)

/** Times counted from the meeting, in order. */
export function readLeadTimes(text: string): LeadTime[] {
  const narrowed = narrow(text)
  const found: LeadTime[] = []
  for (const [pattern, side] of [
    [AFTER, 'after'],
    [BEFORE, 'before'],
  ] as const)
    for (const match of narrowed.matchAll(pattern)) {
      const g = match.groups!
      const days = daysOf(g.n ?? g.n2 ?? g.n3 ?? '', g.u ?? g.u2 ?? g.u3 ?? '')
      found.push({ start: match.index, end: match.index + match[0].length, side, days })
    }
  return found.sort((a, b) => a.start - b.start)
}

function daysOf(count: string, unit: string): number | null {
  const number = count === '半' ? 0.5 : parseNumber(count)
  if (number === null) return null
  if (unit.endsWith('月')) return Math.round(number * 30)
  if (unit === '周' || unit.endsWith('星期')) return Math.round(number * 7)
  return unit.endsWith('工作日') ? Math.ceil((number * 7) / 5) : number
}
