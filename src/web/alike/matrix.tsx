/** Members × members: how much of the row's paper is alike to the column's. Arrow keys walk the cells that hold something. */
import { useMemo, useState } from 'preact/hooks'
import { heat, percent } from '../look.ts'
import { href } from '../route.ts'
import { usePage } from '../state.tsx'

interface Cell {
  row: number
  column: number
  from: string
  to: string
  ratio: number
  net: number
}

export function AlikeMatrix() {
  const { book, figures, who } = usePage()
  const [at, setAt] = useState(0)
  // Those of one group stand together, so that a group shows as a block.
  const ids = useMemo(() => [...figures.groups].sort((a, b) => b.length - a.length).flat(), [figures])
  const cells = useMemo(() => {
    const index = new Map(ids.map((id, position) => [id, position]))
    const list: Cell[] = []
    for (const { a, b, net, ratioA, ratioB } of figures.pairs) {
      if (net <= 0) continue
      list.push({ row: index.get(a)!, column: index.get(b)!, from: a, to: b, ratio: ratioA, net })
      list.push({ row: index.get(b)!, column: index.get(a)!, from: b, to: a, ratio: ratioB, net })
    }
    return list.sort((x, y) => x.row - y.row || x.column - y.column)
  }, [ids, figures])
  const size = ids.length <= 30 ? 30 : ids.length <= 80 ? 18 : 12
  const [left, top] = [120, size >= 18 ? 110 : 100]
  const name = (id: string) => who(book.material(id)!)
  const short = (id: string) => {
    const signs = [...name(id)]
    return signs.length > 7 ? `${signs.slice(0, 6).join('')}…` : signs.join('')
  }
  const say = (cell: Cell) =>
    `${name(cell.from)} 与 ${name(cell.to)}：重合 ${cell.net} 字，占前者 ${percent(cell.ratio)}`
  const open = (cell: Cell) => {
    location.hash = href('对比', cell.from, cell.to)
  }
  const current = cells[Math.min(at, cells.length - 1)]
  const walk = (event: KeyboardEvent) => {
    if (!current) return
    if (event.key === 'Enter' || event.key === ' ') open(current)
    else {
      const next = neighbour(cells, current, event.key)
      if (next < 0) return
      setAt(next)
    }
    event.preventDefault()
  }
  return (
    <section class="card matrix" aria-label="雷同矩阵">
      <p class="hint" role="status">
        {current ? say(current) : ''}
      </p>
      <div class="scroll">
        <svg
          width={left + ids.length * size + 10}
          height={top + ids.length * size + 10}
          tabindex={0}
          role="application"
          aria-label={`雷同矩阵，${ids.length} 份材料；方向键换格，回车看对比`}
          onKeyDown={walk}
        >
          {ids.map((id, index) => (
            <g key={id} class="heading">
              <text
                x={left - 6}
                y={top + index * size + size * 0.68}
                text-anchor="end"
                style={`font-size:${Math.min(12, size - 2)}px`}
              >
                {short(id)}
              </text>
              <text
                transform={`translate(${left + index * size + size * 0.68},${top - 6}) rotate(-60)`}
                style={`font-size:${Math.min(12, size - 2)}px`}
              >
                {short(id)}
              </text>
            </g>
          ))}
          <rect class="ground" x={left} y={top} width={ids.length * size} height={ids.length * size} />
          {cells.map((cell, index) => (
            <g
              key={`${cell.row}/${cell.column}`}
              class={`cell ${heat(cell.ratio)}${cell === current ? ' current' : ''}`}
              onClick={() => open(cell)}
              onMouseEnter={() => setAt(index)}
            >
              <title>{say(cell)}</title>
              <rect
                x={left + cell.column * size + 0.5}
                y={top + cell.row * size + 0.5}
                width={size - 1}
                height={size - 1}
              />
              {size >= 30 && (
                <text x={left + (cell.column + 0.5) * size} y={top + cell.row * size + 19} text-anchor="middle">
                  {Math.round(cell.ratio * 100)}
                </text>
              )}
            </g>
          ))}
        </svg>
      </div>
    </section>
  )
}

/** Index of the nearest cell that holds something in the direction of the key, -1 without one. */
function neighbour(cells: readonly Cell[], from: Cell, key: string): number {
  const across = key === 'ArrowLeft' || key === 'ArrowRight'
  const way = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : key === 'ArrowRight' || key === 'ArrowDown' ? 1 : 0
  if (way === 0) return -1
  let best = -1
  let least = Number.POSITIVE_INFINITY
  cells.forEach((cell, index) => {
    const along = (across ? cell.column - from.column : cell.row - from.row) * way
    const aside = Math.abs(across ? cell.row - from.row : cell.column - from.column)
    // Along the line first; a line without more is left for the nearest next to it.
    const cost = along + aside * 1000
    if (along > 0 && cost < least) [best, least] = [index, cost]
  })
  return best
}
