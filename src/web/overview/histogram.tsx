/** How many have which highest net overlap, with a line that can be dragged: the table marks those above it. */

import { useRef } from 'preact/hooks'
import { percent } from '../../words.ts'
import { heat } from '../look.ts'

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [520, 150, 30, 24, 16]
const BINS = 20

export function Histogram({ values, line, onLine }: { values: number[]; line: number; onLine(line: number): void }) {
  const svg = useRef<SVGSVGElement>(null)
  const bins = new Array<number>(BINS).fill(0)
  for (const value of values) {
    const bin = Math.min(BINS - 1, Math.floor(value * BINS))
    bins[bin] = bins[bin]! + 1
  }
  const most = Math.max(1, ...bins)
  const inner = WIDTH - LEFT - 20
  const x = (share: number) => LEFT + share * inner
  const height = (count: number) => (count / most) * (HEIGHT - BOTTOM - TOP)
  const above = values.filter((value) => value >= line && value > 0).length
  const set = (share: number) => onLine(Math.round(Math.max(0, Math.min(1, share)) * 100) / 100)
  const drag = (event: PointerEvent) => {
    const box = svg.current!.getBoundingClientRect()
    set((((event.clientX - box.left) / box.width) * WIDTH - LEFT) / inner)
  }
  const keys: Record<string, number> = {
    ArrowLeft: -0.01,
    ArrowDown: -0.01,
    ArrowRight: 0.01,
    ArrowUp: 0.01,
    PageUp: 0.1,
    PageDown: -0.1,
  }
  return (
    <section class="card histogram" aria-labelledby="histogram-title">
      <h2 id="histogram-title">
        最高净重合分布<small>每份材料与他人去除引用后的最高重合</small>
      </h2>
      <svg
        ref={svg}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        onPointerDown={(event) => {
          svg.current!.setPointerCapture(event.pointerId)
          drag(event)
        }}
        onPointerMove={(event) => {
          if (event.buttons === 1) drag(event)
        }}
      >
        <title>最高净重合分布图</title>
        {[0, 0.5, 1].map((share) => (
          <text
            key={share}
            class="tick"
            x={LEFT - 6}
            y={HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP) + 4}
            text-anchor="end"
          >
            {share === 0.5 && most < 4 ? '' : Math.round(share * most)}
          </text>
        ))}
        {bins.map((count, bin) => (
          <g key={bin}>
            <rect
              class={`bar ${bin === 0 ? 'none' : heat(bin / BINS)}`}
              x={x(bin / BINS) + 1.5}
              width={inner / BINS - 3}
              y={HEIGHT - BOTTOM - height(count)}
              height={height(count)}
            >
              <title>{`${percent(bin / BINS)}–${percent((bin + 1) / BINS)}：${count} 份`}</title>
            </rect>
            {count > 0 && (
              <text
                class="count"
                x={x((bin + 0.5) / BINS)}
                y={HEIGHT - BOTTOM - height(count) - 4}
                text-anchor="middle"
              >
                {count}
              </text>
            )}
          </g>
        ))}
        <line class="axis" x1={LEFT} x2={WIDTH - 20} y1={HEIGHT - BOTTOM} y2={HEIGHT - BOTTOM} />
        {[0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => (
          <text key={share} class="tick" x={x(share)} y={HEIGHT - 8} text-anchor="middle">
            {percent(share)}
          </text>
        ))}
        <g
          class="line"
          role="slider"
          tabindex={0}
          aria-label="关注线"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(line * 100)}
          aria-valuetext={`${percent(line)}，${above} 份达到`}
          onKeyDown={(event) => {
            const step = keys[event.key] ?? (event.key === 'Home' ? -1 : event.key === 'End' ? 1 : 0)
            if (step === 0) return
            event.preventDefault()
            set(line + step)
          }}
        >
          <line x1={x(line)} x2={x(line)} y1={TOP - 10} y2={HEIGHT - BOTTOM} />
          <circle cx={x(line)} cy={TOP - 6} r={6} />
        </g>
      </svg>
      <p class="hint">
        拖动竖线（或用方向键）：<b>{percent(line)}</b> 以上 <b>{above}</b> 份，下表加底色标出。
      </p>
    </section>
  )
}
