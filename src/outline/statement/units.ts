/** The pieces a statement is judged by: sentences, cut further where one sentence strings several points (一是…，二是…). */
import type { Paper } from '../../model.ts'
import type { Head } from './heads.ts'
import { normalise } from './normal.ts'

export interface Unit {
  start: number
  end: number
  /** Normalised, as long as the span. */
  text: string
  block: number
  /** Index of the head it stands under. */
  head: number
  /** It is the words of that head. */
  heading: boolean
  /** First of its paragraph. */
  first: boolean
  /** Which item of a series of labelled steps it belongs to, where there is one. */
  item?: number
}

/** 一是 二是 第一， 其一， 首先： and （1） ① 1. that begin a point inside a paragraph. */
export const ENUMERATOR =
  /^(?:其?[一二三四五六七八九十]是|第[一二三四五六七八九十](?:[件桩条个点项笔本面道张把处层关课](?:[账题事]|镜子)?)?[，、：是说]|头一(?:[件桩条个点项笔本面道张把处层关课](?:[账题事]|镜子)?)?[，、：是]|其[一二三四五六七八九十][，、：]|首先[，、是：]?|其次[，、是：]?|再次[，、是：]?|再者[，、]|最后[，、是：]?|另外[，、]|此外[，、]|还有[，、]|[问答][：:]|(?:问题|指标|镜头|片段|场景|故事|事例|清单|账单|病症|短板|差距|表现|检查|对照)[一二三四五六七八九十]：|（?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）、.．]|[①-⑳])\s*/
/** The first of a series: a new count begins. */
export const FIRST =
  /^(?:其?一是|第一(?:[件桩条个点项笔本面道张把处层关课](?:[账题事]|镜子)?)?[，、：是说]|头一(?:[件桩条个点项笔本面道张把处层关课](?:[账题事]|镜子)?)?[，、：是]|其一[，、：]|首先|(?:问题|指标|镜头|片段|场景|故事|事例|清单|账单|病症|短板|差距|表现|检查|对照)一：|（?[一1][）、.．]|①)/

const INNER = /(?<=[，、])(?=其?[二三四五六七八九]是(?!不|否))/g

/** ——在民主生活会上的发言, 党委委员、副总经理 某某, a date: lines under the title that tell nothing. */
function isByline(line: string): boolean {
  return line.length <= 40 && (/^[—―－-]{2}/.test(line) || !/[。！？；：，]/.test(line)) && !ENUMERATOR.test(line)
}

export function unitsOf(paper: Paper, heads: Head[]): Unit[] {
  const plain = normalise(paper.material.text)
  const { sentences, title } = paper.outline
  const units: Unit[] = []
  let head = 0
  let block = -1
  for (const sentence of sentences) {
    if (title && sentence.end <= title.end) continue
    if (units.length === 0 && isByline(plain.slice(sentence.start, sentence.end))) continue
    while (head + 1 < heads.length && heads[head + 1]!.start <= sentence.start) head++
    const { end } = sentence
    let { start } = sentence
    let heading = head > 0 && start < heads[head]!.body
    let first = sentence.block !== block
    block = sentence.block
    const { body } = heads[head]!
    if (heading && body < end && heads[head]!.start >= start) {
      // 【原因剖析】…: the sentence goes on after its label.
      units.push({ start, end: body, text: '', block, head, heading, first })
      start = body
      heading = false
      first = true
    }
    const last = units[units.length - 1]
    if (heading && last?.heading && last.head === head) last.end = end
    else if (heading) units.push({ start, end, text: '', block, head, heading, first })
    else {
      const cuts = [...plain.slice(start, end).matchAll(INNER)].map((match) => start + match.index)
      const from = [start, ...cuts.filter((at, i) => at - (cuts[i - 1] ?? start) >= 8)]
      from.forEach((at, i) => {
        units.push({ start: at, end: from[i + 1] ?? end, text: '', block, head, heading, first: first && i === 0 })
      })
    }
  }
  for (const unit of units) unit.text = plain.slice(unit.start, unit.end)
  return units
}
