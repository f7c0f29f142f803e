/** Talks on record: rows of registers and single records (forms in tables or lines). */

import { knownIn } from '../known-names.ts'
import type { Paper, Span } from '../model.ts'
import { columnsOf } from './columns.ts'
import { type DateMention, readDates } from './dates.ts'
import { type Field, type Register, type Row, readFields, readRegisters, withoutSignatures } from './grid.ts'
import { isLine } from './lines.ts'
import { bothSpeak } from './talk-entries.ts'
import { saysKind } from './talk-kinds.ts'
import { namesMinutes, saysHowLong, spansClock } from './talk-length.ts'
import { saysWhere } from './talk-place.ts'
import { type ProseRecord, readProse } from './talk-prose.ts'
import { partiesIn, type Side, sidesOf, tellsOfBoth } from './talk-sides.ts'

export type TalkPart = 'date' | 'place' | 'sides' | 'length' | 'problems'
export const TALK_PARTS: readonly TalkPart[] = ['date', 'place', 'sides', 'length', 'problems']

export interface Talk extends Span {
  paper: Paper
  talker: Side
  other: Side
  /** The kind of talk as the record names it (班子成员之间), else the heading or title over it. */
  kind: string
  date: DateMention | null
  missing: TalkPart[]
  /** A row of a register, or a record of its own. */
  form: 'register' | 'record'
}

export interface TalkPaper {
  paper: Paper
  talks: Talk[]
  /** Columns that a register does without altogether. */
  lacking: { register: Span; parts: TalkPart[] }[]
  /** Rows or records: a talk with three people in one row counts once. */
  entries: number
}

export function readTalks(paper: Paper, known: readonly string[]): TalkPaper {
  const columns = columnsOf('talk')
  const { text, member, title } = paper.material
  const registers = readRegisters(paper.outline.tables, columns, 3).filter((register) =>
    ['talker', 'other', 'both'].some((column) => register.columns.has(column)),
  )
  const result: TalkPaper = { paper, talks: [], lacking: [], entries: 0 }
  const outside = (span: Span) =>
    !registers.some((register) => span.start >= register.start && span.end <= register.end)
  const tables = paper.outline.tables.filter((table) => table.rows.flat().every(outside))
  const lines = paper.blocks.filter((block) => isLine(paper, block))
  const fields = withoutSignatures(readFields(text, lines, tables, columns).filter(outside))
  for (const register of registers) {
    const head = fields.filter((field) => field.end <= register.start && field.column === 'talker').at(-1)
    const fallback = head?.text || member || knownIn(`${register.caption} ${title ?? ''}`, known)[0] || ''
    const rows = register.rows.map((row) => talksOfRow(paper, row, register, fallback, known))
    result.talks.push(...rows.flat())
    result.entries += rows.filter((row) => row.length > 0).length
    result.lacking.push({ register: register.head, parts: lackingParts(register, rows.flat()) })
  }
  const before = registers.length > 0 ? new Set(['talker']) : new Set<string>()
  for (const record of splitRecords(
    fields.filter((field) => !before.has(field.column)),
    text.length,
  )) {
    const talks = talksOfRecord(paper, record, known)
    result.talks.push(...talks)
    result.entries += talks.length > 0 ? 1 : 0
  }
  // Beside tables, and under headings of their own, sentences tell talks; within labelled records they tell what was said.
  const reaches = result.talks.filter((talk) => talk.form === 'record').map((talk) => reachOf(paper, talk, known))
  if (reaches.length === 0 || reaches.some(({ end }) => end < text.length))
    for (const record of readProse(paper, known, [...registers, ...reaches])) {
      result.talks.push(...talksOfProse(paper, record, known))
      result.entries++
    }
  return result
}

/** A labelled record goes on to a heading over another talk: 二、张立与办公室主任李敏的谈话. */
function reachOf(paper: Paper, talk: Talk, known: readonly string[]): Span {
  const { text } = paper.material
  const next = paper.outline.headings.find(({ start, end }) => {
    const words = text.slice(start, end)
    return (
      start >= talk.end &&
      words.trim().length <= 40 &&
      /谈话|谈心|交谈|交心/u.test(words) &&
      !/[。；：:]/u.test(words) &&
      knownIn(words, known).length > 0
    )
  })
  return { start: talk.start, end: next?.start ?? text.length }
}

/** What stands over a place and says of whom the talks are: 与党员代表谈话. */
function headingOver(paper: Paper, at: number): string {
  const { headings, title } = paper.outline
  const over = headings.filter((heading) => heading.start <= at).at(-1)
  const words = over ? paper.material.text.slice(over.start, over.end).trim() : ''
  const whole = title ? paper.material.text.slice(title.start, title.end) : (paper.material.title ?? '')
  return words.length <= 40 && saysKind(words) ? words : whole
}

function talksOfProse(paper: Paper, record: ProseRecord, known: readonly string[]): Talk[] {
  const { start, end, one, two, text, entry } = record
  const date = readDates(text, paper.material.year)[0] ?? null
  const missing = (talker: Side, other: Side): TalkPart[] => [
    ...(date === null ? (['date'] as const) : []),
    ...(entry?.placed || saysWhere(text) ? [] : (['place'] as const)),
    ...(saysHowLong(text) ? [] : (['length'] as const)),
    ...(tellsOfBoth(text, talker, other) || bothSpeak(text, talker, other) ? [] : (['problems'] as const)),
  ]
  const kind = headingOver(paper, start)
  return pairUp(one, two, known).map(([talker, other]) => {
    return { paper, start, end, talker, other, kind, date, missing: missing(talker, other), form: 'record' }
  })
}

