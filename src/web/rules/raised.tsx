/** How often a check was raised; opened, where. */
import { useState } from 'preact/hooks'
import type { Finding } from '../../model.ts'
import { isDismissed } from '../decide.ts'
import { href } from '../route.ts'
import { usePage } from '../state.tsx'

export function Raised({ findings }: { findings: readonly Finding[] }) {
  const { book, decisions, mask, who } = usePage()
  const [open, setOpen] = useState(false)
  if (findings.length === 0) return null
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>本次 {findings.length} 处</summary>
      {open && (
        <ul class="raised">
          {findings.map((finding) => {
            const material = finding.material === null ? undefined : book.material(finding.material)
            return (
              <li key={finding.id} class={isDismissed(finding, decisions) ? 'dismissed' : undefined}>
                {material ? (
                  <a href={href('个人', material.id, finding.id)}>
                    <bdi>{who(material)}</bdi>
                  </a>
                ) : (
                  <a href={href('总览')}>全批</a>
                )}
                ：{mask.text(finding.message)}
              </li>
            )
          })}
        </ul>
      )}
    </details>
  )
}
