/** The drawing: a dot a material, a line a pair; places were computed when the report was written. */

import { useRef, useState } from 'preact/hooks'
import type { Pair } from '../../model.ts'
import { percent } from '../../words.ts'
import type { Book } from '../book.ts'
import { heat } from '../look.ts'
import { href } from '../route.ts'
import { usePage } from '../state.tsx'

/** More lines than this nobody can tell apart. */
const MOST = 1500

export function AlikeGraph() {
  const { book, figures, who } = usePage()
  const { graph } = book.data
  const [zoom, setZoom] = useState(() => Math.max(0.4, Math.min(1.2, (innerWidth - 90) / graph.width)))
  const [near, setNear] = useState('')
  const lines = useRef<SVGGElement>(null)
  const at = new Map(graph.nodes.map((node) => [node.id, node]))
  const counted = figures.pairs.filter((pair) => pair.net > 0).sort((x, y) => strength(x, book) - strength(y, book))
  const pairs = counted.slice(-MOST)
  const name = (id: string) => {
    const material = book.material(id)
    return material ? who(material) : id
  }
  const open = (pair: Pair) => {
    location.hash = href('对比', pair.a, pair.b)
  }
  const say = (pair: Pair) =>
    `${name(pair.a)} 与 ${name(pair.b)}：去除引用后重合 ${pair.net} 字，占前者 ${percent(pair.ratioA)}、占后者 ${percent(pair.ratioB)}`
  /** Arrow keys walk the lines, strongest first; only one is in the tab order. */
  const walk = (event: KeyboardEvent, index: number) => {
    const by = { ArrowRight: -1, ArrowDown: -1, ArrowLeft: 1, ArrowUp: 1 }[event.key]
    if (event.key === 'Enter' || event.key === ' ') open(pairs[index]!)
    else if (by === undefined) return
    else (lines.current!.children[(index + by + pairs.length) % pairs.length] as SVGElement).focus()
    event.preventDefault()
  }
  return (
    <section class="card graph" aria-label="雷同图">
      <p class="hint">
        点连线看对比，点圆点看这份材料；键盘：Tab 到图中，方向键换连线，回车打开。
        {counted.length > MOST && (
          <b>
            连线太多，只画最强的 {MOST} 条，全部 {counted.length} 对见“列表”。
          </b>
        )}
        <span class="zoom" role="group" aria-label="缩放">
          <button type="button" aria-label="缩小" onClick={() => setZoom(Math.max(0.3, zoom - 0.15))}>
            －
          </button>
          <button type="button" aria-label="放大" onClick={() => setZoom(Math.min(2.5, zoom + 0.15))}>
            ＋
          </button>
        </span>
      </p>
      <div class="scroll" tabIndex={-1}>
        <svg
          viewBox={`0 0 ${graph.width} ${graph.height}`}
          width={Math.round(graph.width * zoom)}
          height={Math.round(graph.height * zoom)}
        >
          <title>材料之间的雷同</title>
          <g ref={lines} class={pairs.length > 300 ? 'many' : undefined}>
            {pairs.map((pair, index) => {
              const [from, to] = [at.get(pair.a), at.get(pair.b)]
              if (!from || !to) return null
              const faded = near && near !== pair.a && near !== pair.b
              return (
                <g
                  key={`${pair.a}/${pair.b}`}
                  class={`edge ${heat(strength(pair, book))}${faded ? ' faded' : ''}`}
                  role="link"
                  tabindex={index === pairs.length - 1 ? 0 : -1}
                  aria-label={say(pair)}
                  onClick={() => open(pair)}
                  onKeyDown={(event) => walk(event, index)}
                >
                  <title>{say(pair)}</title>
                  <line class="reach" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
                  <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} stroke-width={1 + 5 * strength(pair, book)} />
                  {pairs.length <= 60 && (
                    <text x={(from.x + to.x) / 2} y={(from.y + to.y) / 2 - 4} text-anchor="middle">
                      {percent(strength(pair, book))}
                    </text>
                  )}
                </g>
              )
            })}
          </g>
          {graph.nodes.map((node) => {
            const material = book.material(node.id)
            if (!material || figures.pairsOf(node.id).length === 0) return null
            const label = name(node.id)
            return (
              <a
                key={node.id}
                class={`node ${material.role}`}
                href={href('个人', node.id)}
                tabindex={-1}
                onMouseEnter={() => setNear(node.id)}
                onMouseLeave={() => setNear('')}
              >
                <title>{label}</title>
                <circle cx={node.x} cy={node.y} r={9} />
                <text x={node.x} y={node.y + 24} text-anchor="middle">
                  {[...label].length > 8 ? `${[...label].slice(0, 7).join('')}…` : label}
                </text>
              </a>
            )
          })}
        </svg>
      </div>
    </section>
  )
}

/** The larger share of the two; beside a template or an earlier paper only the share of what was handed in now counts. */
export function strength({ a, b, ratioA, ratioB }: Pair, book: Book): number {
  const [ownA, ownB] = [a, b].map((id) => book.material(id)?.role === 'submitted')
  if (ownA === ownB) return Math.max(ratioA, ratioB)
  return ownA ? ratioA : ratioB
}
