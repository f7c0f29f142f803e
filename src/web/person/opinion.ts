/** The words that 复制意见 puts on the clipboard: the opinion as written, or, once something was dismissed, what still stands. */
import type { Finding, Material } from '../../model.ts'
import { LEVEL_NAMES } from '../../words.ts'
import { LEVELS } from '../book.ts'
import { isDismissed } from '../decide.ts'
import type { Page } from '../state.tsx'

export function opinionText(material: Material, { book, decisions, mask, who }: Page): string {
  const findings = book.findingsOf(material.id)
  const standing = findings.filter((finding) => !isDismissed(finding, decisions))
  const written = book.opinionOf(material.id)
  if (written?.text && standing.length === findings.length) return mask.text(written.text)
  const lines = [`关于${who(material)}材料的审核意见`]
  for (const level of LEVELS) {
    const own = standing.filter((finding) => finding.level === level)
    if (own.length === 0) continue
    lines.push('', `${LEVEL_NAMES[level]}（${own.length} 条）`)
    own.forEach((finding, index) => {
      lines.push(`${index + 1}．${findingText(finding, (text) => mask.text(text))}`)
    })
  }
  if (standing.length === 0) lines.push('没有需要修改的问题。')
  return lines.join('\n')
}

export function findingText(finding: Finding, show: (text: string) => string): string {
  const quotes = finding.evidence.filter((item) => item.role === 'here' && item.quote)
  return [
    finding.message,
    ...quotes.map((item) => `原文：“${shorten(item.quote)}”`),
    ...(finding.requirement ? [`依据：${finding.requirement}`] : []),
    `建议：${finding.advice}`,
  ]
    .map(show)
    .join('\n')
}

/** Cut by characters, never through one. */
function shorten(text: string): string {
  const signs = [...text]
  return signs.length > 120 ? `${signs.slice(0, 120).join('')}……` : text
}
