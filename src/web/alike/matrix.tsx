/** Members × members: how much of the row's paper is alike to the column's. Arrow keys walk the cells that hold something. */

import { useMemo, useRef, useState } from 'preact/hooks'
import { percent } from '../../words.ts'
import { heat } from '../look.ts'
import { href } from '../route.ts'
import { usePage } from '../state.tsx'
import { type Cell, cellsOf, neighbour, outline } from './cells.ts'

const LEFT = 120

export function AlikeMatrix() {
  const { book, figures, who } = usePage()
  const [at, setAt] = useState(0)
  const svg = useRef<SVGSVGElement>(null)
  // Those of one group stand together, so that a group shows as a block.
  const ids = useMemo(() => [...figures.groups].sort((a, b) => b.length - a.length).flat(), [figures])
  const cells = useMemo(() => cellsOf(ids, figures.pairs), [ids, figures])
  const places = useMemo(
    () => new Map(cells.map((cell, index) => [cell.row * ids.length + cell.column, index])),
    [cells, ids],
  )
  const size = ids.length <= 30 ? 30 : ids.length <= 80 ? 18 : 12
  const top = size >= 18 ? 110 : 100
  const side = ids.length * size
  const drawn = useMemo(
    () =>
      (['low', 'middle', 'high'] as const).map((look) => ({
        look,
        path: outline(
          cells.filter((cell) => heat(cell.ratio) === look),
          size,
          LEFT,
          top,
        ),
      })),
    [cells, size, top],
  )
  const name = (id: string) => who(book.material(id)!)
  const short = (id: string) => {
    const signs = [...name(id)]
    return signs.length > 7 ? `${signs.slice(0, 6).join('')}…` : signs.join('')
  }
  const open = (cell: Cell) => {
    location.hash = href('对比', cell.from, cell.to)
  }
  const current = cells[Math.min(at, cells.length - 1)]
  const under = (event: MouseEvent) => {
    const box = svg.current!.getBoundingClientRect()
    const column = Math.floor((event.clientX - box.left - LEFT) / size)
    const row = Math.floor((event.clientY - box.top - top) / size)
    const inside = column >= 0 && column < ids.length && row >= 0 && row < ids.length
    return inside ? places.get(row * ids.length + column) : undefined
  }
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
  const font = `font-size:${Math.min(12, size - 2)}px`
  return (
    <section class="card matrix" aria-label="雷同矩阵">
      <p class="hint" role="status">
        {current &&
          `${name(current.from)} 与 ${name(current.to)}：重合 ${current.net} 字，占前者 ${percent(current.ratio)}`}
      </p>
      <div class="scroll">
        <svg
          ref={svg}
          width={LEFT + side + 10}
          height={top + side + 10}
          tabindex={0}
          role="application"
          aria-label={`雷同矩阵，${ids.length} 份材料；方向键换格，回车看对比`}
          onKeyDown={walk}
          onMouseMove={(event) => {
            const index = under(event)
            if (index !== undefined && index !== at) setAt(index)
          }}
          onClick={(event) => {
            const index = under(event)
            if (index !== undefined) open(cells[index]!)
          }}
        >
          {ids.map((id, index) => (
            <g key={id} class="heading">
              <text x={LEFT - 6} y={top + index * size + size * 0.68} text-anchor="end" style={font}>
                {short(id)}
              </text>
              <text transform={`translate(${LEFT + index * size + size * 0.68},${top - 6}) rotate(-60)`} style={font}>
                {short(id)}
              </text>
            </g>
          ))}
          <rect class="ground" x={LEFT} y={top} width={side} height={side} />
          {drawn.map(({ look, path }) => (
            <path key={look} class={`cells ${look}`} d={path} />
          ))}
          {size >= 30 &&
            cells.map((cell) => (
              <text
                key={`${cell.row}/${cell.column}`}
                class="share"
                x={LEFT + (cell.column + 0.5) * size}
                y={top + cell.row * size + 19}
                text-anchor="middle"
              >
                {Math.round(cell.ratio * 100)}
              </text>
            ))}
          {current && (
            <rect
              class="current"
              x={LEFT + current.column * size}
              y={top + current.row * size}
              width={size}
              height={size}
            />
          )}
        </svg>
      </div>
    </section>
  )
}
