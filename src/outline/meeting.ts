/** Which meeting each paper belongs to: the papers of one unit are judged together. */
import type { Member, Paper } from '../model.ts'

/** Papers of no unit in a batch of one unit are that unit's; what no unit can be found for belongs to all. */
export const EVERY_MEETING = ''

export function assignMeetings(papers: Paper[], roster: Member[] | null): void {
  for (const paper of papers) paper.material.unit ??= unitOnRoster(paper, roster)
  const units = shortForms(papers)
  const named = new Set(papers.filter(isReviewed).flatMap((paper) => keyOf(paper, units) ?? []))
  const folders = foldersByUnit(papers, units)
  const only = named.size === 1 ? [...named][0]! : null
  for (const paper of papers) {
    const folder = folders.get(folderOf(paper))
    paper.meeting = folder ?? keyOf(paper, units) ?? only ?? EVERY_MEETING
  }
}

function isReviewed({ material }: Paper): boolean {
  return material.role === 'submitted'
}

function unitOnRoster({ material }: Paper, roster: Member[] | null): string | null {
  if (!roster || !material.member) return null
  const found = new Set(roster.filter((member) => member.name === material.member).map((member) => member.unit))
  return found.size === 1 ? [...found][0]! : null
}

function keyOf({ material }: Paper, units: Map<string, string>): string | null {
  return material.unit === null ? null : (units.get(material.unit) ?? material.unit)
}

/** 县水务局 and 临江县水务局 are one: a unit whose name ends another's is that one, if only one fits. */
function shortForms(papers: Paper[]): Map<string, string> {
  const all = [...new Set(papers.flatMap(({ material }) => material.unit ?? []))].sort()
  const longest = all.filter((unit) => !all.some((other) => other !== unit && other.endsWith(unit)))
  const forms = new Map<string, string>()
  for (const unit of all) {
    const whole = longest.filter((other) => other.endsWith(unit))
    forms.set(unit, whole.length === 1 ? whole[0]! : unit)
  }
  return forms
}

/** First folder of the path below which a batch keeps units apart, '' at the root. */
function folderOf({ material }: Paper): string {
  const parts = material.file.split('/')
  return parts.length > 1 ? parts.slice(0, -1).join('/') : ''
}

/**
 * Where sub-folders keep units apart, the folder decides: a statement with another unit's name left in is still of the
 * unit that handed it in. A folder is a unit's if most of its papers that name a unit name that one.
 */
function foldersByUnit(papers: Paper[], units: Map<string, string>): Map<string, string> {
  const votes = new Map<string, Map<string, number>>()
  for (const paper of papers) {
    const unit = keyOf(paper, units)
    if (!isReviewed(paper) || unit === null) continue
    const folder = folderOf(paper)
    const counts = votes.get(folder) ?? new Map<string, number>()
    counts.set(unit, (counts.get(unit) ?? 0) + 1)
    votes.set(folder, counts)
  }
  const decided = new Map<string, string>()
  for (const [folder, counts] of votes) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
    for (const [unit, count] of counts) if (count * 2 > total && folder !== '') decided.set(folder, unit)
  }
  return decided
}
