/** Which meeting each paper belongs to: the papers of one unit are judged together. */
import { groupBy, tally } from '../group.ts'
import { placesOf } from '../known-names.ts'
import type { Member, Paper } from '../model.ts'
import { folderOf, foldersByUnit, isNamedFor, ofFolder } from './folders.ts'
import { isShared, mainOf, meetingsHeld, type Standing, standingsOf } from './standing.ts'
import { unitAtStart } from './unit.ts'
import { looseForms, shortForms } from './variants.ts'

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
  const apartUnits = [...folders].filter(([folder, unit]) => isNamedFor(folder, unit)).map(([, unit]) => unit)
  for (const unit of [...apartUnits, ...repeated(onRoster.values(), forms)]) {
    const standing = standings.get(unit)
    if (standing) standing.apart = true
  }
  const held = meetingsHeld(standings)
  const only = held.size === 1 ? [...held][0]! : null
  const byPerson = held.size > 1 ? membersOf(held, standings) : null
  const main = mainOf(held, standings)
  const alone = held.size === 0 ? theOne(onRoster.values()) : null
  // Nothing names a unit: sub-folders may still keep them apart.
  const apart = held.size === 0 && alone === null ? foldersOfStatements(submitted) : new Set<string>()
  for (const paper of papers) {
    const key = keys.get(paper)!
    if (key !== null && held.has(key)) paper.meeting = key
    else if (only !== null) paper.meeting = only
    else if (isShared(paper)) paper.meeting = EVERY_MEETING
    else
      paper.meeting =
        ofPersons(paper, byPerson) ?? main ?? alone ?? (apart.has(folderOf(paper)) ? folderOf(paper) : EVERY_MEETING)
  }
  for (const own of groupBy(submitted, (paper) => paper.meeting).values()) sayInFull(own)
}

/** 县水务局 in one paper is 青石县水务局 where most papers of the meeting say so. */
function sayInFull(papers: Paper[]): void {
  const mine = papers.filter((paper) => paper.material.unit !== null && !isShared(paper))
  const counts = tally(mine.map(({ material }) => material.unit!))
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
  if (most === undefined) return
  for (const { material } of mine)
    if (material.unit !== most[0] && most[0].endsWith(material.unit!)) material.unit = most[0]
}

/** Two folders or more that each hold statements; a folder of plans or talks keeps nothing apart. */
function foldersOfStatements(submitted: Paper[]): Set<string> {
  const found = new Set(submitted.filter(isStatement).map(folderOf))
  return found.size > 1 ? found : new Set()
}

function isStatement({ material }: Paper): boolean {
  return material.kind === 'member-statement' || material.kind === 'team-statement'
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

/** Units that two or more of the roster are of. */
function repeated(units: Iterable<string | null>, forms: ReadonlyMap<string, string>): string[] {
  const counts = new Map<string, number>()
  for (const unit of units) if (unit) counts.set(forms.get(unit)!, (counts.get(forms.get(unit)!) ?? 0) + 1)
  return [...counts].filter(([, count]) => count > 1).map(([unit]) => unit)
}
