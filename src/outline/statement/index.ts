/** A statement → what each sentence does, for which area. */
import type { Paper } from '../../model.ts'
import type { Profile } from '../../profile/schema.ts'
import { areaIndex } from './areas.ts'
import { depthOf, factsOf } from './depth.ts'
import { type Head, headsOf } from './heads.ts'
import { leadAreas } from './leads.ts'
import { isRequirement, mentionsOf } from './mentions.ts'
import type { AreaPassage, Statement, StatementPart, StatementSentence } from './model.ts'
import { actsAsLeader, ownerOf } from './owner.ts'
import { partOfLead } from './parts.ts'
import { type AreaOf, unitAreas } from './passages.ts'
import { leaveAreas, readParts } from './read-parts.ts'
import { tellsResults } from './results.ts'
import { bestRole, type Features, featuresOf, roleCues, roleScores } from './roles.ts'
import { labelOf } from './series.ts'
import { addSpoken } from './spoken.ts'
import { type Unit, unitsOf } from './units.ts'

/** A member's or team's statement as understood; undefined of any other paper. */
export function statementOf(paper: Paper, profile: Profile): Statement | undefined {
  const { kind } = paper.material
  return kind === 'member-statement' || kind === 'team-statement' ? readStatement(paper, profile) : undefined
}

export function readStatement(paper: Paper, profile: Profile): Statement {
  const index = areaIndex(profile)
  index.leads.clear()
  const heads = headsOf(paper, index)
  const units = unitsOf(paper, heads)
  const facts = units.map((unit) => (unit.heading ? [] : factsOf(unit.text)))
  const features = units.map((unit, at) => featuresOf(withoutLead(unit.text, index), facts[at]!.length))
  const parts = readParts(heads, units, features, index)
  leaveAreas(heads, units, parts)
  const areas = areasByPart(units, parts, heads, index)
  const team = paper.material.kind === 'team-statement'
  let before: StatementSentence | null = null
  const sentences = units.map((unit, at): StatementSentence => {
    const { part } = parts[at]!
    const told = unit.heading ? null : ownerOf(unit.text)
    const read = unit.heading ? 'heading' : roleOf(unit, features[at]!, part, index)
    const counts = part === 'problems' && read === 'problem' && facts[at]!.length > 0
    const role = counts && tellsResults(unit.text, before?.role === 'achievement') ? 'achievement' : read
    const goesOn =
      before !== null &&
      !unit.first &&
      before.part === part &&
      before.owner !== 'self' &&
      (told !== null || team || !actsAsLeader(unit.text))
    const owner = unit.heading ? null : (told?.owner ?? (goesOn && before ? before.owner : team ? 'team' : 'self'))
    const shortcoming = role === 'problem' || role === 'cause'
    const sentence: StatementSentence = {
      start: unit.start,
      end: unit.end,
      role,
      owner,
      fact: facts[at]!.length > 0,
      depth: shortcoming ? depthOf(unit.text, facts[at]!, index) : null,
      part,
      areas: areas[at]!.map(({ area }) => index.ids[area]!),
      cues: unit.heading ? [] : [...roleCues(features[at]!, role), ...facts[at]!],
    }
    before = unit.heading ? null : sentence
    return sentence
  })
  const passages = spansOfAreas(units, areas, parts, index.ids)
  return {
    team,
    text: paper.material.text,
    inOrder: inOrder(passages, index.ids),
    parts: spansOfParts(units, parts),
    sentences,
    areas: passages,
    mentions: mentionsOf(units, areas, index),
  }
}

function roleOf(unit: Unit, features: Features, part: StatementSentence['part'], index: ReturnType<typeof areaIndex>) {
  if (features.negative === 0 && isRequirement(unit.text, index)) return 'requirement'
  const role = bestRole(roleScores(features, part))
  // What neither praises nor argues is told as a problem: a plain story, or anything with a word of shortcoming.
  if (part === 'problems' && (role === 'achievement' || role === 'reasoning')) {
    // 问题：大家在看直播，我在后排批卷子。: the label says what it is.
    const labelled = unit.item !== undefined && labelOf(unit) === 'problems'
    if (isPlain(features, labelled)) return 'problem'
  }
  // 办法：烟已上交，评委改为抽取。: the label says what it is.
  if (role === 'problem' && unit.item !== undefined && part === 'measures') return 'measure'
  if (role === 'problem' && unit.item !== undefined && part === 'causes') return 'cause'
  // Among problems a cause needs words that say so; what merely sounds inward is a problem told softly.
  if (role === 'cause' && part === 'problems' && partOfLead(unit.text) !== 'causes') return 'problem'
  return role
}

