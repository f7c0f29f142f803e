/** What an opinion says, in order, before it is put into a text or a Word file. */
import type { Material, Suggestion } from '../model.ts'
import { KIND_NAMES } from '../words.ts'
import { evaluate } from './evaluate.ts'
import type { OpinionFacts } from './facts.ts'
import { fill } from './fill.ts'
import { type Item, toItems } from './items.ts'
import { shorten } from './quotes.ts'

export interface Draft {
  material: Material
  /** 周文斌同志对照检查材料 */
  who: string
  suggestion: Suggestion
  overall: string
  items: Item[]
  requirements: string[]
}

export function draftOpinion(material: Material, facts: OpinionFacts): Draft {
  const { suggestion, text } = evaluate(material, facts)
  // What could not be read has nothing to be revised: the reason stands in the line above.
  const items = suggestion === '未能审核' ? [] : toItems(facts.findingsOf(material.id), facts)
  return {
    material,
    who: whoOf(material),
    suggestion,
    overall: text + mended(material, facts),
    items,
    requirements: requirementsOf(suggestion, items, material, facts),
  }
}

function requirementsOf(
  suggestion: Suggestion,
  items: readonly Item[],
  { id, kind }: Material,
  { wording: { requirements, records, when }, wasHeld }: OpinionFacts,
): string[] {
  const due = when.afterwards.includes(kind) || wasHeld(id) ? when.after : when.before
  const dated = (lines: string[]) => lines.map((line) => fill(line, { when: due }))
  if (suggestion === '未能审核') return requirements.unreadable
  if (suggestion === '退回重写') return dated(requirements.rewrite)
  if (items.length === 0) return requirements.clean
  const lines = dated(suggestion === '通过' ? requirements.check : requirements.revise)
  return suggestion !== '通过' && records.kinds.includes(kind) ? [...lines, records.say] : lines
}

/** 上一轮指出的问题中，有3处已经修改。 */
function mended({ member }: Material, { resolvedOf, wording }: OpinionFacts): string {
  const count = member === null ? 0 : resolvedOf(member)
  return count > 0 ? fill(wording.round.resolved, { count }) : ''
}

/** Longer titles are given by unit and kind. */
const TITLE = 40

/** 周文斌同志个人对照检查材料 / 《…专题民主生活会方案》 */
export function whoOf({ member, unit, kind, title, file, part }: Material): string {
  if (kind.endsWith('statement')) {
    const paper = `${KIND_NAMES[kind]}材料`
    if (member && kind === 'member-statement') return `${member}同志${paper}`
    // Of a member whose name is not known the file tells more than the unit.
    if (unit && kind === 'team-statement') return `${unit}${paper}`
  }
  const named = title && [...title].length <= TITLE ? title : null
  if (named) return `《${named.replace(/[《》]/g, (mark) => (mark === '《' ? '〈' : '〉'))}》`
  if (unit && kind !== 'other') return `${unit}${KIND_NAMES[kind]}`
  const name = shorten(file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, ''), TITLE)
  return `《${name}》${part > 1 ? `（第${part}份）` : ''}`
}
