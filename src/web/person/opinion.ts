/** The words that 复制意见 puts on the clipboard: the opinion as written, or, once something was decided, as it is now. */
import type { Finding, Material } from '../../model.ts'
import { draftOpinion } from '../../opinions/draft.ts'
import { opinionText as textOf } from '../../opinions/text.ts'
import type { Page } from '../state.tsx'

export function opinionText(material: Material, { book, figures, mask }: Page): string {
  const written = book.opinionOf(material.id)
  if (figures.asWritten && written?.text) return mask.text(written.text)
  return mask.text(textOf(draftOpinion(material, figures.facts), figures.facts.wording))
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
