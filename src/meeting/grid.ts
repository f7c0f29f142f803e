/**
 * Tables as people read them: the head found, a title row above it set aside, repeated heads and continuations over
 * pages joined, merged cells counted once; and the labels of forms, in cells or in lines (谈话人：张三).
 */
import type { Span, Table, TableCell } from '../model.ts'
import type { Columns } from './columns.ts'

/** A cell under a named column. */
export interface Value extends Span {
  text: string
  /** Column heading or label as it stands in the paper. */
  label: string
}

/** A table with a head: rows of values by column name. */
export interface Register extends Span {
  /** The head row's span. */
  head: Span
  columns: ReadonlySet<string>
  /** Headings that no column of the set goes by. */
  unknown: string[]
  /** What a merged row above the head says (某某同志整改清单). */
  caption: string
  rows: Row[]
}

export interface Row extends Span {
  values: ReadonlyMap<string, Value>
  /** Headings of named columns whose cell holds nothing. */
  blank: { column: string; label: string }[]
  /** Which table and row it was, for messages: from 1, counted without heads. */
  number: number
}

const squeeze = (text: string) => text.replace(/[\s　]+/g, '')

/** Distinct cells of a row, left to right: a merged cell once. */
export function cellsOf(row: TableCell[]): TableCell[] {
  return row.filter((cell, index) => index === 0 || !sameCell(cell, row[index - 1]!))
}

function sameCell(a: TableCell, b: TableCell): boolean {
  return a === b || (a.row === b.row && a.column === b.column && a.start === b.start)
}

/** The tables that have a head with at least `least` columns of the set; continuations without a head are joined on. */
export function readRegisters(tables: Table[], columns: Columns, least: number): Register[] {
  const found: Register[] = []
  let open: { register: Register; slots: string[][]; labels: string[]; width: number } | null = null
  for (const table of tables) {
    const head = findHead(table.rows, columns, least)
    if (head === null) {
      const width = table.rows[0]?.length ?? 0
      if (open !== null && width === open.width && !looksLikeForm(table, columns))
        addRows(open.register, table.rows, open.slots, open.labels)
      else open = null
      continue
    }
    const { first, last, slots, labels } = head
    const rows = table.rows.slice(last + 1)
    const register: Register = {
      ...spanOf(table.rows.flat()),
      head: spanOf(table.rows.slice(first, last + 1).flat()),
      columns: new Set(slots.flat()),
      unknown: labels.filter((label, index) => slots[index]!.length === 0 && label !== ''),
      caption: table.rows
        .slice(0, first)
        .flatMap((row) => cellsOf(row).map((cell) => cell.text.trim()))
        .join(' '),
      rows: [],
    }
    addRows(register, rows, slots, labels)
    found.push(register)
    open = { register, slots, labels, width: table.rows[0]!.length }
  }
  return found
}

function findHead(rows: TableCell[][], columns: Columns, least: number) {
  for (let first = 0; first < Math.min(rows.length, 5); first++) {
    const row = rows[first]!
    if (cellsOf(row).length < least) continue
    // A head of two storeys: cells merged downwards, or a second row that names sub-columns.
    const below = rows[first + 1]
    const storeys = below?.some((cell, index) => row[index] && sameCell(cell, row[index]!)) ? 2 : 1
    const labels = row.map((cell, index) => {
      const under = storeys === 2 ? below![index] : undefined
      return squeeze(cell.text) + (under && !sameCell(under, cell) ? squeeze(under.text) : '')
    })
    const slots = labels.map((label) => columns.named(label))
    // Labels of a form stand beside their values; a head names nearly all of its columns.
    const names = new Set(slots.flat())
    const named = labels.filter((label, index) => slots[index]!.length > 0 || columns.ignored(label)).length
    if (names.size >= least && named * 2 >= labels.length) return { first, last: first + storeys - 1, slots, labels }
  }
  return null
}

function looksLikeForm(table: Table, columns: Columns): boolean {
  return table.rows.some((row) => cellsOf(row).some((cell) => columns.named(squeeze(cell.text)).length > 0))
}

