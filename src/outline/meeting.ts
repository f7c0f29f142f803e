/** Which meeting each paper belongs to: the papers of one unit are judged together. */
import { placesOf } from '../known-names.ts'
import type { Kind, Member, Paper } from '../model.ts'
import { folderOf, foldersByUnit, ofFolder } from './folders.ts'
import { unitAtStart } from './unit.ts'
import { looseForms, type Standing, shortForms, weightOf } from './variants.ts'

/** What no unit can be found for in a batch of several belongs to all of them: a shared notice. */
export const EVERY_MEETING = ''

/** Sets `meeting` (and `unit` where only the roster knows it): by roster and folder where they keep units apart, else by unit. */
export function assignMeetings(papers: Paper[], roster: Member[] | null): void {
  const submitted = papers.filter(({ material }) => material.role === 'submitted')
  const onRoster = unitsOnRoster(roster)
  const rosterUnit = ({ material }: Paper) =>
    material.member === null ? null : (onRoster.get(material.member) ?? null)
  const forms = formsOf(submitted, papers, onRoster.values())
  const named = new Set(
    papers.flatMap((paper) => (paper.material.unit === null || isShared(paper) ? [] : forms.get(paper.material.unit)!)),
  )
  /** The roster knows better than a byline of which unit a member is, if papers name that unit at all: it may list rooms. */
  const ofRoster = (paper: Paper) => {
    const unit = rosterUnit(paper)
    const form = unit === null ? null : forms.get(unit)!
    return form !== null && (named.has(form) || named.size === 0) ? form : null
  }
  const ofText = ({ material }: Paper) => (material.unit === null ? null : forms.get(material.unit)!)
  const folders = foldersByUnit(
    submitted.filter((paper) => !isShared(paper)),
    (paper) => ofRoster(paper) ?? ofText(paper),
  )
  const keys = new Map(
    papers.map((paper) => [paper, ofRoster(paper) ?? ofFolder(folderOf(paper), folders) ?? ofText(paper)]),
  )
  for (const paper of papers) paper.material.unit ??= rosterUnit(paper)
  const standings = standingsOf(submitted, (paper) => keys.get(paper)!)
  const held = meetingsHeld(standings, submitted, keys)
  const only = held.size === 1 ? [...held][0]! : null
  const byPerson = held.size > 1 ? membersOf(held, standings) : null
  const main = mainOf(held, standings)
  const alone = held.size === 0 ? theOne(onRoster.values()) : null
  // Nothing names a unit: sub-folders may still keep them apart.
  const apart = held.size === 0 && alone === null && new Set(submitted.map(folderOf)).size > 1
  for (const paper of papers) {
    const key = keys.get(paper)!
    if (key !== null && held.has(key)) paper.meeting = key
    else if (only !== null) paper.meeting = only
    else if (isShared(paper)) paper.meeting = EVERY_MEETING
    else paper.meeting = ofPersons(paper, byPerson) ?? main ?? alone ?? (apart ? folderOf(paper) : EVERY_MEETING)
  }
}

/** Papers that say nothing of a meeting of the unit they are from. */
function isShared({ material }: Paper): boolean {
  return material.role === 'official' || material.role === 'template' || material.kind === 'notice'
}

/** Name of a unit → the name that its meeting goes by. */
function formsOf(submitted: Paper[], papers: Paper[], roster: Iterable<string | null>): Map<string, string> {
  const known = [...papers.map(({ material }) => material.unit), ...roster]
  const forms = shortForms(known.filter((unit) => unit !== null))
  const form = ({ material }: Paper) => (material.unit === null ? null : forms.get(material.unit)!)
  const loose = looseForms(standingsOf(submitted, form))
  for (const [unit, form] of forms) {
    const further = loose.get(form)
    if (further !== undefined) forms.set(unit, further)
  }
  return forms
}

/** Kinds that a meeting of a unit's own brings forth. */
const OF_MEETING = new Set<Kind>([
  'plan',
  'preparation-report',
  'meeting-report',
  'minutes',
  'opinion-summary',
  'rectification-list',
])

