/** Every check that there is: why, its source, how often it was raised; those switched off say so. */

import type { Finding } from '../../model.ts'
import { LEVEL_NAMES } from '../../words.ts'
import { usePage } from '../state.tsx'
import { Raised } from './raised.tsx'

const SKIPPED = { off: '没有查：要求中关闭', unasked: '没有查：这次没有选' }

export function Checks() {
  const { book, mask } = usePage()
  const raised = new Map<string, Finding[]>()
  for (const finding of book.findings) raised.set(finding.check, [...(raised.get(finding.check) ?? []), finding])
  const { checks } = book.data
  if (checks.length === 0) return null
  return (
    <section class="card" aria-labelledby="checks-title">
      <h2 id="checks-title">
        检查项目<small>{checks.length} 项</small>
      </h2>
      <table class="checks">
        <thead>
          <tr>
            <th scope="col">检查</th>
            <th scope="col">一般级别</th>
            <th scope="col">为什么查、本次查到几处</th>
            <th scope="col">出处</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <tr key={check.id} class={check.skipped && 'off'}>
              <th scope="row">
                {mask.text(check.title)}
                <small>{check.id}</small>
              </th>
              <td>
                {check.skipped ? (
                  SKIPPED[check.skipped]
                ) : (
                  <span class={`badge ${check.level}`}>{LEVEL_NAMES[check.level]}</span>
                )}
              </td>
              <td>
                {mask.text(check.why)}
                <Raised findings={raised.get(check.id) ?? []} />
              </td>
              <td class="source">{mask.text(check.source)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
