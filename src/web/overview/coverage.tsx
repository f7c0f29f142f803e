/** Members × areas, each with problems, causes and measures. */
import { STATUS_NAMES } from '../../words.ts'
import type { AreaState } from '../figures.ts'
import { useMore, Who } from '../parts/small.tsx'
import { href } from '../route.ts'
import { usePage } from '../state.tsx'

export function CoverageMatrix() {
  const { book, figures } = usePage()
  const { areas } = book.data.report.profile
  const rows = figures.rows.filter((row) => row.coverage.length > 0)
  const [shown, more] = useMore(rows, 60)
  if (rows.length === 0) return null
  return (
    <section class="card coverage" aria-labelledby="coverage-title">
      <h2 id="coverage-title">
        方面覆盖
        <small>每格：问题条数、有无原因、有无措施</small>
        <span class="legend">
          {(['covered', 'thin', 'named', 'missing'] as const).map((status) => (
            <span key={status} class={`key ${status}`}>
              {STATUS_NAMES[status]}
            </span>
          ))}
        </span>
      </h2>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th rowSpan={2} scope="col">
                姓名
              </th>
              {areas.map((area) => (
                <th key={area.id} colSpan={3} scope="colgroup">
                  {area.name}
                </th>
              ))}
            </tr>
            <tr class="sub">
              {areas.map((area) =>
                ['问题', '原因', '措施'].map((name) => (
                  <th key={area.id + name} scope="col">
                    {name}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.material.id}>
                <th scope="row">
                  <Who material={row.material} />
                </th>
                {areas.map((area) => {
                  const cell = row.coverage.find((item) => item.area === area.id)
                  return <Cell key={area.id} cell={cell} name={area.name} />
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more}
    </section>
  )
}

function Cell({ cell, name }: { cell: AreaState | undefined; name: string }) {
  if (!cell) return <td colSpan={3} class="none" />
  if (cell.accepted) {
    return (
      <td colSpan={3} class="covered">
        <a href={href('个人', cell.material)} title={`${name}：相关问题已排除`}>
          已认可
        </a>
      </td>
    )
  }
  const absent = cell.status === 'missing' || cell.status === 'named'
  if (absent) {
    return (
      <td colSpan={3} class={cell.status}>
        <a href={href('个人', cell.material)}>{STATUS_NAMES[cell.status]}</a>
      </td>
    )
  }
  return (
    <>
      <td class={cell.status}>
        <a
          href={href('个人', cell.material, `area-${cell.area}`)}
          title={`${name}：${STATUS_NAMES[cell.status]}，${cell.chars} 字`}
        >
          {cell.status === 'thin' ? '单薄' : cell.problems}
        </a>
      </td>
      <td class={cell.causes ? cell.status : 'lack'}>{cell.causes ? '有' : '无'}</td>
      <td class={cell.measures ? cell.status : 'lack'}>{cell.measures ? '有' : '无'}</td>
    </>
  )
}
