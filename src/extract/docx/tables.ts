/** Tables while they are read: rows, columns and merged cells as {@link Cell} facts. */
import type { Cell } from '../../model.ts'
import { isOn } from './run-properties.ts'
import type { Xml } from './xml.ts'

interface OpenTable {
  number: number
  row: number
  column: number
  head: boolean
  /** The row is deleted by a tracked change. */
  deleted: boolean
  cell: Cell | undefined
  /** The cell merged downwards in each column. */
  merging: Map<number, Cell>
  /** The cell continues one above or to the left. */
  continued: boolean
  cellDeleted: boolean
  /** Grid columns of the cell as it stands in its row. */
  width: number
  /** Value of its `w:vMerge`. */
  downwards: string | undefined
  previous: Cell | undefined
}

/** The open tables of one story, innermost last. */
export class Tables {
  private readonly stack: OpenTable[] = []

  /** @param numbers running number of tables, shared by the document */
  constructor(private readonly numbers: { tables: number }) {}

  get depth(): number {
    return this.stack.length
  }

  /** The innermost open cell. */
  get cell(): Cell | undefined {
    return this.stack.at(-1)?.cell
  }

  get deleted(): boolean {
    return this.stack.some((table) => table.deleted || table.cellDeleted)
  }

  /** The cell is a place of its own: neither merged into another nor deleted. */
  get ownCell(): boolean {
    const table = this.stack.at(-1)
    return !!table?.cell && !table.continued && !this.deleted
  }

  startTable(): void {
    this.stack.push({
      number: this.numbers.tables++,
      row: -1,
      column: 0,
      head: false,
      deleted: false,
      cell: undefined,
      merging: new Map(),
      continued: false,
      cellDeleted: false,
      width: 1,
      downwards: undefined,
      previous: undefined,
    })
  }

  endTable(): void {
    this.stack.pop()
  }

  startRow(): void {
    const table = this.stack.at(-1)
    if (!table) return
    Object.assign(table, { row: table.row + 1, column: 0, head: false, deleted: false, cell: undefined })
  }

  /** After the START of `w:trPr`, up to its END: true where a tracked change deletes the row. */
  rowProperties(xml: Xml): boolean {
    const table = this.stack.at(-1)
    const depth = xml.depth
    while (xml.within(depth)) {
      if (!table) continue
      if (xml.name === 'w:tblHeader') table.head = isOn(xml)
      else if (xml.name === 'w:gridBefore') table.column = span(xml, 0)
      else if (xml.name === 'w:del') table.deleted = true
      else if (xml.name === 'w:trPrChange') xml.skip()
    }
    return table?.deleted ?? false
  }

  endRow(): void {
    const table = this.stack.at(-1)
    if (!table) return
    if (table.deleted) table.row--
    table.deleted = false
    table.cell = undefined
  }

  startCell(): void {
    const table = this.stack.at(-1)
    if (!table) return
    const { number, row, column, head } = table
    table.continued = false
    table.cellDeleted = false
    table.width = 1
    table.downwards = undefined
    table.cell = { table: number, row: Math.max(row, 0), column, rows: 1, columns: 1, ...(head && { head }) }
  }

  /** After the START of `w:tcPr`, up to its END: true where a tracked change deletes the cell. */
  cellProperties(xml: Xml): boolean {
    const table = this.stack.at(-1)
    const depth = xml.depth
    let right: string | undefined
    while (xml.within(depth)) {
      if (!table) continue
      if (xml.name === 'w:gridSpan') table.width = span(xml, 1)
      else if (xml.name === 'w:vMerge') table.downwards = xml.attribute('val') ?? 'continue'
      else if (xml.name === 'w:hMerge') right = xml.attribute('val') ?? 'continue'
      else if (xml.name === 'w:cellDel') table.cellDeleted = true
      else if (xml.name === 'w:tcPrChange') xml.skip()
    }
    if (table?.cell) merge(table, table.cell, right)
    return table?.cellDeleted ?? false
  }

  endCell(): void {
    const table = this.stack.at(-1)
    if (!table?.cell) return
    if (table.downwards === undefined) table.merging.delete(table.column)
    table.column += table.width
    table.previous = table.cell
    table.cell = undefined
    table.cellDeleted = false
  }
}

/** A cell that goes on from the left or from above is that cell. */
function merge(table: OpenTable, cell: Cell, right: string | undefined): void {
  cell.columns = table.width
  const { previous } = table
  const above = table.downwards === 'continue' ? table.merging.get(table.column) : undefined
  if (right === 'continue' && previous?.row === cell.row) {
    previous.columns += table.width
    table.cell = previous
  } else if (above) {
    above.rows = cell.row - above.row + 1
    table.cell = above
  } else {
    if (table.downwards === 'restart') table.merging.set(table.column, cell)
    return
  }
  table.continued = true
}

function span(xml: Xml, least: number): number {
  const value = Math.trunc(Number(xml.attribute('val')))
  return Number.isFinite(value) ? Math.min(Math.max(value, least), 1000) : least
}
