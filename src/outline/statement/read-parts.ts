/** Parts of a statement: headings first, content where they are silent. */
import type { AreaIndex } from './areas.ts'
import type { Head } from './heads.ts'
import { leadAreas } from './leads.ts'
import type { PartName } from './model.ts'
import { FRONT, JOINT, ORDER, type PartOf, partOfLead, partsByContent } from './parts.ts'
import type { Features } from './roles.ts'
import { labelHeads, seriesOf, type Turn } from './series.ts'
import type { Unit } from './units.ts'

/** What a section's headings say of its part: a part, several left open, or nothing. */
type Announced = { part: PartName } | { open: readonly PartName[] } | null

export function readParts(heads: Head[], units: Unit[], features: Features[], index: AreaIndex): PartOf[] {
  closeOpenings(heads, units, index)
  const announced = announcedParts(heads)
  const examined = announced.some((said) => said && ('open' in said || said.part === 'problems'))
  // The last heading that explains covers the problems too, where none announces them.
  const last = examined ? -1 : announced.findLastIndex((said) => said && 'part' in said && FRONT.includes(said.part))
  if (last >= 0) announced[last] = { open: UNANNOUNCED }
  const turns = turnsOf(units, heads, announced, index)
  const result: (PartOf | null)[] = units.map((unit, at) => {
    const turn = turns[at]
    if (turn) {
      unit.item = turn.item
      return { part: turn.part, via: 'lead-in' }
    }
    const said = announced[unit.head]!
    if (said && 'part' in said) return { part: said.part, via: 'heading' }
    return null
  })
  // Runs that no heading decides, each read between its neighbours.
  for (let at = 0; at < units.length; ) {
    if (result[at]) {
      at++
      continue
    }
    const open = openOf(announced[units[at]!.head]!)
    let end = at
    while (end < units.length && !result[end] && openOf(announced[units[end]!.head]!) === open) end++
    const read = (from: number, to: number, states: readonly PartName[] | null, exit: PartName | null) => {
      const before = from > 0 ? result[from - 1]!.part : null
      const run = partsByContent(units.slice(from, to), features.slice(from, to), states, before, exit)
      for (let i = from; i < to; i++) result[i] = run[i - from]!
    }
    const next = end < units.length ? result[end]! : null
    const front = at === 0 && !open ? frontOf(heads, units, features, end, next, index) : 0
    if (front > 0) read(0, front, FRONT, front < end ? 'problems' : next!.part)
    if (front < end) read(Math.max(at, front), end, open, next?.part ?? null)
    at = end
  }
  turnAtParagraphs(heads, units, result as PartOf[])
  return closing(units, result as PartOf[])
}

/**
 * 问：打算怎么改？ stands over its answer only: the next question that heads nothing ends it. And 需要说明的情况：… over
 * its paragraph: the first after it that opens with an area's name does.
 */
function closeOpenings(heads: Head[], units: Unit[], index: AreaIndex) {
  let closed = -1
  for (const [at, unit] of units.entries()) {
    const { heading, part, body, parent } = heads[unit.head]!
    if (unit.heading || !heading || heading.label !== '') continue
    const { first, text } = unit
    if (first && unit.head !== closed) {
      const asks = /[？?]$/.test(heading.text) && text.length <= LONGEST_QUESTION && /^[^。；]*？$/.test(text.trim())
      const before = units[at - 1]
      const runsIn = part?.part === 'explanations' && before?.head === unit.head && before.start > body
      if (asks || (runsIn && heading.end === body && opensArea(text, index))) closed = unit.head
    }
    if (unit.head === closed) unit.head = parent
  }
}

const LONGEST_QUESTION = 40

/** Steps that come back in each item, wherever no heading announces another part than the problems. */
function turnsOf(units: Unit[], heads: Head[], announced: Announced[], index: AreaIndex): (Turn | null)[] {
  const labels = labelHeads(heads)
  const closed = units.map((unit) => {
    let { head } = unit
    while (labels[head]) head = heads[head]!.parent
    const said = announced[head]!
    return said !== null && 'part' in said && said.part !== 'problems'
  })
  return seriesOf(units, heads, closed, index)
}

/** 产生这些问题，说到底… and 下一步，… begin another part under whatever heading they stand, up to the next. */
function turnAtParagraphs(heads: Head[], units: Unit[], parts: PartOf[]) {
  let turned: { part: PartName; head: number } | null = null
  units.forEach((unit, at) => {
    if (unit.heading || turned?.head !== unit.head) turned = null
    if (unit.heading) return
    const { part, via } = parts[at]!
    const from = turned ? turned.part : part
    // 这两个方面合起来说，根子是连着的。: right under an area's heading nothing has been told yet to turn from.
    const opens = heads[unit.head]!.names && units[at - 1]?.heading
    if (unit.first && !opens && (turned || (via === 'heading' && TURNS.includes(part)))) {
      const lead = partOfLead(unit.text)
      if (lead && ORDER.indexOf(lead) > ORDER.indexOf(from)) turned = { part: lead, head: unit.head }
    }
    if (turned) parts[at] = { part: turned.part, via: 'lead-in' }
  })
}

/** Causes and measures that follow the last area's paragraph and no other's are the whole statement's, not that area's. */
export function leaveAreas(heads: Head[], units: Unit[], parts: PartOf[]) {
  for (const part of ['causes', 'measures'] as const) {
    const turned = units.filter(
      (unit, at) => parts[at]!.part === part && parts[at]!.via === 'lead-in' && heads[unit.head]!.areas.length > 0,
    )
    if (new Set(turned.map((unit) => unit.head)).size !== 1) continue
    for (const unit of turned) while (heads[unit.head]!.areas.length > 0) unit.head = heads[unit.head]!.parent
  }
}

