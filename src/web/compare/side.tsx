/** One of the two texts with its numbered passages. */
import type { RefObject } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Material } from '../../model.ts'
import { heat } from '../look.ts'
import type { Mark } from '../marks.ts'
import { PaperText } from '../parts/paper.tsx'
import { Who } from '../parts/small.tsx'
import { usePage } from '../state.tsx'
import type { Link } from './links.ts'

interface Props {
  pane: RefObject<HTMLDivElement>
  side: 'a' | 'b'
  material: Material
  links: Link[]
  current: Link | null
  onlyAlike: boolean
  onMark(ids: string[], target: HTMLElement): void
}

export function Side({ pane, side, material, links, current, onlyAlike, onMark }: Props) {
  const { book, mask, who } = usePage()
  const marks = useMemo(() => {
    const list: Mark[] = []
    for (const link of links) {
      const place = link[side]
      const quoted = link.number === 0
      const look = quoted ? 'quoted' : `alike ${heat(link.passage.alike)}`
      const active = link.id === current?.id ? ' current' : ''
      list.push({
        start: place.start,
        end: place.end,
        id: link.id,
        look: look + active,
        rank: quoted ? 2 : 1,
        number: quoted ? undefined : String(link.number),
      })
      for (const span of side === 'a' ? link.differsA : link.differsB)
        list.push({ ...span, id: link.id, look: 'differs', rank: 3 })
    }
    return list
  }, [links, side, current?.id])
  const blocks = book.data.blocks[material.id] ?? []
  const alike = (index: number) => {
    const [start, length] = blocks[index]!
    return links.some((link) => link[side].start < start + length && link[side].end > start)
  }
  return (
    <section class="side" aria-label={`${side === 'a' ? '左' : '右'}：${who(material)}`}>
      <h2>
        <Who material={material} />
        <small>
          <bdi>{mask.text(material.unit ?? '')}</bdi> {material.year ? `${material.year}年度` : ''}
        </small>
      </h2>
      <div class="pane" ref={pane} tabIndex={0} role="region" aria-label={`${who(material)}的原文`}>
        <PaperText material={material} marks={marks} keep={onlyAlike ? alike : undefined} onMark={onMark} />
      </div>
    </section>
  )
}
