/** The pieces a statement is judged by: sentences, cut further where one sentence strings several points (一是…，二是…). */
import type { Paper } from '../../model.ts'
import { normalise } from './normal.ts'

export interface Unit {
  start: number
  end: number
  /** Normalised, as long as the span. */
  text: string
  block: number
  section: number
  /** It is a heading (or the words of one that runs into its paragraph). */
  heading: boolean
  /** First of its paragraph after a heading that runs in. */
  first: boolean
}

/** 一是 二是 第一， 其一， 首先： and （1） ① 1. that begin a point inside a paragraph. */
export const ENUMERATOR =
  /^(?:其?[一二三四五六七八九十]是|第[一二三四五六七八九十][，、：是]|其[一二三四五六七八九十][，、：]|首先[，、是：]?|其次[，、是：]?|再次[，、是：]?|再者[，、]|最后[，、是：]?|另外[，、]|此外[，、]|还有[，、]|（?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）、.．]|[①-⑳])\s*/

const INNER = /(?<=[，、,])(?=其?[二三四五六七八九]是(?!不|否))/g

export function unitsOf(paper: Paper): Unit[] {
  const { text } = paper.material
  const plain = normalise(text)
  const units: Unit[] = []
  const { headings, sections, sentences, title } = paper.outline
  const headingAt = new Map(headings.map((heading) => [heading.start, heading]))
  let block = -1
  for (const sentence of sentences) {
    if (title && sentence.start < title.end && sentence.end <= title.end) continue
    const section = sections[sentence.section]!
    const heading = section.heading !== null && sentence.start < section.body && headingAt.has(section.start)
    const first = sentence.block !== block
    block = sentence.block
    if (heading) {
      const last = units[units.length - 1]
      if (last?.heading && last.section === sentence.section) last.end = sentence.end
      else units.push({ ...sentence, text: '', heading: true, first })
      continue
    }
    let from = sentence.start
    for (const match of plain.slice(sentence.start, sentence.end).matchAll(INNER)) {
      const at = sentence.start + match.index
      if (at - from >= 8) {
        units.push({
          ...sentence,
          start: from,
          end: at,
          text: '',
          heading: false,
          first: first && from === sentence.start,
        })
        from = at
      }
    }
    units.push({ ...sentence, start: from, text: '', heading: false, first: first && from === sentence.start })
  }
  for (const unit of units) unit.text = plain.slice(unit.start, unit.end)
  return units
}
