/** Rectification lists: tables under any usual heads, one table a person, or labelled paragraphs. */
import * as z from 'zod'
import { dictionary } from '../dictionary.ts'
import { groupBy } from '../group.ts'
import { knownIn } from '../known-names.ts'
import type { Paper, Span, Table } from '../model.ts'
import { columnsOf } from './columns.ts'
import { type Field, readFields, readRegisters, type Value } from './grid.ts'
import { isLine } from './lines.ts'
import { headedOwner, linesAbove, type Owner, ownerAbove, TEAM, withBands } from './list-owners.ts'
import { looksLikeName, namesIn } from './names.ts'

export const LIST_COLUMNS = ['problem', 'goal', 'measure', 'person', 'deadline'] as const
export type ListColumn = (typeof LIST_COLUMNS)[number]

export interface ListRow extends Span {
  values: ReadonlyMap<string, Value>
  blank: { column: string; label: string }[]
  /** From 1 within its list. */
  number: number
}

export interface RectificationList extends Span {
  paper: Paper
  /** Head row or title: what the missing columns are missing from. */
  head: Span
  columns: ReadonlySet<string>
  /** Whose list it is, where it says so (title, caption, the paper's member); null: the team's, or several people's. */
  owner: string | null
  rows: ListRow[]
}

const entry = z.strictObject({
  id: z.string(),
  text: z.string(),
  source: z.string(),
  hit: z.string(),
  spare: z.string(),
})
const schema = z.strictObject({ vague: z.array(entry), stated: z.array(entry) })

/** The raw file, for its tests. */
export function deadlineEntries() {
  return dictionary('lexicons/meeting-deadlines.yaml', schema)
}

/** A deadline that names no time that could be checked; one with a date beside it (长期坚持，2022年6月前取得成效) does. */
export function isVague(deadline: string): boolean {
  const { vague, stated } = deadlineEntries()
  const any = (list: { text: string }[]) => list.some(({ text }) => new RegExp(text, 'u').test(deadline))
  return any(vague) && !any(stated)
}

/** A cell that was not filled: nothing, or only a stroke. */
export function isEmpty(text: string): boolean {
  return /^[\s　\-—－_/／、.。]*$/u.test(text)
}

export function readLists(paper: Paper, known: readonly string[]): RectificationList[] {
  const columns = columnsOf('list')
  const registers = readRegisters(paper.outline.tables, columns, 2).filter(
    ({ columns }) => columns.has('problem') || (columns.has('measure') && columns.has('deadline')),
  )
  const lists = registers.map((register): RectificationList => {
    const filled = register.rows.filter((row) => [...row.values.values()].some((value) => !isEmpty(value.text)))
    const within = paper.outline.tables.filter((table) =>
      table.rows.flat().some((cell) => cell.start >= register.start && cell.end <= register.end),
    )
    const rows = withBands(filled, within, known)
    const above = ownerAbove(paper, register, known)
    const caption = `${captionOf(paper, register)} ${register.caption}`
    const owner = above === TEAM ? null : (above ?? ownerIn(caption, known) ?? paper.material.member)
    return {
      paper,
      start: register.start,
      end: register.end,
      head: register.head,
      columns: register.columns,
      owner,
      rows,
    }
  })
  const inside = (span: Span) => lists.some((list) => span.start >= list.start && span.end <= list.end)
  const tables = paper.outline.tables.filter((table) => !table.rows.flat().some(inside))
  return [...lists, ...fromForms(paper, tables, known)].sort((a, b) => a.start - b.start)
}

/** The lines just before a table, where they are short: its caption. */
function captionOf(paper: Paper, span: Span): string {
  return linesAbove(paper, span)
    .filter((line) => line.length <= 40)
    .join(' ')
}

