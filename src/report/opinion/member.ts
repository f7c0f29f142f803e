/** The opinion on one material as a document. */
import type { Draft } from '../../opinions/draft.ts'
import { draftLines } from '../../opinions/lines.ts'
import { fill, wording } from '../../opinions/wording.ts'
import { addressee, blank, body, heading, signature, title } from './layout.ts'
import { officialDocument } from './shell.ts'

export function memberDocument(draft: Draft, day: string): Promise<Uint8Array> {
  const { member, unit } = draft.material
  const name = fill(wording().title, { who: draft.who })
  const to = member ? `${member}同志：` : unit ? `${unit}：` : ''
  const children = [
    title(name),
    ...(to ? [addressee(to)] : []),
    ...draftLines(draft).map(({ level, lead, text }) => (level === 0 ? body(text, lead) : heading(text, level))),
    blank(),
    ...signature(['督导组', chineseDay(day)]),
  ]
  return officialDocument(name, children, day)
}

/** 2022-01-08 → 2022年1月8日 */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
