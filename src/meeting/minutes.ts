/** Who chaired, came, sat in and was absent, by minutes or a report; and who is seen to speak. */

import { knownIn, oneOf } from '../known-names.ts'
import type { Paper, Span } from '../model.ts'
import { namesIn } from './names.ts'
import { NUMBER, narrow, parseNumber } from './numerals.ts'

export interface NameList extends Span {
  names: string[]
}

export interface Attendance {
  present: NameList | null
  absent: NameList | null
  /** 应到N人 */
  due: (Span & { value: number }) | null
  /** 实到N人 */
  came: (Span & { value: number }) | null
}

const LABEL = {
  present: /(?:出席|参会|参加|到会|与会)(?:会议)?(?:人员|人|领导|同志|成员|名单)?/u,
  absent: /(?:缺席|请假)(?:人员|人|名单|情况)?/u,
}

const read = new WeakMap<Paper, { known: readonly string[]; attendance: Attendance }>()

/** Several checks ask. */
export function readAttendance(paper: Paper, known: readonly string[]): Attendance {
  const before = read.get(paper)
  if (before?.known === known) return before.attendance
  const attendance = attendanceIn(paper, known)
  read.set(paper, { known, attendance })
  return attendance
}

function attendanceIn(paper: Paper, known: readonly string[]): Attendance {
  const count = (cue: string) => {
    const match = new RegExp(`${cue}[^，。；\\d一二三四五六七八九十]{0,8}?(${NUMBER})\\s*[人名位]`, 'u').exec(
      narrow(paper.material.text),
    )
    const value = match && parseNumber(match[1]!)
    return match && value !== null && value > 0
      ? { value, start: match.index, end: match.index + match[0].length }
      : null
  }
  return {
    present: listOf(paper, LABEL.present, known) ?? inBrackets(paper, known),
    absent: listOf(paper, LABEL.absent, known) ?? onLeave(paper, known),
    due: count('应(?:到会?|参会|出席)(?:人数|人员)?'),
    came: count('实(?:到会?|际到会|际参会|际出席|出席)(?:人数|人员)?'),
  }
}

const ALL_CAME =
  /(?:成员|委员|常委|班子|应到)[^。；\n]{0,12}?(?:全部|全体|全员|悉数|均|都)(?:按时|按要求|准时|如期)*(?:到会|出席|参会|到齐|参加(?:了)?(?:会议|本次|这次|此次|民主))|(?:全体|全部)[^。；，\n]{0,8}(?:成员|委员|常委)(?:按时|准时)?(?:到会|出席|参会|到齐|参加(?:了)?(?:会议|本次|这次|此次|民主))/u

/** 党组班子成员7人全部到会, said at the beginning. */
export function saysAllCame({ material }: Paper): Span | null {
  const match = ALL_CAME.exec(material.text.slice(0, HEAD))
  return match && { start: match.index, end: match.index + match[0].length }
}

/** `出席：张三、李四` in a line, or a label cell with the names in the cell beside it. */
function listOf(paper: Paper, label: RegExp, known: readonly string[]): NameList | null {
  const { text } = paper.material
  const line = new RegExp(
    `(?:^|[\\n。；\\s　])[（(]?[一二三四五六\\d]{0,3}[）)、.．]{0,2}\\s{0,4}${spread(label)}(?:（[^）]*）|\\([^)]*\\))?\\s*[:：]\\s*([^\\n]+)`,
    'u',
  )
  const match = line.exec(text)
  if (match) {
    const words = cutAtLabel(match[1]!)
    const start = match.index + match[0].length - match[1]!.length
    return { names: namesIn(words, known), start, end: start + words.length }
  }
  for (const table of paper.outline.tables)
    for (const row of table.rows) {
      const at = row.findIndex((cell) =>
        new RegExp(`^${label.source}[:：]?$`, 'u').test(cell.text.replace(/[\s　]/g, '')),
      )
      const value = row.slice(at + 1).find((cell) => cell.column !== row[at]?.column)
      if (at >= 0 && value) return { names: namesIn(value.text, known), start: value.start, end: value.end }
    }
  return null
}

