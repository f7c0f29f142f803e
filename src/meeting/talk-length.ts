/** Whether a record of a talk says how long it lasted: 时长40分钟, 谈了近一小时, （40分钟）, 15:00—15:40. */
import { narrow } from './numerals.ts'

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
