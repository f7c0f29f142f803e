/** The second round: what became of the earlier findings. Nothing where there was no first. */
import { usePage } from '../state.tsx'

export function Rounds() {
  const { book, mask } = usePage()
  const { resolved, uncompared = [] } = book.data.report
  const known = book.findings.filter((finding) => finding.progress)
  if (!resolved && known.length === 0) return null
  const count = (progress: string) => known.filter((finding) => finding.progress === progress).length
  return (
    <section class="card rounds" aria-labelledby="rounds-title">
      <h2 id="rounds-title">与上次审核相比</h2>
      <p>
        <span class="progress done">已改 {resolved?.length ?? 0}</span>
        <span class="progress partly">部分修改 {count('部分修改')}</span>
        <span class="progress same">未改 {count('未改')}</span>
        <span class="progress fresh">新增 {count('新增')}</span>
        {uncompared.length > 0 && <span class="progress">无法比对 {uncompared.length}</span>}
      </p>
      {resolved && resolved.length > 0 && (
        <details>
          <summary>已改的 {resolved.length} 条</summary>
          <ul>
            {resolved.map((item) => (
              <li key={item.id}>
                {item.member && <bdi>{mask.text(item.member)}：</bdi>}
                {mask.text(item.message)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {uncompared.length > 0 && (
        <details>
          <summary>无法比对的 {uncompared.length} 条，不算已改</summary>
          <ul>
            {uncompared.map((item) => (
              <li key={item.id}>
                {item.member && <bdi>{mask.text(item.member)}：</bdi>}
                {mask.text(item.message)}（{item.reason}）
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
