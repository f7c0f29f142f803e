/** 确认 or 排除: a dismissal asks for its reason, and both can be taken back. */
import { useState } from 'preact/hooks'
import type { Finding } from '../../model.ts'
import type { Decision } from '../decide.ts'
import { usePage } from '../state.tsx'

export function DecisionBox({ finding, decision }: { finding: Finding; decision: Decision | undefined }) {
  const { book, decide, mask, say } = usePage()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState(book.data.reasons[0] ?? '其他')
  const [words, setWords] = useState('')
  /** The card may move to another place: the focus goes with it, to what takes the decision back. */
  const settle = (next: Decision | null, told: string) => {
    decide(finding.id, next)
    setAsking(false)
    say(told)
    setTimeout(() => {
      document
        .querySelector<HTMLElement>(`[data-finding="${CSS.escape(finding.id)}"] .decision button`)
        ?.focus({ preventScroll: true })
    })
  }
  if (decision) {
    return (
      <span class="decision">
        已{decision.verdict}
        {decision.reason && `：${mask.text(decision.reason)}`}
        <button type="button" onClick={() => settle(null, '已撤销。')}>
          撤销
        </button>
      </span>
    )
  }
  if (!asking) {
    return (
      <span class="decision">
        <button type="button" onClick={() => settle({ verdict: '确认', reason: '' }, '已确认。')}>
          确认
        </button>
        <button type="button" aria-expanded={false} onClick={() => setAsking(true)}>
          排除…
        </button>
      </span>
    )
  }
  return (
    <form
      class="dismissal"
      aria-label="排除的理由"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setAsking(false)
      }}
      onSubmit={(event) => {
        event.preventDefault()
        const more = words.trim()
        settle({ verdict: '排除', reason: more ? `${reason}：${more}` : reason }, '已排除，各处数字随之更新。')
      }}
    >
      <label>
        理由
        <select ref={focusOnce} value={reason} onChange={(event) => setReason(event.currentTarget.value)}>
          {book.data.reasons.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <input
        aria-label="补充说明"
        placeholder="补充说明（可不填）"
        maxLength={200}
        value={words}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <button type="submit" class="primary">
        排除
      </button>
      <button type="button" onClick={() => setAsking(false)}>
        取消
      </button>
    </form>
  )
}

function focusOnce(element: HTMLElement | null) {
  element?.focus()
}