function addRows(register: Register, rows: TableCell[][], slots: string[][], labels: string[]): void {
  for (const row of rows) {
    const cells = cellsOf(row)
    const again = row.every((cell, index) => squeeze(cell.text) === labels[index] || squeeze(cell.text) === '')
    // A repeated head, an empty row, a band across the table (一、班子问题) hold no values.
    if (again || cells.every((cell) => squeeze(cell.text) === '') || cells.length === 1 || isTotal(cells)) continue
    const values = new Map<string, Value>()
    const blank: Row['blank'] = []
    row.forEach((cell, index) => {
      for (const name of slots[index] ?? []) {
        if (/^[\s　\-—－_/／、.。]*$/u.test(cell.text)) blank.push({ column: name, label: labels[index]! })
        const known = values.get(name)
        // Several columns of one name (责任领导, 责任部门): the first that is filled speaks.
        if (known === undefined || squeeze(known.text) === '')
          values.set(name, { start: cell.start, end: cell.end, text: cell.text.trim(), label: labels[index]! })
      }
    })
    // What is merged with rows above began there.
    const own = row.filter((cell) => cell.row === Math.max(...row.map((other) => other.row)))
    register.rows.push({ ...spanOf(own), values, blank, number: register.rows.length + 1 })
    register.end = Math.max(register.end, spanOf(own).end)
  }
}

/** 合计 | 11条: a row that adds up the others is none of them. */
function isTotal(cells: TableCell[]): boolean {
  const first = cells.find((cell) => squeeze(cell.text) !== '')!
  return /^(?:合计|总计|小计|共计|累计|总数)(?:[:：（(].*)?$/u.test(squeeze(first.text))
}

export function spanOf(cells: Span[]): Span {
  const start = cells.reduce((least, cell) => Math.min(least, cell.start), Number.POSITIVE_INFINITY)
  return { start, end: cells.reduce((most, cell) => Math.max(most, cell.end), 0) }
}

/** A labelled value of a form. */
export interface Field extends Value {
  column: string
}

/** Labelled values of forms in reading order: label cells with the cell beside them, and `label：value` in cells or lines. */
export function readFields(text: string, lines: Span[], tables: Table[], columns: Columns): Field[] {
  const fields: Field[] = []
  for (const table of tables) for (const row of table.rows) fields.push(...fieldsOfRow(row, columns))
  for (const line of lines) fields.push(...fieldsOfLine(text.slice(line.start, line.end), line.start, columns))
  const seen = new Set<string>()
  return fields
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((field) => {
      const key = `${field.column} ${field.start} ${field.end} ${field.label}`
      return !seen.has(key) && seen.add(key)
    })
}

/** 43分钟, 9:10, 6月底: no label, whatever words it has in common with one. */
const MEASURE = /[\d一二两三四五六七八九十半]\s*(?:多|余)?个?(?:分钟|小时|钟头|刻钟|[:：]\d|[年月日])/u

function fieldsOfRow(row: TableCell[], columns: Columns): Field[] {
  const cells = cellsOf(row)
  const namesOf = (cell: TableCell) => (MEASURE.test(cell.text) ? [] : columns.named(squeeze(cell.text)))
  const isLabel = (cell: TableCell | undefined) => cell !== undefined && namesOf(cell).length > 0
  return cells.flatMap((cell, index) => {
    const names = namesOf(cell)
    if (names.length === 0) return fieldsOfLine(cell.text, cell.start, columns)
    const next = cells[index + 1]
    const value = next === undefined || isLabel(next) ? { start: cell.end, end: cell.end, text: '' } : next
    const label = squeeze(cell.text)
    return names.map((column) => ({ column, label, start: value.start, end: value.end, text: value.text.trim() }))
  })
}

/** `谈话人：张三  谈话对象：李四` */
function fieldsOfLine(text: string, offset: number, columns: Columns): Field[] {
  const found: { column: string; label: string; at: number; from: number }[] = []
  for (const match of text.matchAll(
    /(?<=^|[\s　，,；;。（(、】\]])([\p{Script=Han}\d /／（）()、]{2,16}?)\s{0,4}[:：]/gu,
  )) {
    const label = squeeze(match[1]!)
    for (const column of columns.named(label))
      found.push({ column, label, at: match.index, from: match.index + match[0].length })
  }
  const begins = [...new Set(found.map(({ at }) => at))]
  const next = new Map(begins.map((at, index) => [at, begins[index + 1]]))
  return found.map(({ column, label, at, from }) => {
    const end = next.get(at) ?? text.length
    const raw = text.slice(from, end)
    const lead = raw.length - raw.trimStart().length
    const value = raw.trim()
    return { column, label, text: value, start: offset + from + lead, end: offset + from + lead + value.length }
  })
}

/** 谈话人签字：张立 at the foot begins no second record; only in a form that does not say otherwise who talked, it says so. */
export function withoutSignatures(fields: Field[]): Field[] {
  const isSignature = ({ label }: Field) => /签[字名章]/u.test(label)
  const said = new Set(fields.filter((field) => !isSignature(field)).map(({ column }) => column))
  return fields.filter((field) => !isSignature(field) || (said.size > 0 && !said.has(field.column)))
}
