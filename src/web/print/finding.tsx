/** One finding on paper. */
import type { Finding } from '../../model.ts'
import { decisionOf } from '../decide.ts'
import { usePage } from '../state.tsx'

export function PrintFinding({ finding }: { finding: Finding }) {
  const { book, decisions, mask, who } = usePage()
  const confirmed = decisionOf(finding, decisions)?.verdict === '确认'
  return (
    <div class="print-finding">
      <p>
        <b>{book.check(finding.check)?.title ?? finding.check}</b>　{mask.text(finding.message)}
        {finding.progress && `（${finding.progress}）`}
        {confirmed && '（已确认）'}
      </p>
      {finding.evidence.map((item, index) => {
        const material = item.material === undefined ? undefined : book.material(item.material)
        const quote =
          material && item.start !== undefined && material.text
            ? mask.part(material.text, item.start, item.end!)
            : mask.text(item.quote)
        return (
          <p key={index} class="quote">
            {material && material.id !== finding.material && `${who(material)}：`}
            {quote && `“${quote}”`}
            {item.note && `（${mask.text(item.note)}）`}
          </p>
        )
      })}
      <p>
        建议：{mask.text(finding.advice)}
        {finding.requirement && <small>　依据：{mask.text(finding.requirement)}</small>}
      </p>
    </div>
  )
}
