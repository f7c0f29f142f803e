/** The figures at the top: they follow what people decided. */
import type { ComponentChildren } from 'preact'
import { received } from '../figures.ts'
import { href } from '../route.ts'
import { usePage } from '../state.tsx'

export function FigureCards() {
  const { book, figures } = usePage()
  const due = received(book)
  const unread = book.submitted.filter((material) => material.status === 'unreadable').length
  const cells = figures.rows.flatMap((row) => row.coverage)
  const covered = cells.filter((cell) => cell.status === 'covered').length
  const open = cells.length - covered
  const shared = book.passages.filter(
    (passage) => passage.label !== 'quoted' && !figures.dismissed.has(passage.id),
  ).length
  return (
    <dl class="figures">
      <Figure
        name="应收 / 已收"
        note={`共 ${book.submitted.length} 份材料，${unread > 0 ? `未读取 ${unread} 份` : '全部读出'}`}
        tone={unread > 0 || (due && due.here < due.due) ? 'must' : undefined}
      >
        {due ? `${due.due} / ${due.here}` : `— / ${book.submitted.length}`}
      </Figure>
      <Figure
        name="必须修改"
        note={`涉及 ${figures.rows.filter((row) => row.must > 0).length} 份`}
        tone={figures.levels.must > 0 ? 'must' : undefined}
      >
        {figures.levels.must}
      </Figure>
      <Figure
        name="建议修改"
        note={`涉及 ${figures.rows.filter((row) => row.should > 0).length} 份`}
        tone={figures.levels.should > 0 ? 'should' : undefined}
      >
        {figures.levels.should}
      </Figure>
      <Figure name="提请核实" note={`涉及 ${figures.rows.filter((row) => row.note > 0).length} 份`}>
        {figures.levels.note}
      </Figure>
      <Figure name="雷同组" note={`${shared} 段，引用不计`} tone={figures.groups.length > 0 ? 'should' : undefined}>
        <a href={href('雷同')}>{figures.groups.length}</a>
      </Figure>
      <Figure
        name="方面覆盖"
        tone={open > 0 ? 'should' : undefined}
        note={cells.length === 0 ? '没有对照检查材料' : open > 0 ? `${open} 处单薄、点名或缺失` : '全部覆盖'}
      >
        {cells.length === 0 ? '—' : `${covered} / ${cells.length}`}
      </Figure>
    </dl>
  )
}

function Figure({
  name,
  note,
  tone,
  children,
}: {
  name: string
  note: string
  tone?: 'must' | 'should'
  children: ComponentChildren
}) {
  return (
    <div class={tone ? `figure ${tone}` : 'figure'}>
      <dt>{name}</dt>
      <dd class="number">{children}</dd>
      <dd class="note">{note}</dd>
    </div>
  )
}
