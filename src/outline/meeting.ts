/** Which meeting each paper belongs to: the papers of one unit are judged together. */
import type { Member, Paper } from '../model.ts'
import { unitAtStart } from './unit.ts'

/** What no unit can be found for in a batch of several belongs to all of them: a shared notice. */
export const EVERY_MEETING = ''

/** Sets `meeting` (and `unit` where only the roster knows it): by folder where folders keep units apart, else by unit. */
export function assignMeetings(papers: Paper[], roster: Member[] | null): void {
  for (const paper of papers) paper.material.unit ??= unitOnRoster(paper, roster)
  const units = shortForms(papers)
  const submitted = papers.filter(({ material }) => material.role === 'submitted')
  const folders = foldersByUnit(submitted, units)
  const keys = papers.map((paper) => ofFolder(folderOf(paper), folders) ?? keyOf(paper, units))
  const counts = countHeld(papers, keys)
  const most = mostOf(counts)
  // A lone paper with a stranger's name on it makes no meeting where nearly all are of one unit.
  const held = new Set([...counts.keys()].filter((key) => most === null || counts.get(key)! > 1))
  const only = held.size === 1 ? [...held][0]! : null
  // Nothing names a unit: sub-folders may still keep them apart.
  const apart = held.size === 0 && new Set(submitted.map(folderOf)).size > 1
  papers.forEach((paper, index) => {
    const key = keys[index] ?? null
    const own = key !== null && held.has(key) ? key : null
    const stray = key !== null && !isShared(paper) ? most : null
    paper.meeting = own ?? only ?? stray ?? (apart ? folderOf(paper) : EVERY_MEETING)
  })
}

/** Papers that say nothing of a meeting of the unit they are from. */
function isShared({ material }: Paper): boolean {
  return material.role === 'official' || material.role === 'template' || material.kind === 'notice'
}

/** How many papers each unit handed in; a notice alone makes no meeting. */
function countHeld(papers: Paper[], keys: (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>()
  papers.forEach((paper, index) => {
    const key = keys[index]
    if (!key || isShared(paper) || paper.material.role !== 'submitted') return
    counts.set(key, (counts.get(key) ?? 0) + 1)
  })
  return counts
}

/** The unit of at least four fifths of five papers or more, if there is one. */
function mostOf(counts: Map<string, number>): string | null {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  for (const [unit, count] of counts) if (count >= 4 && count * 5 >= total * 4) return unit
  return null
}

function unitOnRoster({ material }: Paper, roster: Member[] | null): string | null {
  if (!roster || !material.member) return null
  const found = new Set(roster.filter((member) => member.name === material.member).map((member) => member.unit))
  const unit = found.size === 1 ? [...found][0]! : null
  // A roster says 青溪镇党委 of whom the papers say 青溪镇.
  return unit && (unitAtStart(unit) ?? unit)
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

/** Folders that sort papers by what they are, not by whose they are. */
const OF_A_KIND =
  /材料|记录|清单|台账|方案|通知|报告|意见|提纲|发言|个人|成员|班子|会前|会中|会后|会议|往年|上年|附件|文件|模板|范文|年度|^\d{4}年?$|谈话|谈心|批评|整改|其他|docx?$|official|templates|previous/i

/** The folders of a paper that may be a unit's: 水务局/谈话记录/a.docx → 水务局; '' at the root. */
function folderOf({ material }: Paper): string {
  return material.file
    .split('/')
    .slice(0, -1)
    .filter((name) => !OF_A_KIND.test(name))
    .join('/')
}

/** The unit of a folder, or of the nearest folder around it. */
function ofFolder(folder: string, folders: Map<string, string>): string | null {
  for (let path = folder; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
    const unit = folders.get(path)
    if (unit !== undefined) return unit
  }
  return null
}

/**
 * Where sub-folders keep units apart, the folder decides: a statement with another unit's name left in is still of the
 * unit that handed it in. A folder is a unit's if two thirds of its papers that name a unit name that one.
 */
function foldersByUnit(submitted: Paper[], units: Map<string, string>): Map<string, string> {
  const votes = new Map<string, Map<string, number>>()
  for (const paper of submitted) {
    const unit = keyOf(paper, units)
    const folder = folderOf(paper)
    if (unit === null || folder === '') continue
    const counts = votes.get(folder) ?? new Map<string, number>()
    counts.set(unit, (counts.get(unit) ?? 0) + 1)
    votes.set(folder, counts)
  }
  const decided = new Map<string, string>()
  for (const [folder, counts] of votes) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
    for (const [unit, count] of counts) if (count * 3 >= total * 2) decided.set(folder, unit)
  }
  return decided
}
