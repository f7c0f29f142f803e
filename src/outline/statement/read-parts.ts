/** Parts of a statement: headings first, content where they are silent. */
import type { Head } from './heads.ts'
import type { PartName } from './model.ts'
import { JOINT, ORDER, type PartOf, partOfLead, partsByContent } from './parts.ts'
import type { Features } from './roles.ts'
import type { Unit } from './units.ts'

/** What a section's headings say of its part: a part, several left open, or nothing. */
type Announced = { part: PartName } | { open: readonly PartName[] } | null

export function readParts(heads: Head[], units: Unit[], features: Features[]): PartOf[] {
  const announced = announcedParts(heads)
  const result: (PartOf | null)[] = units.map((unit) => {
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
    const run = partsByContent(
      units.slice(at, end),
      features.slice(at, end),
      open,
      at > 0 ? result[at - 1]!.part : null,
      end < units.length ? (result[end]?.part ?? null) : null,
    )
    for (let i = at; i < end; i++) result[i] = run[i - at]!
    at = end
  }
  turnAtParagraphs(units, result as PartOf[])
  return closing(units, result as PartOf[])
}

/** 产生这些问题，说到底… and 下一步，… begin another part under whatever heading they stand, up to the next. */
function turnAtParagraphs(units: Unit[], parts: PartOf[]) {
  let turned: { part: PartName; head: number } | null = null
  units.forEach((unit, at) => {
    if (unit.heading || turned?.head !== unit.head) turned = null
    if (unit.heading) return
    const { part, via } = parts[at]!
    if (unit.first && via === 'heading' && TURNS.includes(part)) {
      const lead = partOfLead(unit.text)
      if (lead && ORDER.indexOf(lead) > ORDER.indexOf(part)) turned = { part: lead, head: unit.head }
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

/** Parts that examine nothing: an area named under them begins the problems. */
const FRONT: PartName[] = ['preamble', 'last-year', 'explanations']
/** Parts that a paragraph's opening may lead out of. */
const TURNS: PartName[] = ['problems', 'case', 'causes']

function openOf(said: Announced): readonly PartName[] | null {
  return said && 'open' in said ? said.open : null
}

function announcedParts(heads: Head[]): Announced[] {
  const result: Announced[] = []
  for (const { part: own, names, parent } of heads) {
    const above = parent >= 0 ? result[parent]! : null
    if (own?.both) result.push({ open: JOINT })
    else if (own && overrides(own.part, above, names)) result.push({ part: own.part })
    // A heading that names an area and no part, under no part: it is there to be examined.
    else if (names && (above === null || ('part' in above && FRONT.includes(above.part))))
      result.push({ part: 'problems' })
    else result.push(above)
  }
  return result
}

/** Inside a part, only a heading of another kind starts a new one: 整改不到位的问题 under problems is a problem. */
function overrides(part: PartName, above: Announced, namesArea: boolean): boolean {
  if (above === null || 'open' in above) return true
  if (above.part === part) return true
  if (namesArea) return part === 'causes' || (part === 'measures' && above.part !== 'problems')
  if (above.part === 'problems') return part === 'causes' || part === 'measures' || part === 'case'
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
