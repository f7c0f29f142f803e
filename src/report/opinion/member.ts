/** The opinion on one material as a document. */
import type { Draft } from '../../opinions/draft.ts'
import { fill } from '../../opinions/fill.ts'
import { draftLines } from '../../opinions/lines.ts'
import type { Wording } from '../../opinions/wording.ts'
import { chineseDate } from '../../words.ts'
import { addressee, blank, body, heading, signature, title } from './layout.ts'
import { officialDocument } from './shell.ts'

export function memberDocument(draft: Draft, wording: Wording, day: string): Promise<Uint8Array> {
  const { member, unit } = draft.material
  const name = fill(wording.title, { who: draft.who })
  const to = member ? `${member}同志：` : unit ? `${unit}：` : ''
  const children = [
    title(name),
    ...(to ? [addressee(to)] : []),
    ...draftLines(draft, wording).map(({ level, lead, text }) =>
      level === 0 ? body(text, lead) : heading(text, level),
    ),
    blank(),
    ...signature(['督导组', chineseDate(day)]),
  ]
  return officialDocument(name, children, day)
}
