/**
 * Statements written as tables: the column's head says the part (问题, 原因, 措施), the row's first cell the area; or
 * a form, whose left cells name the part of what stands to their right. Each cell becomes a section of its own.
 */
import type { Paper, Table, TableCell } from '../../model.ts'
import type { AreaIndex } from './areas.ts'
import type { PartName } from './model.ts'
import { type Named, namedAreas } from './naming.ts'
import { normalise } from './normal.ts'
import { partOfHeading } from './parts.ts'

export interface CellHead {
  start: number
  /** Where the cell's own text begins; its end where the cell is a label. */
  body: number
  areas: Named[]
  part: PartName | null
}

export interface TableHeads {
  cells: CellHead[]
  end: number
  /** The examination itself, whatever heading it stands under: its rows name the areas, and nothing is said to be done. */
  whole: boolean
}

/** Columns of what was put right since last year. */
const DONE = /完成|落实情况|进展|销号|整改(?:结果|情况|成效)/

/** Longest label of a row or column. */
const LABEL = 40
/** Of a naming from which a cell is an area's label. */
const SURE = 0.7
/** Rows looked through for the head of the columns: a table's title may stand above it. */
const HEAD_ROWS = 3

/** The sections of each table that is part of the statement; a table of other things has none. */
export function tableHeads(paper: Paper, index: AreaIndex): TableHeads[] {
  return paper.outline.tables.flatMap((table) => {
    const cells = sectionsOf(table, index)
    const last = table.rows.at(-1)?.at(-1)
    if (cells.length === 0 || !last) return []
    const end = table.rows.flat().reduce((most, cell) => Math.max(most, cell.end), last.end)
    const areas = new Set(cells.flatMap((cell) => cell.areas.map(({ area }) => area)))
    const done = table.rows.slice(0, HEAD_ROWS).some((row) => row.some(({ text }) => DONE.test(text)))
    return [{ cells, end, whole: areas.size * 2 > index.ids.length && !done }]
  })
}

function sectionsOf(table: Table, index: AreaIndex): CellHead[] {
  const headRow = table.rows.slice(0, HEAD_ROWS).findIndex((row) => distinct(row).filter(partOfCell).length >= 2)
  const columns = headRow < 0 ? [] : table.rows[headRow]!.map((cell) => partOfCell(cell))
  const heads = new Map<number, CellHead>()
  let labels = 0
  let areas: Named[] = []
  table.rows.forEach((row, at) => {
    if (at <= headRow) {
      for (const { start, end, column } of distinct(row))
        heads.set(start, { start, body: end, areas: [], part: columns[column] ?? 'problems' })
      return
    }
    let part: PartName | null = null
    if (headRow < 0) areas = []
    for (const cell of distinct(row)) {
      if (heads.has(cell.start)) continue
      const named = columns[cell.column] ? [] : areaOfCell(cell, index)
      const said = columns[cell.column] || named.length > 0 ? null : partOfCell(cell)
      if (named.length > 0) areas = named
      if (said) part = said
      const label = named.length > 0 || said !== null
      if (label) labels++
      heads.set(cell.start, {
        start: cell.start,
        body: label ? cell.end : cell.start,
        areas,
        part: columns[cell.column] ?? part ?? (named.length > 0 ? 'problems' : null),
      })
    }
  })
  if (headRow < 0 && labels < 2) return []
  return [...heads.values()].filter(({ start }) => start >= 0).sort((a, b) => a.start - b.start || b.body - a.body)
}

/** A merged cell once; empty ones not at all. */
function distinct(row: TableCell[]): TableCell[] {
  return row.filter((cell, at) => cell.text.trim() !== '' && row.findIndex(({ start }) => start === cell.start) === at)
}

function partOfCell({ text }: TableCell): PartName | null {
  const words = label(text)
  if (words === null || (WHAT.test(words) && !TELLS.test(words))) return null
  return partOfHeading(words)?.part ?? null
}

/** 对照方面, 检查内容 head the column that says what is examined, not what was found. */
const WHAT = /(?:方面|内容|项目|类别|维度|要求|重点)$/
const TELLS = /问题|不足|差距|原因|根源|措施|整改/

function areaOfCell({ text }: TableCell, index: AreaIndex): Named[] {
  const words = label(text)
  return words === null ? [] : namedAreas(words, index).filter(({ score }) => score >= SURE)
}

/** The words of a short cell that is no sentence, without its number; null: a cell with something to say. */
function label(text: string): string | null {
  const words = normalise(text.replace(/\s+/g, '')).replace(/^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*)/, '')
  return words.length === 0 || words.length > LABEL || /[。；！]/.test(words) ? null : words
}
