/** The areas as a rail: how each is covered, and a way to where. */
import { useState } from 'preact/hooks'
import type { Coverage, Material, Span } from '../../model.ts'
import { STATUS_NAMES } from '../../words.ts'
import { usePage } from '../state.tsx'

export function Rail({
  material,
  coverage,
  onShow,
}: {
  material: Material
  coverage: Coverage[]
  onShow(span: Span): void
}) {
  const { book, mask } = usePage()
  const [turn, setTurn] = useState<Record<string, number>>({})
  const headings = (book.data.blocks[material.id] ?? []).filter(
    ([, length, level, head]) => level > 0 && level < 3 && head > 0 && length > 0,
  )
  return (
    <nav class="rail" aria-label="方面和小标题">
      {coverage.length > 0 && <h2>方面</h2>}
      <ul>
        {book.data.report.profile.areas.map((area, index) => {
          const row = coverage.find((item) => item.area === area.id)
          if (!row) return null
          const go = () => {
            const at = (turn[area.id] ?? 0) % row.spans.length
            setTurn({ ...turn, [area.id]: at + 1 })
            onShow(row.spans[at]!)
          }
          return (
            <li key={area.id} class={`a${index % 8}`}>
              <button type="button" disabled={row.spans.length === 0} onClick={go}>
                <b>{area.name}</b>
                <span class={`key ${row.status}`}>{STATUS_NAMES[row.status]}</span>
                {row.spans.length > 0 && (
                  <small>
                    {row.chars} 字 · 问题 {row.problems}
                    <br />
                    原因{row.causes ? '有' : '无'} · 措施{row.measures ? '有' : '无'}
                  </small>
                )}
              </button>
            </li>
          )
        })}
      </ul>
      {headings.length > 0 && <h2>小标题</h2>}
      <ul class="toc">
        {headings.map(([start, , level, head]) => (
          <li key={start} class={`l${level}`}>
            <button type="button" onClick={() => onShow({ start, end: start + head })}>
              {mask.part(material.text, start, start + Math.min(head, 40))}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
