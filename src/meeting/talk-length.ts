/** How long a talk lasted, as its record says it: 时长40分钟, 谈了近一小时, （40分钟）, 15:00—15:40. */
import * as z from 'zod'
import { dictionary } from '../dictionary.ts'
import { NUMBER, narrow, parseNumber } from './numerals.ts'

const schema = z.strictObject({
  briefest: z.strictObject({ minutes: z.number().positive(), source: z.string(), hit: z.string(), spare: z.string() }),
})

/** The raw file, for its tests. */
export function talkLengthEntry() {
  return dictionary('lexicons/meeting-talk-length.yaml', schema).briefest
}

const CLOCK = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*[:：时点]'
/** From when to when. */
const RANGE = new RegExp(
  `${CLOCK}[^，。；\\n]{0,14}?(?:[-－—–−~～〜至到]|起\\s*[，,]?)\\s*(?:当[日天])?(?:上午|中午|下午|晚上?|凌晨)?\\s*${CLOCK}`,
  'u',
)
const AMOUNT =
  '(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百半几]+)\\s*(?:余|多|来)?\\s*个?(?:多|余|半)?\\s*(?:分钟|小时|钟头|刻钟)'
/** What it was that took so long; 50分钟后才通知 tells of something else. */
const SPENT = new RegExp(
  `(?:谈|用时|历时|时长|交流|交心|沟通|持续)[^。；：:]{0,16}?${AMOUNT}(?!以?[后内前]|才|都|没|不|的)`,
  'u',
)
/** Nothing else between two marks. */
const ALONE = new RegExp(`^(?:前后|总共|大约|大概|[约近共])*\\s*${AMOUNT}\\s*(?:左右|许|有余)?$`, 'u')

/** A stretch of the clock. */
export function spansClock(text: string): boolean {
  return RANGE.test(narrow(text))
}

/** An amount of minutes or hours, whatever of. */
export function namesMinutes(text: string): boolean {
  return new RegExp(AMOUNT, 'u').test(narrow(text))
}

/** Anywhere in a record, also where its content is told. */
export function saysHowLong(text: string): boolean {
  const plain = narrow(text)
  if (RANGE.test(plain) || SPENT.test(plain)) return true
  return plain.split(/[，,。；;（()）\n　]/u).some((clause) => ALONE.test(clause.trim()))
}

const AT = '(?<HOUR>\\d{1,2})\\s*(?:[:：]\\s*(?<MINUTE>\\d{2})|[时点]\\s*(?:(?<SPOKEN>\\d{1,2})\\s*分?)?(?<HALF>半)?)'
const clock = (name: string) => AT.replaceAll(/\?<(\w+)>/gu, `?<${name}$1>`)
const FROM_TO = new RegExp(
  `${clock('a')}\\s*(?:[-－—–−~～〜至到]+|起\\s*[，,]?\\s*至?)\\s*(?:当[日天])?(?<later>上午|中午|下午|晚上?)?\\s*${clock('b')}`,
  'gu',
)
const LENGTH = new RegExp(
  `^(?:(?:谈话|谈心|交谈)?(?:时长|用时|历时|时间)\\s*[:：]?)?\\s*(?:大?约|大概|共|前后)?\\s*(?<n>${NUMBER}|半)\\s*(?<more>余|多|来|几)?\\s*个?(?<half>半)?(?<unit>分钟|小时|钟头|刻钟)$`,
  'u',
)

/**
 * Minutes of a talk, by the clock and by what is said to be its length: the longest of them. Null where a record says
 * neither, or says what cannot be (11:50—11:20).
 */
export function minutesOf(text: string): number | null {
  const plain = narrow(text)
  const lengths: number[] = []
  for (const { groups } of plain.matchAll(FROM_TO)) {
    const at = (name: string) =>
      Number(groups![`${name}HOUR`]) * 60 +
      Number(groups![`${name}MINUTE`] ?? groups![`${name}SPOKEN`] ?? (groups![`${name}HALF`] ? 30 : 0))
    // 上午11:30—下午1:00 by the twelve hours of a clock.
    const end = at('b') + (groups!.later !== undefined && at('b') < at('a') ? 720 : 0)
    if (end <= at('a')) return null
    lengths.push(end - at('a'))
  }
  for (const clause of plain.split(/[，,。；;（()）\n　|｜]|\s{2,}/u)) {
    const groups = LENGTH.exec(clause.trim())?.groups
    if (!groups) continue
    const count = groups.n === '半' ? 0.5 : parseNumber(groups.n!)
    if (count === null || groups.more !== undefined) return null
    const each = groups.unit === '分钟' ? 1 : groups.unit === '刻钟' ? 15 : 60
    lengths.push((count + (groups.half === undefined ? 0 : 0.5)) * each)
  }
  return lengths.length === 0 ? null : Math.max(...lengths)
}