/** Whom a caption names: 姓名：张三, 张三同志整改清单, or a known member anywhere in it. */
function ownerIn(caption: string, known: readonly string[]): string | null {
  const labelled = /(?:姓名|责任人|整改人)\s*[:：]\s*([\p{Script=Han}· 　]{2,6})/u.exec(caption)?.[1]
  if (labelled !== undefined) return namesIn(labelled, known)[0] ?? null
  const [member, another] = knownIn(caption, known)
  if (member !== undefined) return another === undefined ? member : null
  const said = /(?:^|[\s（(、])([\p{Script=Han}·]{2,4})同志(?:个人)?[^，。；\s]{0,16}整改/u.exec(caption)?.[1]
  return said !== undefined && looksLikeName(said) ? said : null
}

/** 整改措施： alone in its line, and the measures under it. */
function filledBelow(paper: Paper, group: Field[]): Field[] {
  const { text } = paper.material
  return group.map((field, at) => {
    const next = group[at + 1]
    if (!isEmpty(field.text) || next === undefined) return field
    const end = text.lastIndexOf(next.label, next.start)
    const below = text.slice(field.end, end).trim()
    return end <= field.end || isEmpty(below) ? field : { ...field, end, text: below }
  })
}

/** What numbers a problem, and 存在问题一 before it. */
const NUMBERED =
  /^[\s　]*(?:(?:存在的?|整改|突出)?问题[一二三四五六七八九十\d]{1,3}\s*[:：、.．]?|第?[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．，]\s*(?:是)?|[一二三四五六七八九十]是)/u
/** Long enough to name a problem, too short for a paragraph of the text around the list. */
const [LEAST_HEAD, MOST_HEAD] = [4, 160]

/**
 * 一、学用脱节… over 整改目标：… and 整改措施：…: the numbered line, or what stands before the first label in its own
 * paragraph, is the problem. Only where no label says 问题.
 */
function withHeadedProblems(paper: Paper, lines: Span[], fields: Field[]): Field[] {
  if (fields.some((field) => field.column === 'problem')) return fields
  const { text } = paper.material
  const labelled = (line: Span) => fields.filter((field) => field.start >= line.start && field.start <= line.end)
  const problems: Field[] = []
  let head: Span | null = null
  // What follows the first of them follows each; a numbered measure is followed by something else.
  let lead: string | null = null
  for (const line of lines) {
    if (paper.outline.title && line.start < paper.outline.title.end) continue
    const own = labelled(line)
    const first = own[0] && text.lastIndexOf(own[0].label, own[0].start)
    const words = text.slice(line.start, own.length > 0 ? Math.max(line.start, first!) : line.end)
    const number = NUMBERED.exec(words)
    const said = words.slice(number?.[0].length ?? 0).trim()
    if (number && said.length >= LEAST_HEAD && words.length <= MOST_HEAD)
      head = { start: line.start, end: line.start + words.trimEnd().length }
    // A measure may be numbered too: only what a label follows at once is a problem.
    if (own.length === 0 || head === null) continue
    lead ??= own[0]!.column
    if (own[0]!.column === lead) {
      problems.push({ ...head, column: 'problem', label: '问题', text: text.slice(head.start, head.end).trim() })
      head = null
    }
  }
  return [...fields, ...problems].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** Labelled paragraphs or forms: 问题一：… 整改目标：… 整改措施：… 责任人：… 完成时限：… */
function fromForms(paper: Paper, tables: Table[], known: readonly string[]): RectificationList[] {
  const lines = paper.blocks.filter((block) => isLine(paper, block))
  const numbered = (label: string) => label.replace(/[一二三四五六七八九十\d]+$/u, '')
  const columns = columnsOf('list')
  const named = { ...columns, named: (label: string) => columns.named(numbered(label)) }
  const fields = readFields(paper.material.text, lines, tables, named)
  const groups: Field[][] = []
  for (const field of withHeadedProblems(paper, lines, fields)) {
    if (field.column === 'problem') groups.push([])
    groups.at(-1)?.push(field)
  }
  const rows = groups.filter((group) => group.length >= 2).map((group) => filledBelow(paper, group))
  const heads = lines.flatMap((line): { start: number; owner: Owner }[] => {
    const owner = headedOwner(paper.material.text.slice(line.start, line.end), known)
    return owner === null || line.start <= (paper.outline.title?.start ?? -1) ? [] : [{ start: line.start, owner }]
  })
  const ownerOf = (group: Field[]): string | null => {
    const owner = heads.filter(({ start }) => start < group[0]!.start).at(-1)?.owner
    return owner === TEAM ? null : (owner ?? paper.material.member ?? ownerIn(paper.material.title ?? '', known))
  }
  return [...groupBy(rows, ownerOf)].map(([owner, own]) => listOf(paper, owner, own))
}

function listOf(paper: Paper, owner: string | null, rows: Field[][]): RectificationList {
  const first = rows[0]![0]!
  return {
    paper,
    start: first.start,
    end: rows.at(-1)!.at(-1)!.end,
    head: paper.outline.title ?? { start: first.start, end: first.end },
    columns: new Set(rows.flatMap((group) => group.map((field) => field.column))),
    owner,
    rows: rows.map((group, index) => ({
      start: group[0]!.start,
      end: group.at(-1)!.end,
      values: new Map(group.map((field) => [field.column, field])),
      blank: group.filter((field) => isEmpty(field.text)),
      number: index + 1,
    })),
  }
}
