/** The year of the meeting a paper belongs to: 2021年度, though held and written in January 2022. */
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
const LAST_YEARS = /整改|尚未完成|落实情况|完成情况|遗留|上年|上一年|去年/
/** In a title 整改清单 is this year's: only what became of it is last year's. */
const LAST_YEARS_TITLE = /整改[^。]{0,8}(?:落实|完成|进展)|落实情况|完成情况|上年|上一年|去年/

/** From the title, the head of the text, the text, its last lines (a date), then file and folders. Null if nothing says. */
export function readYear(title: string | null, text: string, file: string): number | null {
  const parts = file.split('/').reverse()
  return (
    (title ? ofTitle(title) : null) ??
    ofMeeting(text.slice(0, 600), LAST_YEARS) ??
    ofMeeting(text, LAST_YEARS) ??
    ofName(parts[0] ?? '') ??
    ofDate(text.slice(-200)) ??
    ofDate(text) ??
    parts.slice(1).reduce<number | null>((found, name) => found ?? ofName(name), null)
  )
}

function ofTitle(title: string): number | null {
  if (LAST_YEARS_TITLE.test(title)) return null
  return ofMeeting(title, LAST_YEARS_TITLE) ?? firstYear(title, OF_YEAR) ?? ofDate(title)
}

/** The meeting most spoken of; one of which only the rectification is spoken of is last year's. */
function ofMeeting(text: string, earlier: RegExp): number | null {
  const counts = new Map<number, number>()
  for (const match of text.matchAll(OF_MEETING)) {
    const year = toYear(match[1]!)
    const around = text.slice(Math.max(0, match.index - 6), match.index) + match[2]!
    if (!earlier.test(around)) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  return mostOften(counts)
}

function firstYear(text: string, pattern: RegExp): number | null {
  const match = text.matchAll(pattern).next().value
  return match ? toYear(match[1]!) : null
}

/** A file's or folder's name: 2021年度…, 2022.1.10, 2021. */
function ofName(name: string): number | null {
  const plain = name.replace(/\.[A-Za-z0-9]{1,5}$/, '')
  return ofMeeting(plain, LAST_YEARS_TITLE) ?? firstYear(plain, OF_YEAR) ?? ofDate(plain)
}

/** The latest date with a month (a meeting of January to March is the year before's), else the year most spoken of. */
function ofDate(text: string): number | null {
  let latest = 0
  const counts = new Map<number, number>()
  for (const match of text.matchAll(DATED)) {
    const year = toYear(match[1]!)
    const digits = match[2] ?? match[3]
    const month = digits ? ordinalOf(digits) : 0
    if (month >= 1 && month <= 12) latest = Math.max(latest, year * 12 + month - 1)
    counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  if (latest > 0) return latest % 12 < 3 ? Math.floor(latest / 12) - 1 : Math.floor(latest / 12)
  return mostOften(counts)
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
