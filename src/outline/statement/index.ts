/** Statements → what each sentence does, for which area. */
import type { Paper } from '../../model.ts'
import type { Profile } from '../../profile/schema.ts'
import { areaIndex } from './areas.ts'
import { depthOf, factsOf } from './depth.ts'
import { isRequirement, mentionsOf } from './mentions.ts'
import type { AreaPassage, Statement, StatementPart, StatementSentence } from './model.ts'
import { ownerOf } from './owner.ts'
import { partOfLead } from './parts.ts'
import { type AreaOf, sectionAreas, unitAreas } from './passages.ts'
import { readParts } from './read-parts.ts'
import { bestRole, type Features, featuresOf, roleCues, roleScores } from './roles.ts'
import { type Unit, unitsOf } from './units.ts'

export function readStatements(papers: Paper[], profile: Profile): Map<string, Statement> {
  const statements = new Map<string, Statement>()
  for (const paper of papers) {
    const { id, kind } = paper.material
    if (kind === 'member-statement' || kind === 'team-statement') statements.set(id, readStatement(paper, profile))
  }
  return statements
}

export function readStatement(paper: Paper, profile: Profile): Statement {
  const index = areaIndex(profile)
  const units = unitsOf(paper)
  const facts = units.map((unit) => (unit.heading ? [] : factsOf(unit.text)))
  const features = units.map((unit, at) => featuresOf(unit.text, facts[at]!.length))
  const headed = sectionAreas(paper, index)
  const parts = readParts(paper, units, features, headed)
  const areas = areasByPart(paper, units, parts, headed, index)
  const team = paper.material.kind === 'team-statement'
  let before: StatementSentence | null = null
  const sentences = units.map((unit, at): StatementSentence => {
    const { part } = parts[at]!
    const role = unit.heading ? 'heading' : roleOf(unit, features[at]!, part, index)
    const told = unit.heading ? null : ownerOf(unit.text)
    const goesOn = before !== null && !unit.first && before.part === part && before.owner !== 'self'
    const owner = unit.heading ? null : (told?.owner ?? (goesOn && before ? before.owner : team ? 'team' : 'self'))
    const shortcoming = role === 'problem' || role === 'cause'
    const sentence: StatementSentence = {
      start: unit.start,
      end: unit.end,
      role,
      owner,
      fact: facts[at]!.length > 0,
      depth: shortcoming ? depthOf(unit.text, facts[at]!) : null,
      part,
      areas: areas[at]!.map(({ area }) => index.ids[area]!),
      cues: unit.heading ? [] : [...roleCues(features[at]!, role), ...facts[at]!],
    }
    before = unit.heading ? null : sentence
    return sentence
  })
  return {
    team,
    text: paper.material.text,
    parts: spansOfParts(units, parts),
    sentences,
    areas: spansOfAreas(units, areas, parts, index.ids),
    mentions: mentionsOf(paper, units, areas, index),
  }
}

function roleOf(unit: Unit, features: Features, part: StatementSentence['part'], index: ReturnType<typeof areaIndex>) {
  if (features.negative === 0 && isRequirement(unit.text, index)) return 'requirement'
  const role = bestRole(roleScores(features, part))
  // Among problems a cause needs words that say so; what merely sounds inward is a problem told softly.
  if (role === 'cause' && part === 'problems' && partOfLead(unit.text) !== 'causes') return 'problem'
  return role
}

/** Areas are looked for part by part: measures answer areas in an order of their own. */
function areasByPart(
  paper: Paper,
  units: Unit[],
  parts: { part: StatementSentence['part'] }[],
  headed: ReturnType<typeof sectionAreas>,
  index: ReturnType<typeof areaIndex>,
): AreaOf[][] {
  const result: AreaOf[][] = units.map(() => [])
  for (const part of ['problems', 'causes', 'measures'] as const) {
    const members = units.flatMap((_, at) => (parts[at]!.part === part ? [at] : []))
    const areas = unitAreas(
      members.map((at) => units[at]!),
      headed,
      index,
      paper,
    )
    members.forEach((at, i) => {
      result[at] = areas[i]!
    })
  }
  return result
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
