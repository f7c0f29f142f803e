/** What the folders of a batch say of the units whose papers lie in them. */
import type { Paper } from '../model.ts'
import { nameInLine } from './titled.ts'
import { unitAtStart } from './unit.ts'

/** Folders that sort papers by what they are, not by whose they are. */
const OF_A_KIND =
  /材料|相互|记录|清单|台账|方案|通知|报告|意见|提纲|发言|个人|成员|班子|会前|会中|会后|会议|往年|上年|附件|文件|模板|范文|年度|^\d{4}年?$|谈话|谈心|批评|整改|其他|docx?$|official|templates|previous/i

/** The number that a folder's name begins with. */
const LEADING = /^[\d\s.．、_（）()-]+/
const NOBODY: ReadonlySet<string> = new Set()

/** The folders of a paper that may be a unit's, no person's: 水务局/谈话记录/a.docx → 水务局; '' at the root. */
export function folderOf({ material }: Paper): string {
  return material.file
    .split('/')
    .slice(0, -1)
    .filter((name) => !OF_A_KIND.test(name) && nameInLine(name.replace(LEADING, ''), NOBODY) === null)
    .join('/')
}

/** The unit of a folder, or of the nearest folder around it. */
export function ofFolder(folder: string, folders: Map<string, string>): string | null {
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
export function foldersByUnit(submitted: Paper[], keyFor: (paper: Paper) => string | null): Map<string, string> {
  const votes = new Map<string, Map<string, number>>()
  for (const paper of submitted) {
    const unit = keyFor(paper)
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

/** Whether a folder of the unit's own name holds its papers: 水务局/…; a writer's or a numbered folder says less. */
export function isNamedFor(folder: string, unit: string): boolean {
  const name = folder.slice(folder.lastIndexOf('/') + 1).replace(LEADING, '')
  const said = unitAtStart(name)
  return said !== null && (unit.endsWith(said) || said.endsWith(unit))
}
