/** The raw text of an old Word file, with its marks for paragraphs, cells and fields, → lines. */
import type { Block } from '../model.ts'
import type { Line } from './lines.ts'

const CELL = '\u0007'
const ROW = '\n'
const MARKED = /([^\r\n\u0007\u000b\u000c]*)([\r\n\u0007\u000b\u000c]|$)/g

/**
 * Marks: CR ends a paragraph, VT a line, FF a page, BEL a table cell, LF (put in by word-extractor) a table row.
 * Nothing tells a row's first cell from text before it, so only its last paragraph is taken as the cell's: a first
 * cell is a number or a name as a rule.
 */
export function wordText(raw: string, from: Block['from']): Line[] {
  const lines: Line[] = []
  let table = -1
  let row = 0
  let column = 0
  let state: 'text' | 'row-ended' | 'row' = 'text'
  /** Where the lines of the cell being read begin. */
  let cell = 0
  for (const [, body, mark] of withoutFields(raw).matchAll(MARKED)) {
    if (mark === '' && body === '') break
    if (mark === ROW) {
      if (state === 'row') row++
      if (state === 'row') state = 'row-ended'
      if (body === '') continue
    }
    lines.push({ text: characters(body!), from })
    if (mark === CELL) {
      if (state === 'text') {
        table++
        row = 0
      }
      if (state !== 'row') {
        column = 0
        cell = lines.length - 1
      }
      for (const line of lines.slice(cell)) line.cell = { table, row, column, rows: 1, columns: 1 }
      state = 'row'
      column++
      cell = lines.length
    } else if (state === 'row-ended') state = 'text'
  }
  while (lines.length > 0 && lines.at(-1)!.text === '') lines.pop()
  return lines
}

/** Keeps what a field shows, not its code; one without a result shows nothing, an unclosed one is text. */
function withoutFields(raw: string): string {
  if (!raw.includes('\u0013')) return raw
  const parts: string[] = []
  const open: { start: number; shown: boolean }[] = []
  for (const token of raw.split(/([\u0013-\u0015])/)) {
    const field = open.at(-1)
    if (token === '\u0013') open.push({ start: parts.length, shown: false })
    else if (token === '\u0014' && field) {
      parts.length = field.start
      field.shown = true
    } else if (token === '\u0015' && field) {
      if (!field.shown) parts.length = field.start
      open.pop()
    } else parts.push(token)
  }
  return parts.join('')
}

/** U+001E is a hyphen that does not break; the other codes show nothing (pictures, note marks, optional hyphens). */
function characters(text: string): string {
  return text.replace(/\u001e/g, '\u2011').replace(/[\u0000-\u0008\u000e-\u001f]/g, '')
}
