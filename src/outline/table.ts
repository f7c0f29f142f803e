/** Blocks in cells → tables as rows of cells; a merged cell stands in each place it covers. */
import type { Block, Table, TableCell } from '../model.ts'

/** A span of a cell past these is a mistake of the file (or an attack), not a table for people. */
const MOST_COLUMNS = 64
const MOST_ROWS = 5_000

export function readTables(text: string, blocks: Block[]): Table[] {
  const byTable = new Map<number, number[]>()
  blocks.forEach((block, index) => {
    if (!block.cell) return
    const held = byTable.get(block.cell.table)
    if (held) held.push(index)
    else byTable.set(block.cell.table, [index])
  })
  return [...byTable.values()].map((indexes) => readTable(text, blocks, indexes))
}

function readTable(text: string, blocks: Block[], indexes: number[]): Table {
  const cells = new Map<string, { first: Block; last: Block }>()
  for (const index of indexes) {
    const block = blocks[index]!
    const key = `${block.cell!.row},${block.cell!.column}`
    const cell = cells.get(key)
    if (cell) cell.last = block
    else cells.set(key, { first: block, last: block })
  }
  const found = [...cells.values()].map(({ first, last }) => ({ ...first.cell!, start: first.start, end: last.end }))
  const height = Math.min(MOST_ROWS, most(found.map((cell) => cell.row)) + 1)
  const width = Math.min(MOST_COLUMNS, most(found.map((cell) => cell.column + Math.max(1, cell.columns))))
  const rows: (TableCell | undefined)[][] = Array.from({ length: height }, () => new Array(width))
  for (const { row, column, rows: tall, columns: wide, start, end } of found) {
    const cell = { start, end, text: text.slice(start, end), row, column }
    for (let r = row; r < Math.min(height, row + Math.max(1, tall)); r++) {
      for (let c = column; c < Math.min(width, column + Math.max(1, wide)); c++) rows[r]![c] ??= cell
    }
  }
  const first = indexes[0]!
  return {
    first,
    last: indexes[indexes.length - 1]! + 1,
    rows: rows.map((row, index) => fill(row, index, width, blocks[first]!.start)),
  }
}

/** A ragged row gets empty cells, so that a column is one index in all rows. */
function fill(row: (TableCell | undefined)[], index: number, width: number, start: number): TableCell[] {
  let at = start
  return Array.from({ length: width }, (_, column) => {
    const cell = row[column]
    if (!cell) return { start: at, end: at, text: '', row: index, column }
    at = cell.end
    return cell
  })
}

/** The greatest of however many: a call takes only so many arguments. */
function most(numbers: number[]): number {
  return numbers.reduce((greatest, each) => Math.max(greatest, each))
}
