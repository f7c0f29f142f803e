/** One finding: what, where, why, what to do, and what people decided. */
import type { Evidence, Finding, Span } from '../../model.ts'
import { decisionOf } from '../decide.ts'
import { Badge, Copy } from '../parts/small.tsx'
import { usePage } from '../state.tsx'
import { DecisionBox } from './decision.tsx'
import { EvidenceItem } from './evidence.tsx'
import { findingText } from './opinion.ts'

const PROGRESS = { 未改: 'same', 部分修改: 'partly', 新增: 'fresh' } as const

/** Evidence beyond this is folded: a passage held by many would fill the page. */
const FIRST = 6

interface Props {
  finding: Finding
  chosen?: boolean
  onShow?: (span: Partial<Span>) => void
}

export function FindingCard({ finding, chosen, onShow }: Props) {
  const { book, decisions, mask } = usePage()
  const decision = decisionOf(finding, decisions)
  const check = book.check(finding.check)
  const classes = [
    'finding-card',
    finding.level,
    decision?.verdict === '排除' ? 'dismissed' : '',
    chosen ? 'chosen' : '',
  ]
  const rest = finding.evidence.slice(FIRST)
  const list = (items: Evidence[]) =>
    items.map((item, index) => <EvidenceItem key={index} item={item} owner={finding.material} onShow={onShow} />)
  return (
    <article class={classes.filter(Boolean).join(' ')} data-finding={finding.id}>
      <header>
        {!onShow && <Badge level={finding.level} />}
        <span class="check">{check?.title ?? finding.check}</span>
        {finding.progress && <span class={`progress ${PROGRESS[finding.progress]}`}>{finding.progress}</span>}
        {decision && <span class={`verdict v${decision.verdict === '确认' ? 1 : 0}`}>已{decision.verdict}</span>}
      </header>
      <p class="message">{mask.text(finding.message)}</p>
      {finding.evidence.length > 0 && (
        <ul class="evidence">
          {list(finding.evidence.slice(0, FIRST))}
          {rest.length > 0 && (
            <li>
              <details>
                <summary>另有 {rest.length} 处</summary>
                <ul>{list(rest)}</ul>
              </details>
            </li>
          )}
        </ul>
      )}
      <p class="advice">
        <b>建议</b> {mask.text(finding.advice)}
      </p>
      {finding.requirement && (
        <p class="requirement">
          <b>依据</b> {mask.text(finding.requirement)}
        </p>
      )}
      <footer>
        <Copy text={() => findingText(finding, (text) => mask.text(text))}>复制</Copy>
        <DecisionBox finding={finding} decision={decision} />
      </footer>
    </article>
  )
}
