/** An opinion as plain text: for the page, the clipboard and review.json. */
import type { Draft } from './draft.ts'
import { draftLines } from './lines.ts'
import { fill, wording } from './wording.ts'

export function opinionText(draft: Draft): string {
  const lines = [fill(wording().title, { who: draft.who })]
  for (const { level, lead, text } of draftLines(draft)) {
    if (level === 1) lines.push('')
    lines.push(`${level === 0 ? '    ' : ''}${lead}${text}`)
  }
  return lines.join('\n')
}
