/** The passages themselves, those held by most first: each once, with all who hold it. */

import { useState } from 'preact/hooks'
import { likeness } from '../../words.ts'
import type { Passage } from '../book.ts'
import { Label, useMore } from '../parts/small.tsx'
import { href } from '../route.ts'
import { usePage } from '../state.tsx'

export function Clusters() {
  const { book, figures } = usePage()
  const [quoted, setQuoted] = useState(false)
  const list = book.passages.filter(
    (passage) => (quoted || passage.label !== 'quoted') && !figures.dismissed.has(passage.id),
  )
  const ordered = [...list].sort(
    (a, b) =>
      Number(a.label === 'quoted') - Number(b.label === 'quoted') ||
      holders(b).length - holders(a).length ||
      b.chars - a.chars,
  )
  const [shown, more] = useMore(ordered, 80)
  return (
    <section class="card clusters" aria-label="雷同段落">
      <p class="hint">
        一段话只列一次，写明谁有；共 {ordered.length} 段。
        <label>
          <input type="checkbox" checked={quoted} onChange={() => setQuoted(!quoted)} />
          也列引用（规定表述、上级文件，不计入）
        </label>
      </p>
      {ordered.length === 0 && <p class="empty">没有发现雷同段落。</p>}
      {shown.map((passage) => (
        <Cluster key={passage.id} passage={passage} />
      ))}
      {more}
    </section>
  )
}

function Cluster({ passage }: { passage: Passage }) {
  const { book, mask, who } = usePage()
  const ids = holders(passage)
  const place = passage.places[0]!
  const material = book.material(place.material)
  const text = material ? mask.part(material.text, place.start, Math.min(place.end, place.start + 300)) : ''
  return (
    <article class="cluster">
      <header>
        <Label label={passage.label} />
        <b>{ids.length} 份持有</b>
        <span class="hint">
          {passage.chars} 字 · {likeness(passage.alike)}
        </span>
      </header>
      <blockquote>
        {text}
        {place.end - place.start > 300 && '……'}
      </blockquote>
      <p class="holders">
        {ids.map((id, index) => {
          const holder = book.material(id)
          if (!holder) return null
          const other = index === 0 ? ids[1] : ids[0]
          return (
            <a
              key={id}
              href={
                other ? href('对比', index === 0 ? id : other, index === 0 ? other : id, passage.id) : href('个人', id)
              }
            >
              <bdi>{who(holder)}</bdi>
            </a>
          )
        })}
      </p>
    </article>
  )
}

function holders(passage: Passage): string[] {
  return [...new Set(passage.places.map((place) => place.material))]
}
