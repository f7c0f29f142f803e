/** Finds the tables among a paper's blocks: rows of cells, each with its blocks and the tables nested in it. */
import { FLAG, type WireBlock } from '../data.ts'

export type Part =
  | { kind: 'block'; index: number }
  | { kind: 'table'; first: number; last: number; rows: TableCell[][] }

export interface TableCell {
  row: number
  column: number
  rows: number
  columns: number
  head: boolean
  parts: Part[]
}

export function partsOf(blocks: readonly WireBlock[]): Part[] {
  return between(blocks, 0, blocks.length, -1)
}

/** Parts of `[from, to)`; blocks of the table `inside` are plain there, since they are its own cell's. */
function between(blocks: readonly WireBlock[], from: number, to: number, inside: number): Part[] {
  const parts: Part[] = []
  for (let at = from; at < to; at++) {
    const cell = blocks[at]![5]
    if (!cell || cell[0] === inside) {
      parts.push({ kind: 'block', index: at })
      continue
    }
    // The table lasts to its last block in this run of cells; what stands between is nested in its cells.
    let last = at
    for (let next = at; next < to && blocks[next]![5]; next++) if (blocks[next]![5]![0] === cell[0]) last = next
    parts.push({ kind: 'table', first: at, last: last + 1, rows: rowsOf(blocks, at, last + 1, cell[0]) })
    at = last
  }
  return parts
}

function rowsOf(blocks: readonly WireBlock[], first: number, last: number, table: number): TableCell[][] {
  const rows: TableCell[][] = []
  let at = first
  while (at < last) {
    const [, row, column, high, wide] = blocks[at]![5]!
    let end = at + 1
    while (end < last && !startsOther(blocks[end]!, table, row, column)) end++
    const cell: TableCell = {
      row,
      column,
      rows: Math.max(1, high),
      columns: Math.max(1, wide),
      head: (blocks[at]![4] & FLAG.head) !== 0,
      parts: between(blocks, at, end, table),
    }
    const current = rows[rows.length - 1]
    if (current && current[0]!.row === row) current.push(cell)
    else rows.push([cell])
    at = end
  }
  return rows
}

/** Whether another cell of the table begins with this block; a nested table's blocks belong to the cell before. */
function startsOther(block: WireBlock, table: number, row: number, column: number): boolean {
  const cell = block[5]!
  return cell[0] === table && (cell[1] !== row || cell[2] !== column)
}