/** 实到：3人（张立、李敏、王建） */
function inBrackets(paper: Paper, known: readonly string[]): NameList | null {
  const match =
    /实(?:到会?|际到会|际参会|际出席|出席)(?:人数|人员)?[^，。；\n]{0,8}[人名位]?\s*[（(]([^（()）\n]{4,200})[）)]/u.exec(
      paper.material.text.slice(0, HEAD),
    )
  const names = match ? namesIn(match[1]!, known) : []
  if (!match || names.length < 2) return null
  const start = match.index + match[0].indexOf(match[1]!)
  return { names, start, end: start + match[1]!.length }
}

/** 骆红、庞立因公请假: names before the words rather than behind a label. */
function onLeave(paper: Paper, known: readonly string[]): NameList | null {
  const text = paper.material.text.slice(0, HEAD)
  const name = oneOf(known, text)
  if (name === null) return null
  const some = `${name}(?:同志)?(?:（[^）]{1,16}）)?`
  const pattern = new RegExp(
    `(${some}(?:\\s*[、，和与及]\\s*${some}){0,20})(?:等?[\\d一二三四五六七八九两]*[名位人]?(?:同志|成员)*)?(?:均|都|分别)?(?:因|由于)?[^，。；、：\\n]{0,14}(?:请假|缺席|未(?:能)?(?:到会|参会|参加(?:会议)?|出席)|没有(?:到会|参会|参加|出席))`,
    'gu',
  )
  const matches = [...text.matchAll(pattern)]
  const [first] = matches
  if (!first) return null
  const names = [...new Set(matches.flatMap((match) => knownIn(match[1]!, known)))]
  return { names, start: first.index, end: first.index + first[0].length }
}

/** Who is there and who is not is said at the beginning. */
const HEAD = 3_000

/** 出 席 is 出席 too. */
function spread(label: RegExp): string {
  return label.source.replace('出席|', '出\\s*席|').replace('缺席|', '缺\\s*席|')
}

/** 出席：张三、李四 列席：王五 in one line. */
function cutAtLabel(words: string): string {
  return words.split(/[\s　。；;，,](?:列\s*席|缺\s*席|请假|主\s*持|记\s*录|地\s*点|时\s*间)/u)[0]!
}

/** Members who are seen to speak: 张三：…, 张三同志作个人对照检查. */
export function speakersOf(paper: Paper, known: readonly string[]): Map<string, Span> {
  const { text } = paper.material
  const name = oneOf(known, text)
  const found = new Map<string, Span>()
  if (name === null) return found
  const pattern = new RegExp(
    `(?:^|\\n)[\\s　]*(?:[（(]?[一二三四五六七八九十\\d]+[）)、.．]*\\s*)?(${name})(?:同志)?(?:（[^）]{1,20}）)?[^\\n。，；：:]{0,4}[:：]|(${name})(?:同志)?[^。；\\n]{0,16}(?:对照检查|发言|自我批评|检视剖析|汇报|剖析)`,
    'gu',
  )
  for (const match of text.matchAll(pattern)) {
    const who = (match[1] ?? match[2]!).replace(/[\s　]/g, '')
    if (!found.has(who)) found.set(who, { start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** Members whose answer to criticisms stands in the minutes: 张三表态：…, or 诚恳接受 in what they say. */
export function repliersOf(paper: Paper, known: readonly string[]): Set<string> {
  const { text } = paper.material
  const name = oneOf(known, text)
  if (name === null) return new Set()
  const pattern = new RegExp(
    `(${name})(?:同志)?[^。；\\n]{0,10}(?:表态|回应|(?:表示|愿意?|完全|诚恳|虚心|全部)(?:地)?(?:都|全部|完全|诚恳|虚心)?接受)|(?:^|\\n)[\\s　]*(?:[（(]?[一二三四五六七八九十\\d]+[）)、.．]*\\s*)?(${name})(?:同志)?(?:（[^）]{1,20}）)?[^\\n。，；：:]{0,6}[:：][^\\n]*(?:接受|感谢|谢谢|照单全收|认领)`,
    'gu',
  )
  return new Set([...text.matchAll(pattern)].map((match) => (match[1] ?? match[2]!).replace(/[\s　]/g, '')))
}
