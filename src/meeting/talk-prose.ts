/** Talk records told in sentences, without labels: 1月8日，庞立同志与阮慧同志进行了谈心谈话。 */

import { oneOf, placesOf } from '../known-names.ts'
import type { Paper, Span } from '../model.ts'
import { namesIn } from './names.ts'

export interface ProseRecord extends Span {
  one: string
  two: string
  /** All that belongs to this record. */
  text: string
}

const TALKED = '(?:谈心|谈话|交心|交谈|面谈|谈了)'
/** What only speaks of talks in general. */
const GENERAL = /必谈|人次|相互之间|每名|各位|分别与|普遍|全体|逐一|广泛/u
const LONGEST_BETWEEN = 24
/** Who talked with whom stands at the front of a paragraph. */
const FRONT = 400

/** Sentences that say who talked with whom; each goes on to the next. Only where a known member is one of the two. */
export function readProse(paper: Paper, known: readonly string[]): ProseRecord[] {
  const { text, title } = paper.material
  const name = oneOf(known, text)
  if (name === null) return []
  const pattern = new RegExp(
    `(?<one>${name})(?:同志)?(?:（[^）]{1,16}）)?[^，。；：、\\n]{0,16}?(?:与|和|同(?!志)|跟|找|、|—|-)\\s*(?<two>[^，。；\\n]{2,${LONGEST_BETWEEN}}?)(?:之间)?(?:进行|开展|作|举行)?(?:了)?[^，。；\\n]{0,12}${TALKED}`,
    'u',
  )
  const found = paper.blocks
    .filter((block) => block.cell === undefined && block.start >= (paper.outline.title?.end ?? 0))
    .flatMap((block) => {
      const words = text.slice(block.start, Math.min(block.end, block.start + FRONT))
      const match = pattern.exec(words)
      if (!match || GENERAL.test(match[0])) return []
      const one = match.groups!.one!.replace(/[\s　]/g, '')
      const two = namesIn(match.groups!.two!, known).find((other) => other !== one) ?? match.groups!.two!
      return [{ start: block.start, end: block.end, one, two }]
    })
  if (found.length > 0)
    return found.map((item, at) => ({ ...item, text: text.slice(item.start, found[at + 1]?.start) }))
  // 张立、李敏谈心谈话记录: the title names the two, and both are seen to speak.
  const named = [...placesOf(`${title ?? ''} ${paper.material.file.split('/').at(-1)}`, known).keys()]
  const speak = named.filter((member) =>
    new RegExp(`${member}(?:同志)?(?:（[^）]{1,16}）)?[^，。；\\n]{0,4}[:：]`, 'u').test(text),
  )
  if (named.length !== 2 || speak.length !== 2) return []
  const whole = paper.outline.title ?? { start: 0, end: Math.min(text.length, 60) }
  return [{ start: whole.start, end: whole.end, one: named[0]!, two: named[1]!, text }]
}
