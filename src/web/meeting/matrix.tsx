/** Counts between members; what is not there shows, the diagonal is empty. */
import { usePage } from '../state.tsx'

export function NamesMatrix({
  title,
  hint,
  names,
  counts,
}: {
  title: string
  hint: string
  names: string[]
  counts: number[][]
}) {
  const { mask } = usePage()
  const lacking = counts.reduce((sum, row, i) => sum + row.filter((count, j) => i !== j && !count).length, 0)
  return (
    <div class="card names-matrix">
      <h3>
        {title}
        <small>
          {hint}
          {lacking > 0 ? `，空缺 ${lacking} 格` : ''}
        </small>
      </h3>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <td />
              {names.map((name, index) => (
                <th key={index} scope="col">
                  <bdi>{mask.text(name)}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((name, i) => (
              <tr key={i}>
                <th scope="row">
                  <bdi>{mask.text(name)}</bdi>
                </th>
                {names.map((_, j) => {
                  const count = counts[i]?.[j] ?? 0
                  if (i === j) return <td key={j} class="none" />
                  return (
                    <td key={j} class={count > 0 ? 'covered' : 'missing'}>
                      {count || '缺'}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
