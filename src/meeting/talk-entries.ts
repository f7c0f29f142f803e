/** Talks told in one line each, in any order: 2.三楼会议室，1月7日10:10，40分钟。张立与李敏（办公室主任）。张讲自己：… */
import { isKnown, oneOf, squeeze } from '../known-names.ts'
import { isName, surnames } from '../outline/names.ts'
import { escapeRegex } from '../regex.ts'
import { readDates } from './dates.ts'
import { LABEL } from './names.ts'
import { namesMinutes, spansClock } from './talk-length.ts'
import { type Side, sidesIn } from './talk-sides.ts'

export interface Entry {
  one: string
  two: string
  /** A place stands by itself before what was said. */
  placed: boolean
}

const BOUND = '[，。；：,;:|｜\\s　]'
const BRACKETS = '(?:[ 　]*[（(][^（()）\\n]{1,30}[)）])?'
const SIDE = `[^，。；：,;:、|｜\\s　（()）]{2,20}?(?:同志)?${BRACKETS}(?:同志)?`
const JOINED = '[ 　]*(?:与|和|同(?!志)|跟|及|找|约|[、/／→—－–-]+)[ 　]*'
const TALK = '(?:之间)?的?(?:进行|开展)?了?(?:谈心谈话|谈心交心|谈心|谈话|交谈|交心|面谈|谈)?'
/** The pair stands before what was said. */
const FRONT = 90
/** What is said of when, where and how long is short. */
const SHORT = 20
/** One who is told by his post only. */
const BY_POST = /(?:主任|[科处股室站所队院部校镇乡局]长|经理|书记|代表|负责人)$/u
const CLOCK = /\d{1,2}\s*[:：时点]\s*(?:\d{2}|半)?/u
const SAID = /[:：]|讲|说|谈|指出|提出|认为|自己|问题|双方/u

/** Reads a line for the two who talked; null where it does not begin as an entry does. */
export function entryReader(
  known: readonly string[],
  within: string,
  year: number | null,
): (words: string, next: string) => Entry | null {
  const name = oneOf(known, within)
  if (name === null) return () => null
  const own = `${name}(?:[ 　]*同志)?${BRACKETS}(?:同志)?`
  const pair = new RegExp(
    `(?<=^|${BOUND})(?:(?<one>${own})${JOINED}(?<two>${own}|${SIDE})|(?<first>${SIDE})${JOINED}(?<known>${own}))${TALK}(?=$|${BOUND})`,
    'u',
  )
  const isOne = (said: string) => {
    const sides = sidesIn(said, known)
    const bare = squeeze(said)
      .replace(/[（(][^（()）]*[)）]/gu, '')
      .replace(/同志$/u, '')
    if (sides.length === 0) return BY_POST.test(bare)
    const who = sides[0]!.name!
    return sides.length === 1 && bare.endsWith(who) && (isKnown(who, known) || isName(who))
  }
  return (words, next) => {
    const label = new RegExp(LABEL, 'u').exec(words)![0]
    // 1月7日: the number of the month is no label.
    const line = words.slice(/^\s*[\d〇一二三四五六七八九十]+$/u.test(label) ? 0 : label.length).trim()
    const match = pair.exec(line.slice(0, FRONT + SHORT))
    if (!match || match.index > FRONT) return null
    const before = clausesOf(line.slice(0, match.index))
    if (before.some((clause) => clause.length > SHORT || /[\p{Script=Han}]讲|自己|问题/u.test(clause))) return null
    const groups = match.groups!
    const [one, two] = [groups.one ?? groups.first!, groups.two ?? groups.known!]
    if (!isOne(one) || !isOne(two) || squeeze(one) === squeeze(two)) return null
    // A line that holds the two and nothing else is told of by the next one.
    const after = line.slice(match.index + match[0].length)
    const rest = /[\p{Script=Han}]/u.test(after) || before.length > 0 ? after : next
    const front = [...before, ...untilSaid(clausesOf(rest))]
    const told = front.filter((clause) => isTime(clause, year))
    // Two names joined by a mark only may be a list: those need the day and the hour, or how long.
    const plainly = /[与和同跟找约]/u.test(match[0])
    const dated = told.some((clause) => readDates(clause, year).length > 0)
    const timed = told.some((clause) => CLOCK.test(clause) || namesMinutes(clause))
    if (told.length === 0 || (!plainly && !(dated && timed))) return null
    return { one, two, placed: front.some((clause) => isPlace(clause, year)) }
  }
}

function clausesOf(text: string): string[] {
  return text
    .split(/[，。；,;|｜\n]|[ 　]{1,}/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
}

/** What stands before the first who is said to speak. */
function untilSaid(clauses: string[]): string[] {
  const isHead = (clause: string) => clause.length <= SHORT && (CLOCK.test(clause) || !SAID.test(clause))
  const end = clauses.findIndex((clause) => !isHead(clause))
  return end < 0 ? clauses : clauses.slice(0, end)
}

function isTime(clause: string, year: number | null): boolean {
  return CLOCK.test(clause) || namesMinutes(clause) || spansClock(clause) || readDates(clause, year).length > 0
}

/** What is left of a clause when it says when: 1月7日下午三楼会议室. */
function isPlace(clause: string, year: number | null): boolean {
  if (!isTime(clause, year))
    return /[\p{Script=Han}]{2}/u.test(clause) && !/一对一|面对面|党员|分管|必谈|次$/u.test(clause)
  return /[室厅楼院家站所处中心部场库园](?:内|里)?$/u.test(clause)
}

const SPEAKS = '(?:同志)?(?:(?:讲|说|谈|提|检讨|检查|反思|承认|坦言|剖析|自我)[^。；：:，\\n]{0,8})?[:：]'

/** 张讲自己：…；李讲自己：…: both speak, called by the name or, where they differ, by the family's alone. */
export function bothSpeak(text: string, one: Side, two: Side): boolean {
  if (one.name === null || two.name === null) return false
  const [mine, yours] = [familyOf(one.name), familyOf(two.name)]
  const speaks = (name: string, family: string) =>
    new RegExp(
      `(?:^|[。；;，,、\\s　])(?:${escapeRegex(name)}${mine === yours ? '' : `|[老小]?${escapeRegex(family)}`})${SPEAKS}[^。；\\n]{4}`,
      'u',
    ).test(text)
  return speaks(one.name, mine) && speaks(two.name, yours)
}

function familyOf(name: string): string {
  return surnames().compound.has(name.slice(0, 2)) ? name.slice(0, 2) : name.slice(0, 1)
}
