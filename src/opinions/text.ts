/** An opinion as plain text: for the page, the clipboard and review.json. */
import type { Draft } from './draft.ts'
import { fill } from './fill.ts'
import { draftLines } from './lines.ts'
import type { Wording } from './wording.ts'

export function opinionText(draft: Draft, wording: Wording): string {
  const lines = [fill(wording.title, { who: draft.who })]
  for (const { level, lead, text } of draftLines(draft, wording)) {
    if (level === 1) lines.push('')
    lines.push(`${level === 0 ? '    ' : ''}${lead}${text}`)
  }
  return lines.join('\n')
}