/** Two papers that tell of the same two on the same day tell of one talk. */
export function distinctTalks(papers: TalkPaper[]): Talk[] {
  const seen = new Map<string, Paper>()
  return papers.flatMap(({ talks }) =>
    talks.filter((talk) => {
      const day = talk.date?.from ?? null
      if (talk.talker.name === null || talk.other.name === null || day === null) return true
      const key = [...[talk.talker.name, talk.other.name].sort(), day].join(' ')
      const told = seen.get(key)
      if (told === undefined) seen.set(key, talk.paper)
      return told === undefined || told === talk.paper
    }),
  )
}

function talksOfRow(paper: Paper, row: Row, register: Register, fallback: string, known: readonly string[]): Talk[] {
  const value = (column: string) => row.values.get(column)?.text ?? ''
  const empty = (column: string) => register.columns.has(column) && value(column) === ''
  let [one, two] = [value('talker') || fallback, value('other')]
  let sides: Pair[] | null = null
  if (register.columns.has('both') && two === '') {
    const [first, ...others] = partiesIn(value('both'), known)
    ;[one, two] = [first?.name ?? fallback, others.length > 0 ? value('both') : fallback ? value('both') : '']
    if (first && others.length > 0) sides = others.map((other) => [first, other])
  }
  const missing: TalkPart[] = []
  if (empty('date')) missing.push('date')
  if (empty('place')) missing.push('place')
  if (one === '' || two === '') missing.push('sides')
  if (empty('length') && !spansClock(value('date')) && !namesMinutes(value('date'))) missing.push('length')
  if (empty('content') || empty('own') || empty('theirs')) missing.push('problems')
  const kind = value('kind') || register.caption || headingOver(paper, register.start)
  return (sides ?? pairUp(one, two, known)).map(([talker, other]) => ({
    paper,
    start: row.start,
    end: row.end,
    talker,
    other,
    kind,
    date: readDates(value('date'), paper.material.year)[0] ?? null,
    missing,
    form: 'register',
  }))
}

/** Columns that the register has not got, where nothing else in it says the same. */
function lackingParts(register: Register, talks: Talk[]): TalkPart[] {
  const has = (...columns: string[]) => columns.some((column) => register.columns.has(column))
  const lacking: TalkPart[] = []
  if (!has('date')) lacking.push('date')
  if (!has('place')) lacking.push('place')
  if (!has('both') && !has('other') && talks.every((talk) => talk.other.name === null)) lacking.push('sides')
  const timed = [...register.rows].some((row) =>
    [...row.values.values()].some(({ text }) => spansClock(text) || namesMinutes(text)),
  )
  if (!has('length') && !timed) lacking.push('length')
  if (!has('content', 'own', 'theirs')) lacking.push('problems')
  return lacking
}

interface RecordFields extends Span {
  fields: Field[]
}

/** A new record begins where the talker (or, where none is named, the other side) is named again. */
function splitRecords(fields: Field[], end: number): RecordFields[] {
  // 谈话日期 and 起止时间 are of one record.
  const keyOf = ({ column, label }: Field) => (column === 'date' ? label : column)
  const groups: Field[][] = []
  let seen = new Set<string>()
  for (const field of fields) {
    if (groups.length === 0 || (['talker', 'other', 'both', 'date'].includes(field.column) && seen.has(keyOf(field)))) {
      groups.push([])
      seen = new Set()
    }
    groups.at(-1)!.push(field)
    seen.add(keyOf(field))
  }
  return groups
    .map((group, index) => ({ fields: group, start: group[0]!.start, end: groups[index + 1]?.[0]?.start ?? end }))
    .filter(({ fields }) => fields.some((field) => ['talker', 'other', 'both'].includes(field.column)))
}

function talksOfRecord(paper: Paper, record: RecordFields, known: readonly string[]): Talk[] {
  const of = (column: string) => record.fields.filter((field) => field.column === column)
  const value = (column: string) =>
    of(column)
      .map((field) => field.text)
      .join(' ')
      .trim()
  const both = partiesIn(value('both'), known)
  const one = value('talker') || both[0]?.name || paper.material.member || ''
  const two = value('other') || (both.length > 1 ? value('both') : '')
  // What stands after the short fields is the talk itself.
  const short = record.fields.filter((field) => !['content', 'own', 'theirs', 'kind'].includes(field.column))
  const body = paper.material.text.slice(Math.max(...short.map((field) => field.end), record.start), record.end)
  const missing: TalkPart[] = []
  if (value('date') === '') missing.push('date')
  if (value('place') === '') missing.push('place')
  if (one === '' || two === '') missing.push('sides')
  const whole = paper.material.text.slice(record.start, record.end)
  if (value('length') === '' && !saysHowLong(`${value('date')}\n${whole}`)) missing.push('length')
  const pairs =
    value('other') || both.length < 2 ? pairUp(one, two, known) : both.slice(1).map((side): Pair => [both[0]!, side])
  const content = `${value('content')} ${body}`
  const [talker, other] = pairs[0]!
  if (!(value('own') !== '' && value('theirs') !== '') && !tellsOfBoth(content, talker, other)) missing.push('problems')
  const last = record.fields.at(-1)!
  const span = { start: record.start, end: Math.max(last.end, record.start) }
  const date = readDates(value('date'), paper.material.year)[0] ?? null
  const kind = value('kind') || headingOver(paper, record.start)
  return pairs.map(([a, b]) => ({
    ...span,
    paper,
    talker: a,
    other: b,
    kind,
    date,
    missing,
    form: 'record',
  }))
}

type Pair = [Side, Side]

function pairUp(one: string, two: string, known: readonly string[]): Pair[] {
  const left = sidesOf(one, known)
  const right = sidesOf(two, known)
  return left.flatMap((talker) => right.map((other): Pair => [talker, other]))
}
