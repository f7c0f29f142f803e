/** The required parts that a paper lacks, as findings: one for each part. */
import type { Found } from '../checks/define.ts'
import type { Paper } from '../model.ts'
import { searched } from './evidence.ts'
import { type PartSet, partEntries, readParts } from './parts.ts'
import { guidesOthers, plansWhole } from './scope.ts'

export function missingParts(paper: Paper, set: PartSet): Found[] {
  const entries = partEntries()[set]
  const parts = readParts(paper, set)
  if (set === 'plan' && !plansWhole(paper, parts)) return []
  const others = guidesOthers(paper)
  return parts
    .filter((part) => part.places.length === 0 && part.level !== null && !(others && part.own))
    .map((part) => {
      const names = entries.find((entry) => entry.id === part.id)!.names
      const words = names.filter((name) => /^[\p{Script=Han}]+$/u.test(name))
      const looked = `查找了标题${words.length > 0 ? `“${words.join('”“')}”` : ''}和正文中写“${part.name}”的句子，只在罗列环节或顺带提到时出现的不算`
      return {
        material: paper.material.id,
        args: { part: part.name },
        evidence: [searched(paper, looked)],
        level: part.level!,
      }
    })
}
