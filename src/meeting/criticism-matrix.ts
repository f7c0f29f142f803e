/** Tables of who says what to whom: members down the side and along the top, whichever way round the table says. */

import { isKnown } from '../known-names.ts'
import type { Span, Table, TableCell } from '../model.ts'
import { columnsOf } from './columns.ts'
import { namesIn } from './names.ts'

export interface MatrixCell extends Span {
  text: string
  from: string
  to: string
}

type Side = 'from' | 'to'

/** Shorter cells hold a stroke or 无, no criticism. */
const LEAST = 6
/** The head is at most so many rows deep. */
const DEEPEST = 3

export function readMatrix({ rows }: Table, known: readonly string[]): MatrixCell[] {
  const nameIn = (cell: TableCell | undefined) => namesIn(cell?.text ?? '', known).find((name) => isKnown(name, known))
  const top = rows
    .slice(0, DEEPEST + 1)
    .findIndex((row) => row.filter((cell, at) => at > 0 && nameIn(cell)).length >= 2)
  if (top < 0) return []
  const along = rows[top]!.map(nameIn)
  const side = sideOfRows(rows.slice(0, top + 1))
  return rows.slice(top + 1).flatMap((row) => {
    const one = nameIn(row[0]) ?? nameIn(row[1])
    if (one === undefined) return []
    return row.flatMap((cell, at) => {
      const two = at === 0 ? undefined : along[at]
      if (two === undefined || two === one || cell.text.trim().length < LEAST) return []
      const { start, end, text } = cell
      return side === 'from' ? [{ start, end, text, from: one, to: two }] : [{ start, end, text, from: two, to: one }]
    })
  })
}

/** Whose names stand down the side, by the words over them: 被批评人＼批评人, or a row 批评人 above the names. Critics, where nothing is said. */
function sideOfRows(head: TableCell[][]): Side {
  const corner = head.map((row) => row[0]?.text.trim() ?? '').find((text) => text !== '') ?? ''
  const lines = corner
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const pieces = lines.flatMap((line) => line.split(/[\\＼/／|｜\s　]+/u)).filter((piece) => piece !== '')
  const sides = pieces.map(sideOf)
  if (sides.length === 2 && sides[0] !== null && sides[1] !== null && sides[0] !== sides[1]) {
    // Over a diagonal the upper line is that of the columns; on one line the left one is that of the rows.
    return lines.length === 2 ? sides[1]! : sides[0]!
  }
  if (sides.length === 1 && sides[0] !== null) return sides[0]!
  // A band over the names says what they are.
  const bands = head.flatMap((row) => row.slice(1).map((cell) => sideOf(cell.text.trim())))
  const columns = bands.find((side) => side !== null) ?? null
  return columns === 'from' ? 'to' : 'from'
}

function sideOf(label: string): Side | null {
  const names = columnsOf('criticism').named(label.replace(/[\s　]/g, ''))
  return names.includes('to') ? 'to' : names.includes('from') ? 'from' : null
}
