/** .xlsx → its visible sheets as text, with the same trust in nothing as for documents. */
import { decodeXml } from '../../extract/docx/decode.ts'
import { START, Xml } from '../../extract/docx/xml.ts'
import { Unreadable } from '../../extract/unreadable.ts'
import { rangesOf, readDirectory, readEntry } from '../../extract/zip.ts'
import type { Sheet } from './index.ts'

const MOST_ENTRIES = 2_000
const MOST_BYTES = 32 * 2 ** 20
const MOST_ROWS = 20_000
const MOST_COLUMNS = 200
const DEPTH = 64

/** @throws Unreadable where it is no workbook, damaged or too large */
export function readXlsx(bytes: Uint8Array): Sheet[] {
  const file = rangesOf(bytes)
  const entries = new Map(
    readDirectory(file, MOST_ENTRIES).map((entry) => [Buffer.from(entry.rawName).toString('utf8'), entry]),
  )
  const part = (name: string) => {
    const entry = entries.get(name.replace(/^\//, ''))
    return entry ? new Xml(decodeXml(readEntry(file, entry, MOST_BYTES)), DEPTH) : null
  }
  const workbook = part('xl/workbook.xml')
  if (!workbook) throw new Unreadable('not-roster', '不是 Excel 表格（.xlsx）')
  const targets = new Map<string, string>()
  each(part('xl/_rels/workbook.xml.rels'), 'Relationship', (xml) => {
    targets.set(xml.attribute('Id') ?? '', xml.attribute('Target') ?? '')
  })
  const strings = sharedStrings(part('xl/sharedStrings.xml'))
  const sheets: Sheet[] = []
  each(workbook, 'sheet', (xml) => {
    if (xml.attribute('state')?.includes('idden')) return
    const target = targets.get(attributeOf(xml, 'id') ?? '') ?? ''
    const sheet = part(target.startsWith('/') ? target : `xl/${target}`)
    if (sheet) sheets.push({ name: xml.attribute('name') ?? '', rows: rowsOf(sheet, strings) })
  })
  return sheets
}

/** Elements are told by their local name: the namespaces of spreadsheets come in two dialects. */
function each(xml: Xml | null, name: string, visit: (xml: Xml) => void) {
  for (let type = xml?.next(); xml && type; type = xml.next()) {
    if (type === START && local(xml) === name) visit(xml)
  }
}

function local(xml: Xml): string {
  return xml.name.slice(xml.name.indexOf(':') + 1)
}

/** `r:id`, which is not `sheetId`. */
function attributeOf(xml: Xml, name: string): string | undefined {
  let found: string | undefined
  xml.eachAttribute((key, value) => {
    if (key.endsWith(`:${name}`)) found = value
  })
  return found
}

function sharedStrings(xml: Xml | null): string[] {
  const strings: string[] = []
  each(xml, 'si', (item) => strings.push(richText(item)))
  return strings
}

/** The text of an element's `t` parts, without the readings of characters (`rPh`). */
function richText(xml: Xml): string {
  const depth = xml.depth
  let text = ''
  for (let type = xml.next(); type && xml.depth >= depth; type = xml.next()) {
    if (type !== START) continue
    if (local(xml) === 'rPh') xml.skip()
    else if (local(xml) === 't') text += xml.textContent()
  }
  return text
}

function rowsOf(xml: Xml, strings: string[]): string[][] {
  const rows: string[][] = []
  let row = -1
  let column = -1
  for (let type = xml.next(); type; type = xml.next()) {
    if (type !== START) continue
    const name = local(xml)
    if (name === 'row') {
      row = Number(xml.attribute('r') ?? row + 2) - 1
      column = -1
      if (!(row >= 0 && row < MOST_ROWS))
        throw new Unreadable('too-large', `行数过多（上限 ${MOST_ROWS} 行），不像一份名单`)
      rows[row] ??= []
    } else if (name === 'c') {
      column = place(xml.attribute('r'))?.column ?? column + 1
      const text = cellText(xml, xml.attribute('t') ?? 'n', strings)
      if (row >= 0 && column < MOST_COLUMNS) rows[row]![column] = text
    } else if (name === 'mergeCell') spread(rows, xml.attribute('ref') ?? '')
  }
  return Array.from(rows, (cells) => Array.from(cells ?? [], (cell) => cell ?? ''))
}

function cellText(xml: Xml, type: string, strings: string[]): string {
  const depth = xml.depth
  let text = ''
  for (let token = xml.next(); token && xml.depth >= depth; token = xml.next()) {
    if (token !== START) continue
    if (local(xml) === 'is') text += richText(xml)
    else if (local(xml) === 'v') text += xml.textContent()
    else if (local(xml) === 'f') xml.skip()
  }
  return type === 's' ? (strings[Number(text)] ?? '') : text
}

/** `B3` → row 2, column 1. */
function place(reference: string | undefined): { row: number; column: number } | null {
  const parts = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference ?? '')
  if (!parts) return null
  const column = [...parts[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(parts[2]) - 1, column }
}

/** A merged cell's text stands in each place that it covers: one unit beside several members. */
function spread(rows: string[][], reference: string) {
  const [from, to] = reference.split(':').map(place)
  if (!from || !to) return
  const text = rows[from.row]?.[from.column] ?? ''
  for (let row = from.row; row <= Math.min(to.row, rows.length - 1); row++) {
    for (let column = from.column; column <= Math.min(to.column, MOST_COLUMNS - 1); column++) {
      if (rows[row]) rows[row]![column] ||= text
    }
  }
}