/**
 * How many of the first units only explain: those before the first heading, where it announces explanations or the
 * problems, or before the sentence that leads over to the problems (下面说问题。), as long as none opens with an area
 * or stands under a heading of its own.
 */
function frontOf(
  heads: Head[],
  units: Unit[],
  features: Features[],
  end: number,
  next: PartOf | null,
  index: AreaIndex,
): number {
  const area = units.findIndex((unit, at) => at < end && !unit.heading && opensArea(unit.text, index))
  const headed = units.some((unit, at) => at < end && unit.heading && heads[unit.head]!.heading?.label !== '')
  if (area < 0 && !headed && next?.via === 'heading' && [...FRONT, 'problems'].includes(next.part)) return end
  const lead = units.findIndex(
    (unit, at) => at < end && unit.first && !unit.heading && leadsToProblems(unit.text, features[at]!),
  )
  return lead > 0 && lead * 2 < end && (area < 0 || lead <= area) ? lead : 0
}

/** An area's name, not just a word of it. */
const BY_NAME = 0.7

function opensArea(text: string, index: AreaIndex): boolean {
  return leadAreas(text, index).some(({ score }) => score >= BY_NAME)
}

/** Says that the problems come now, and nothing of them yet. */
function leadsToProblems(text: string, { negative, values }: Features): boolean {
  if (text.length > 40 || negative > 0 || values.some(([name]) => name === 'fact')) return false
  return partOfLead(text) === 'problems'
}

/** What may follow where nothing announces the problems. */
const UNANNOUNCED: PartName[] = ['last-year', 'explanations', 'problems', 'case', 'causes', 'measures', 'closing']
/** Parts that follow the problems, under whatever heading they stand. */
const BEHIND: PartName[] = ['case', 'causes', 'measures']
/** Parts that a paragraph's opening may lead out of. */
const TURNS: PartName[] = ['problems', 'case', 'causes']

function openOf(said: Announced): readonly PartName[] | null {
  return said && 'open' in said ? said.open : null
}

function announcedParts(heads: Head[]): Announced[] {
  const result: Announced[] = []
  let examined = false
  /** Headings under which one already names an area, one is there to be examined. */
  const namedUnder = new Set<number>()
  const examinedUnder = new Set<number>()
  for (const [at, head] of heads.entries()) {
    const { heading, part: own, names, parent } = head
    const above = parent >= 0 ? result[parent]! : null
    // 病根之二：听得少 where nothing has been examined yet: the problems are told by their causes.
    const byCause: boolean = own?.part === 'causes' && !examined && (names || tellsByCause(heading?.text ?? ''))
    if (own?.both || byCause) result.push({ open: JOINT[byCause ? 'problems' : own!.part]! })
    // What was put right since last year: measures never stand before everything that is examined.
    else if (own?.part === 'measures' && !examined && heads.slice(at + 1).some(examines))
      result.push({ part: 'last-year' })
    else if (own && overrides(own.part, above, names)) result.push({ part: own.part })
    // What is examined stands beside it, so the heading above is above in form alone: 有关事项 in bold, then 一、 二、.
    else if (own && isFront(above) && BEHIND.includes(own.part) && examinedUnder.has(parent))
      result.push({ part: own.part })
    // A heading that names an area and no part, under no part: it is there to be examined.
    else if (names && (above === null || isFront(above))) result.push({ part: 'problems' })
    // One beside them that names none is examined with them.
    else if (!own && isFront(above) && namedUnder.has(parent)) result.push({ part: 'problems' })
    else result.push(above)
    examined ||= !byCause && examines(head)
    if (names) namedUnder.add(parent)
    if (examines(head)) examinedUnder.add(parent)
  }
  return result
}

/** 病根之二：听得少, 我为什么慢半拍——说说差距, but not 原因剖析——往深处找. */
function tellsByCause(words: string): boolean {
  return /[，：]/.test(words) || (words.includes('—') && !/原因|根源|根由|缘由|剖析/.test(words))
}

function isFront(said: Announced): boolean {
  return said !== null && 'part' in said && FRONT.includes(said.part)
}

function examines({ names, part }: Head): boolean {
  return names || part?.part === 'problems'
}

/** Inside a part, only a heading of another kind starts a new one: 整改不到位的问题 under problems is a problem. */
function overrides(part: PartName, above: Announced, namesArea: boolean): boolean {
  if (above === null || 'open' in above) return true
  if (above.part === part) return true
  if (namesArea) return part === 'causes' || (part === 'measures' && above.part !== 'problems')
  if (above.part === 'problems' || above.part === 'case' || above.part === 'causes')
    return BEHIND.includes(part) && ORDER.indexOf(part) > ORDER.indexOf(above.part)
  return above.part === 'preamble' || above.part === 'last-year' || above.part === 'explanations'
    ? part === 'last-year' || part === 'explanations'
    : false
}

/** 以上检查，请批评指正。 after the measures closes the statement, under whatever heading it stands. */
function closing(units: Unit[], parts: PartOf[]): PartOf[] {
  for (let at = units.length - 1; at >= 0 && at >= units.length - 3; at--) {
    if (units[at]!.heading) break
    if (/请[^。]{0,16}(?:批评|指正|帮助)|^(?:以上|我的发言|不(?:当|妥)之处)|^\d{4}年/.test(units[at]!.text)) {
      parts[at] = { part: 'closing', via: 'lead-in' }
    }
  }
  return parts
}
