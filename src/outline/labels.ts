/** Filled-in labels: 汇报人：张立 in a line, 姓名 | 张立 in a form of cells. */
import type { Table } from '../model.ts'
import type { Line, Part } from './part.ts'

export interface Labelled {
  /** Without spaces and colon: 汇报人. */
  label: string
  value: string
  /** It stands at the end, where a paper is signed. */
  foot: boolean
}

const IN_LINE = /^([^：:，。；\d]{2,14})[：:]\s*(.{1,40})$/
const HEAD = 14
const FOOT = 8

/** In the first and last lines outside of tables, and in the first rows of the first table. */
export function readLabels(part: Part, tables: Table[]): Labelled[] {
  const lines = part.lines.filter((line) => line.text !== '' && !part.blocks[line.block]!.cell)
  const near = lines.length <= HEAD + FOOT ? lines : [...lines.slice(0, HEAD), ...lines.slice(-FOOT)]
  const foot = new Set(near.slice(-Math.min(FOOT, Math.floor(near.length / 2))))
  return [...near.flatMap((line) => inLine(line, foot.has(line))), ...inCells(tables[0])]
}

/** 单位：县水务局  姓名：张立 holds two. */
function inLine({ text }: Line, foot: boolean): Labelled[] {
  const bare = text.replace(/^[（(【]|[）)】]$/g, '')
  // From the first blank of a run only: from each of its blanks, a long run costs its square.
  const pieces = bare.split(/(?<!\s)(?:\s{2,}(?=[^\s：:]{1,8}[：:])|\s(?=[^\s：:]{2,8}[：:]))/)
  return pieces.flatMap((piece) => {
    const match = IN_LINE.exec(piece.trim())
    return match ? [{ label: match[1]!.replace(/\s/g, ''), value: match[2]!.trim(), foot }] : []
  })
}

function inCells(table: Table | undefined): Labelled[] {
  if (!table) return []
  return table.rows.slice(0, 8).flatMap((row) =>
    row.flatMap((cell, index) => {
      const label = cell.text.replace(/[\s：:]/g, '')
      const next = row.slice(index + 1).find((other) => other.start !== cell.start || other.text !== cell.text)
      return label.length >= 2 && label.length <= 10 && next && next.text.trim().length <= 40
        ? [{ label, value: next.text.trim(), foot: false }]
        : []
    }),
  )
}
