/** What was found of the batch as a whole, and what could not be read. */
import { FindingCard } from '../person/card.tsx'
import { usePage } from '../state.tsx'

export function Whole() {
  const { book, mask } = usePage()
  const findings = book.findingsOf(null)
  // Where the check for unreadable files ran, its findings say it already.
  const told = findings.some((finding) => finding.check === 'batch/unreadable')
  const unread = told ? [] : book.data.report.materials.filter((material) => material.status === 'unreadable')
  return (
    <section class="card whole" aria-labelledby="whole-title">
      <h2 id="whole-title">全批问题</h2>
      {findings.length + unread.length === 0 && <p class="empty">没有发现涉及全批的问题，文件全部读出。</p>}
      {unread.length > 0 && (
        <ul class="unread">
          {unread.map((material) => (
            <li key={material.id}>
              <b>未读取</b> <bdi>{mask.text(material.file)}</bdi>：{mask.text(material.problem?.message ?? '原因不详')}
            </li>
          ))}
        </ul>
      )}
      {findings.map((finding) => (
        <FindingCard key={finding.id} finding={finding} />
      ))}
    </section>
  )
}
