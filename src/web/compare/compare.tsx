/** 对比: two materials side by side, their alike passages numbered. */
import { useMemo } from 'preact/hooks'
import type { Material } from '../../model.ts'
import { usePage } from '../state.tsx'
import { Choose } from './choose.tsx'
import { Columns } from './columns.tsx'
import { linksOf } from './links.ts'

export function Compare() {
  const { book, figures, route } = usePage()
  const readable = book.data.report.materials.filter((material) => material.status === 'read')
  const worst = useMemo(
    () => [...figures.pairs].sort((x, y) => Math.max(y.ratioA, y.ratioB) - Math.max(x.ratioA, x.ratioB))[0],
    [figures],
  )
  const pick = (id: string | undefined) => readable.find((material) => material.id === id)
  const a = pick(route.args[0]) ?? pick(worst?.a) ?? readable[0]
  const other = route.args[1] === a?.id ? undefined : pick(route.args[1])
  const b =
    other ??
    pick(figures.pairsOf(a?.id ?? '').map((pair) => (pair.a === a?.id ? pair.b : pair.a))[0]) ??
    readable.find((item) => item !== a)
  if (!a || !b) {
    return (
      <div>
        <h1>对比</h1>
        <p class="empty">要有两份能读出的材料才能对比。</p>
      </div>
    )
  }
  return <Two key={`${a.id}/${b.id}`} a={a} b={b} target={route.args[2] ?? ''} />
}

function Two({ a, b, target }: { a: Material; b: Material; target: string }) {
  const { book, figures } = usePage()
  const links = useMemo(() => linksOf(book, a.id, b.id, figures.dismissed), [book, a, b, figures])
  const first = links.findIndex(
    (link) =>
      link.passage.id === target ||
      (target.startsWith('at-') && link.b.start <= Number(target.slice(3)) && Number(target.slice(3)) < link.b.end),
  )
  return (
    <div class="compare">
      <Choose a={a} b={b} />
      <Columns key={target} a={a} b={b} links={links} first={first} />
    </div>
  )
}
