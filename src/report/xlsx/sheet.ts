/** What a sheet of the workbook is, and its cells. */
import type { Level } from '../../model.ts'
import { safe } from '../safe.ts'

/** Excel holds 32,767 UTF-16 code units a cell; the mark needs room. */
const CELL = 32_000
const CUT = '……（已截断，全文见审核报告）'

export interface Column {
  title: string
  /** In half-width characters. */
  width: number
}

export interface SheetCell {
  value: string | number | null
  /** Fill, `#rrggbb`. */
  color?: string
  bold?: boolean
  align?: 'left' | 'center' | 'right'
  /** Left out: top. */
  vertical?: 'top' | 'center'
  format?: string
  /** Another place in the workbook: name of the sheet and row from 1, heads included. */
  link?: { sheet: string; row: number }
}

export interface Sheet {
  name: string
  columns: Column[]
  rows: SheetCell[][]
  /** Columns that stay when the sheet is scrolled sideways. */
  fixed: number
}

export const COLORS = {
  head: '#D9E2F3',
  must: '#F8D7DA',
  should: '#FFE8CC',
  note: '#EDEDED',
  good: '#DFF0D8',
} as const

export const LEVEL_COLORS: Record<Level, string> = { must: COLORS.must, should: COLORS.should, note: COLORS.note }

/** A cell of text: control characters shown, cut where Excel would refuse it, never a formula. */
export function text(value: string | null | undefined, extra: Omit<SheetCell, 'value'> = {}): SheetCell {
  return { value: clip(value ?? ''), ...extra }
}

export function number(value: number, extra: Omit<SheetCell, 'value'> = {}): SheetCell {
  return { value, align: 'right', ...extra }
}

/** A share shown as per cent: red from 70 %, orange from 40 %. */
export function share(value: number): SheetCell {
  const color = value >= 0.7 ? COLORS.must : value >= 0.4 ? COLORS.should : undefined
  return { value: Math.round(value * 1000) / 1000, align: 'right', format: '0.0%', ...(color ? { color } : {}) }
}

function clip(value: string): string {
  // Excel reads _x0041_ in a string as an escape: its own escape for the underscore keeps it text.
  const plain = safe(value).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  if (plain.length <= CELL) return plain
  // Not through the middle of a surrogate pair.
  const end = /[\ud800-\udbff]/.test(plain[CELL - 1]!) ? CELL - 1 : CELL
  return plain.slice(0, end) + CUT
}
