/** Which of the year's areas a plan lists, by likeness to their wordings; and areas left open (X个方面). */
import type { Paper, Span } from '../model.ts'
import type { Profile } from '../profile/schema.ts'

export interface AreaList {
  /** The stretch where the areas are listed: the section that names most of them. Null: nowhere. */
  zone: Span | null
  present: Set<string>
}

/** A sentence holds an area's wording if it has this share of the wording's pairs of characters. */
const ALIKE = 0.72

export function readAreaList(paper: Paper, profile: Profile): AreaList {
  const { text } = paper.material
  const zones: Span[] = paper.outline.sections.length > 0 ? paper.outline.sections : [{ start: 0, end: text.length }]
  let best: AreaList = { zone: null, present: new Set() }
  const found = new Map<string, Span[]>()
  const wordings = profile.areas.map(({ id, wording }) => ({ id, pairs: wording.map(bigrams) }))
  for (const sentence of piecesOf(paper)) {
    const words = bigrams(text.slice(sentence.start, sentence.end))
    for (const area of wordings)
      if (holds(words, area.pairs)) found.set(area.id, [...(found.get(area.id) ?? []), sentence])
  }
  for (const zone of zones) {
    const inside = (span: Span) => span.start >= zone.start && span.end <= zone.end
    const present = new Set([...found].filter(([, spans]) => spans.some(inside)).map(([id]) => id))
    const smaller = best.zone !== null && zone.end - zone.start < best.zone.end - best.zone.start
    if (present.size > best.present.size || (present.size === best.present.size && present.size > 0 && smaller))
      best = { zone, present }
  }
  return best
}

function holds(words: Set<string>, wordings: Set<string>[]): boolean {
  return wordings.some((own) => {
    if (own.size < 3) return false
    let shared = 0
    for (const pair of own) if (words.has(pair)) shared++
    // Short wordings leave no room for a slip.
    return shared / own.size >= (own.size < 10 ? 0.85 : ALIKE)
  })
}

function piecesOf(paper: Paper): Span[] {
  const { text } = paper.material
  return [...text.matchAll(/[^。；;\n]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

function bigrams(text: string): Set<string> {
  const plain = text
    .normalize('NFKC')
    .replace(/[^\p{Script=Han}\d]/gu, '')
    .replace(/^带头/u, '')
  const pairs = new Set<string>()
  for (let i = 0; i + 1 < plain.length; i++) pairs.add(plain.slice(i, i + 2))
  return pairs
}

const OPEN =
  /(?:重点|主要|着重|聚焦|焦聚|围绕|对照|从以下|从|查摆)[^，。；\n]{0,12}?(?:[XxＸｘ×]{1,4}|_{2,}|＿{2,})\s*(?:个)?(?:方面|问题|要求)|重点对照\s*[XxＸｘ×]{1,4}(?=[，。；])/gu

/** Places where the number or the name of the areas was left open. */
export function openAreas(text: string): Span[] {
  return [...text.matchAll(OPEN)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