/** 四是在带头履行…责任方面，: the area's wording says nothing of what the sentence does. */
function withoutLead(text: string, index: ReturnType<typeof areaIndex>): string {
  const end = text.slice(0, 120).search(/(?<=方面)[，：]/)
  return end > 0 && text.length > end + 6 && leadAreas(text, index).length > 0 ? text.slice(end + 1) : text
}

/** No word of praise or argument, and either a shortcoming or something that happened. */
function isPlain({ values, negative }: Features, labelled: boolean): boolean {
  const has = new Set(values.map(([name]) => name))
  if (['gain', 'diligence', 'clean', 'must', 'insight', 'policy'].some((name) => has.has(name))) return false
  return labelled || negative > 0 || has.has('past')
}

/** Areas are looked for part by part: measures answer areas in an order of their own. */
function areasByPart(
  units: Unit[],
  parts: { part: StatementSentence['part'] }[],
  heads: Head[],
  index: ReturnType<typeof areaIndex>,
): AreaOf[][] {
  const result: AreaOf[][] = units.map(() => [])
  for (const part of ['problems', 'causes', 'measures'] as const) {
    const members = units.flatMap((_, at) => (parts[at]!.part === part ? [at] : []))
    const own = members.map((at) => units[at]!)
    const areas = unitAreas(own, heads, index)
    if (part === 'problems') addSpoken(own, areas, index)
    members.forEach((at, i) => {
      result[at] = areas[i]!
    })
  }
  keepToItems(units, parts, result)
  return result
}

/** 根子：… 办法：… of one item are about the areas that its problem is about. */
function keepToItems(units: Unit[], parts: { part: StatementSentence['part'] }[], areas: AreaOf[][]) {
  const told = new Map<number, AreaOf[]>()
  units.forEach(({ item }, at) => {
    if (item !== undefined && parts[at]!.part === 'problems' && !told.has(item) && areas[at]!.length > 0)
      told.set(item, areas[at]!)
  })
  units.forEach(({ item }, at) => {
    if (item === undefined || parts[at]!.part === 'problems') return
    const own = told.get(item)
    if (own) areas[at] = own.map(({ area, cues }) => ({ area, via: 'lead-in', cues }))
  })
}

/** Every area is spoken to among the problems, one after the other as the notice lists them. */
function inOrder(passages: AreaPassage[], ids: string[]): boolean {
  const first: string[] = []
  for (const { area, part } of passages) if (part === 'problems' && !first.includes(area)) first.push(area)
  return first.join() === ids.join()
}

function spansOfParts(
  units: Unit[],
  parts: { part: StatementPart['name']; via: StatementPart['via'] }[],
): StatementPart[] {
  const spans: StatementPart[] = []
  units.forEach((unit, at) => {
    const { part, via } = parts[at]!
    const last = spans[spans.length - 1]
    if (last?.name === part) last.end = unit.end
    else spans.push({ name: part, via, start: unit.start, end: unit.end })
  })
  return spans
}

function spansOfAreas(
  units: Unit[],
  areas: AreaOf[][],
  parts: { part: StatementSentence['part'] }[],
  ids: string[],
): AreaPassage[] {
  const passages: AreaPassage[] = []
  ids.forEach((area, number) => {
    let open: AreaPassage | null = null
    units.forEach((unit, at) => {
      const held = areas[at]!.find((item) => item.area === number)
      const { part } = parts[at]!
      if (!held) open = null
      else if (open && open.part === part && open.via === held.via) {
        open.end = unit.end
        for (const cue of held.cues) {
          if (open.cues.length < 8 && !open.cues.some(({ text }) => text === cue.text)) open.cues.push(cue)
        }
      } else {
        open = { area, part, via: held.via, start: unit.start, end: unit.end, cues: [...held.cues] }
        passages.push(open)
      }
    })
  })
  return passages.sort((a, b) => a.start - b.start || ids.indexOf(a.area) - ids.indexOf(b.area))
}
