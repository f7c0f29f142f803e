/** 个人: the text with its marks and a rail of areas; beside it the findings. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Material } from '../../model.ts'
import { worstFirst } from '../figures.ts'
import { href } from '../route.ts'
import { usePage } from '../state.tsx'
import { Findings } from './findings.tsx'
import { useFlash } from './flash.ts'
import { PersonHead } from './head.tsx'
import { Rail } from './rail.tsx'
import { type Shown, TextPane } from './text.tsx'

export function Person() {
  const { book, route, figures } = usePage()
  const wanted = book.material(route.args[0] ?? '')
  const first = worstFirst(figures.rows).find((row) => row.material.status === 'read')?.material
  const material = wanted ?? first
  if (!material) {
    return (
      <div class="person">
        <h1>个人</h1>
        <p class="empty">这一批里没有能读出的材料。</p>
      </div>
    )
  }
  return <One key={material.id} material={material} target={wanted ? (route.args[1] ?? '') : ''} />
}

function One({ material, target }: { material: Material; target: string }) {
  const { book, figures } = usePage()
  const [shown, setShown] = useState<Shown>({ findings: true, alike: true, quoted: true })
  const [chosen, setChosen] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const coverage = figures.row(material.id)?.coverage ?? book.coverageOf(material.id)
  const area = coverage.find((item) => `area-${item.area}` === target)
  const finding = book.findingsOf(material.id).find((item) => item.id === target)
  const span = /^span-(\d+)-(\d+)$/.exec(target)
  const { flash, show } = useFlash(
    area?.spans[0] ??
      finding?.evidence.find((item) => item.start !== undefined && item.material === material.id) ??
      (span ? { start: Number(span[1]), end: Number(span[2]) } : undefined),
  )
  const aimed = finding?.id
  useLayoutEffect(() => {
    setChosen(aimed ?? '')
    if (aimed) cardOf(list.current, aimed)?.scrollIntoView({ block: 'nearest' })
  }, [aimed])
  const open = useMemo(
    () => (ids: string[]) => {
      const passage = ids.find((id) => id.startsWith('passage-'))
      const hit = ids.find((id) => id.startsWith('finding-'))?.slice('finding-'.length)
      if (hit) {
        setChosen(hit)
        cardOf(list.current, hit)?.scrollIntoView({ block: 'nearest' })
      } else if (passage) {
        const id = passage.slice('passage-'.length)
        const other = book.passages
          .find((item) => item.id === id)
          ?.places.find((place) => place.material !== material.id)
        if (other) location.hash = href('对比', material.id, other.material, id)
      }
    },
    [book, material],
  )
  return (
    <div class="person">
      <PersonHead material={material} shown={shown} onShown={setShown} />
      <div class="panes">
        <Rail material={material} coverage={coverage} onShow={show} />
        <TextPane material={material} shown={shown} flash={flash} onMark={open} />
        <div class="findings-pane" ref={list} tabIndex={0} role="region" aria-label="问题">
          <Findings material={material} chosen={chosen} onShow={show} />
        </div>
      </div>
    </div>
  )
}

function cardOf(list: HTMLElement | null, finding: string): Element | null | undefined {
  return list?.querySelector(`[data-finding="${CSS.escape(finding)}"]`)
}
