/** The two texts; stepping or a click lines up the other side. */

import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Material } from '../../model.ts'
import { likeness } from '../../words.ts'
import { Label } from '../parts/small.tsx'
import type { Link } from './links.ts'
import { Side } from './side.tsx'

interface Props {
  a: Material
  b: Material
  links: Link[]
  /** Index of the link to begin with, -1: the first numbered one. */
  first: number
}

export function Columns({ a, b, links, first }: Props) {
  const [onlyAlike, setOnlyAlike] = useState(false)
  const [noQuotes, setNoQuotes] = useState(false)
  /** By id, since links are made anew with each decision; `turn` lines up again what is current already. */
  const [chosen, setChosen] = useState(() => ({
    id: (links[first] ?? links.find((link) => link.number > 0))?.id ?? '',
    turn: 0,
  }))
  const current = links.find((link) => link.id === chosen.id) ?? null
  const go = (link: Link) => setChosen(({ turn }) => ({ id: link.id, turn: turn + 1 }))
  /** Where the other side has to line up: the clicked mark's height in its pane. */
  const clicked = useRef<{ side: 'a' | 'b'; top: number } | null>(null)
  const panes = { a: useRef<HTMLDivElement>(null), b: useRef<HTMLDivElement>(null) }
  const shown = useMemo(() => (noQuotes ? links.filter((link) => link.number > 0) : links), [links, noQuotes])
  const numbered = useMemo(() => links.filter((link) => link.number > 0), [links])

  useLayoutEffect(() => {
    if (!current) return
    const from = clicked.current
    clicked.current = null
    for (const side of ['a', 'b'] as const) {
      if (from?.side === side) continue
      const pane = panes[side].current!
      const mark = pane.querySelector(`mark[data-ids~="${CSS.escape(current.id)}"]`)
      if (mark)
        pane.scrollTop += mark.getBoundingClientRect().top - pane.getBoundingClientRect().top - (from?.top ?? 90)
    }
  }, [chosen, onlyAlike])

  const step = (by: number) => {
    if (numbered.length === 0) return
    const at = current ? numbered.indexOf(current) : -1
    go(numbered[(Math.max(at, by > 0 ? -1 : 0) + by + numbered.length) % numbered.length]!)
  }
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (
        event.altKey ||
        event.ctrlKey ||
        event.metaKey ||
        (event.target as HTMLElement).closest('input,select,textarea')
      )
        return
      if (event.key === 'ArrowLeft') step(-1)
      else if (event.key === 'ArrowRight') step(1)
      else return
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
  const choose = (side: 'a' | 'b') => (ids: string[], target: HTMLElement) => {
    const hit = shown.find((link) => link.id === ids[0]) ?? shown.find((link) => ids.includes(link.id))
    if (!hit) return
    clicked.current = {
      side,
      top: target.getBoundingClientRect().top - panes[side].current!.getBoundingClientRect().top,
    }
    go(hit)
  }
  return (
    <>
      <div class="steps">
        <button type="button" onClick={() => step(-1)} disabled={numbered.length === 0} aria-label="上一段（←）">
          ←
        </button>
        <output aria-live="polite">
          {numbered.length === 0 ? '没有计入的段落' : `第 ${current?.number || '—'} 段，共 ${numbered.length} 段`}
        </output>
        <button type="button" onClick={() => step(1)} disabled={numbered.length === 0} aria-label="下一段（→）">
          →
        </button>
        {current && (
          <span class="hint">
            <Label label={current.passage.label} /> {likeness(current.passage.alike)} · {current.passage.chars} 字
            {current.passage.places.length > 2 &&
              ` · 共 ${new Set(current.passage.places.map((place) => place.material)).size} 份持有`}
            {current.differsA.length + current.differsB.length > 0 && (
              <>
                {' '}
                · <span class="differs">加框</span>为改动的字
              </>
            )}
          </span>
        )}
        <span class="spring" />
        <label>
          <input type="checkbox" checked={onlyAlike} onChange={() => setOnlyAlike(!onlyAlike)} />
          只看重合
        </label>
        <label>
          <input type="checkbox" checked={noQuotes} onChange={() => setNoQuotes(!noQuotes)} />
          隐去引用
        </label>
      </div>
      <div class="columns">
        <Side
          pane={panes.a}
          side="a"
          material={a}
          links={shown}
          current={current}
          onlyAlike={onlyAlike}
          onMark={choose('a')}
        />
        <Side
          pane={panes.b}
          side="b"
          material={b}
          links={shown}
          current={current}
          onlyAlike={onlyAlike}
          onMark={choose('b')}
        />
      </div>
    </>
  )
}