/** What was handed in by each unit; a notice speaks for none. */
function standingsOf(submitted: Paper[], keyFor: (paper: Paper) => string | null): Map<string, Standing> {
  const found = new Map<string, Standing & { members: Set<string> }>()
  for (const paper of submitted) {
    const key = isShared(paper) ? null : keyFor(paper)
    if (key === null) continue
    const standing = found.get(key) ?? { team: false, members: new Set<string>(), others: 0 }
    const { kind, member, file } = paper.material
    if (kind === 'team-statement') standing.team = true
    else if (kind === 'member-statement') standing.members.add(member ?? file)
    else if (OF_MEETING.has(kind)) standing.others++
    found.set(key, standing)
  }
  return found
}

/**
 * The units that hold a meeting: where any has statements, those that have some of their own. Where nearly all papers
 * are of one unit, another needs a team's or two members': a stranger's name left in a lone paper makes no meeting.
 */
function meetingsHeld(
  standings: ReadonlyMap<string, Standing>,
  submitted: Paper[],
  keys: ReadonlyMap<Paper, string | null>,
): Set<string> {
  const counts = new Map<string, number>()
  for (const paper of submitted) {
    const key = isShared(paper) ? null : keys.get(paper)!
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const most = mostOf(counts)
  const stated = [...standings.values()].some(({ team, members }) => team || members.size > 0)
  const holds = (unit: string) => {
    const { team, members, others } = standings.get(unit)!
    if (unit === most || team || members.size > 1) return true
    if (most !== null) return !stated && counts.get(unit)! > 1
    return !stated || members.size > 0 || others > 1
  }
  return new Set([...standings.keys()].filter(holds))
}

/** The unit of at least four fifths of five papers or more, if there is one. */
function mostOf(counts: Map<string, number>): string | null {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  for (const [unit, count] of counts) if (count >= 4 && count * 5 >= total * 4) return unit
  return null
}

/** The meeting that two thirds of all speaks for: what names no unit belongs there. */
function mainOf(held: ReadonlySet<string>, standings: ReadonlyMap<string, Standing>): string | null {
  const weights = [...held].map((unit): [string, number] => [unit, weightOf(standings.get(unit)!)])
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
  return weights.find(([, weight]) => weight * 3 >= total * 2)?.[0] ?? null
}

/** Whose statements are in which meetings. */
function membersOf(held: ReadonlySet<string>, standings: ReadonlyMap<string, Standing>): Map<string, string[]> {
  const meetings = new Map<string, string[]>()
  for (const unit of held)
    for (const name of standings.get(unit)!.members) meetings.set(name, [...(meetings.get(name) ?? []), unit])
  return meetings
}

/** By the members whom a talk record, a list of criticisms speaks of: at least twice as many as of any other meeting. */
function ofPersons({ material }: Paper, meetings: ReadonlyMap<string, string[]> | null): string | null {
  if (meetings === null) return null
  const counts = new Map<string, number>()
  const names =
    material.kind === 'member-statement'
      ? [material.member ?? '']
      : placesOf(material.text, [...meetings.keys()]).keys()
  for (const name of names) for (const unit of meetings.get(name) ?? []) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  const [best, second] = [...counts].sort(([, a], [, b]) => b - a)
  return best && best[1] >= 2 * (second?.[1] ?? 0) ? best[0] : null
}

/** Each name's unit; null for names that stand in several. */
function unitsOnRoster(roster: Member[] | null): Map<string, string | null> {
  const units = new Map<string, string | null>()
  for (const { name, unit } of roster ?? []) {
    const plain = unit && plainUnit(unit)
    units.set(name, units.has(name) && units.get(name) !== plain ? null : plain)
  }
  return units
}

/** A roster says 青溪镇党委 of whom the papers say 青溪镇. */
function plainUnit(unit: string): string {
  return unitAtStart(unit) ?? unit
}

/** The one unit that the roster is of. */
function theOne(units: Iterable<string | null>): string | null {
  const found = new Set(units)
  return found.size === 1 ? [...found][0]! : null
}
