/** The cells of the matrix that hold something, and moving among them. */
import type { Pair } from '../../model.ts'

export interface Cell {
  row: number
  column: number
  from: string
  to: string
  /** Share of the row's own text. */
  ratio: number
  net: number
}

/** In reading order; both halves, since the shares of the two differ. */
export function cellsOf(ids: readonly string[], pairs: readonly Pair[]): Cell[] {
  const index = new Map(ids.map((id, position) => [id, position]))
  const list: Cell[] = []
  for (const { a, b, net, ratioA, ratioB } of pairs) {
    if (net <= 0) continue
    list.push({ row: index.get(a)!, column: index.get(b)!, from: a, to: b, ratio: ratioA, net })
    list.push({ row: index.get(b)!, column: index.get(a)!, from: b, to: a, ratio: ratioB, net })
  }
  return list.sort((x, y) => x.row - y.row || x.column - y.column)
}

/** Index of the nearest cell in the direction of the key: along its line first, else on the nearest line; -1 without one. */
export function neighbour(cells: readonly Cell[], from: Cell, key: string): number {
  const across = key === 'ArrowLeft' || key === 'ArrowRight'
  const way = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : key === 'ArrowRight' || key === 'ArrowDown' ? 1 : 0
  if (way === 0) return -1
  let best = -1
  let least = Number.POSITIVE_INFINITY
  cells.forEach((cell, index) => {
    const along = (across ? cell.column - from.column : cell.row - from.row) * way
    const aside = Math.abs(across ? cell.row - from.row : cell.column - from.column)
    const cost = along + aside * 1000
    if (along > 0 && cost < least) [best, least] = [index, cost]
  })
  return best
}

/** One outline for many cells: tens of thousands of squares are one element of the page. */
export function outline(cells: readonly Cell[], size: number, left: number, top: number): string {
  const side = size - 1
  return cells
    .map(({ row, column }) => `M${left + column * size + 0.5} ${top + row * size + 0.5}h${side}v${side}h-${side}z`)
    .join('')
}
