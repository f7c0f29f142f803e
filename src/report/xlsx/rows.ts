/** The rows of a sheet as SpreadsheetML, and what follows them: the filter over the head, links inside the workbook. */
import { escapeXml } from '../xml.ts'
import type { Sheet, SheetCell } from './sheet.ts'

/** Texts of the workbook, each once: the same advice stands in many rows. */
export class Strings {
  private readonly index = new Map<string, number>()

  indexOf(text: string): number {
    const known = this.index.get(text)
    if (known !== undefined) return known
    this.index.set(text, this.index.size)
    return this.index.size - 1
  }

  part(): string {
    const items = [...this.index.keys()].map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`)
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${items.length}">${items.join('')}</sst>`
  }
}

/** @param style the number of a cell's look in the workbook */
export function rowsOf({ rows, columns }: Sheet, strings: Strings, style: (cell: SheetCell) => string): string {
  const letters = columns.map((_, index) => letterOf(index))
  return rows
    .map((row, index) => {
      const cells = row.map((cell, column) => {
        const { value } = cell
        const open = `<c r="${letters[column]}${index + 1}" s="${style(cell)}"`
        if (typeof value === 'number') return `${open}><v>${value}</v></c>`
        // A cell of text is a shared string, never a formula, whatever it begins with.
        return value ? `${open} t="s"><v>${strings.indexOf(value)}</v></c>` : `${open}/>`
      })
      return `<row r="${index + 1}" ht="${heightOf(row, columns)}" customHeight="1">${cells.join('')}</row>`
    })
    .join('')
}

/** In the order of the schema, right behind the rows. */
export function filterAndLinks({ rows, columns }: Sheet): string {
  const filter = rows.length > 1 ? `<autoFilter ref="A1:${letterOf(columns.length - 1)}${rows.length}"/>` : ''
  const links = rows.flatMap((row, index) =>
    row.flatMap(({ link }, column) =>
      link
        ? `<hyperlink ref="${letterOf(column)}${index + 1}" location="${escapeXml(`'${link.sheet}'!A${link.row}`)}"/>`
        : [],
    ),
  )
  return filter + (links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '')
}

/** 0 → A, 25 → Z, 26 → AA. */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last
}

/** Points a line of 10.5-point text takes, and the most that Excel allows a row. */
const LINE = 15
const TALLEST = 405

/** The height that a row's wrapped texts need: not every program works it out on opening. */
function heightOf(row: readonly SheetCell[], columns: Sheet['columns']): number {
  let most = 1
  row.forEach(({ value }, column) => {
    if (typeof value === 'string') most = Math.max(most, linesOf(value, Math.max(2, columns[column]!.width - 1)))
  })
  return Math.min(TALLEST, LINE * most + 2)
}

/** Beyond this many characters a row is as tall as it can be. */
const ENOUGH = 4_000

/** Lines in a column so many half-width characters wide; near enough: from the CJK radicals on a character takes two. */
function linesOf(text: string, room: number): number {
  let lines = 0
  let width = 0
  for (let at = 0; at < text.length && at < ENOUGH; at++) {
    const code = text.charCodeAt(at)
    if (code === 10) {
      lines += Math.max(1, Math.ceil(width / room))
      width = 0
    } else width += code >= 0x2e80 ? 2 : 1
  }
  return lines + Math.max(1, Math.ceil(width / room))
}
