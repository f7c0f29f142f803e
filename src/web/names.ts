/** A short name for each material, no two alike: what a list, a line or a heading calls it. */
import type { Material } from '../model.ts'
import { KIND_NAMES, ROLE_NAMES } from '../words.ts'
import type { Mask } from './mask.ts'

export function nameAll(materials: readonly Material[], mask: Mask): Map<string, string> {
  const names = new Map(materials.map((material) => [material.id, base(material, mask)]))
  // What tells those of one name apart, the most telling first; at last a number.
  const marks: ((material: Material) => string)[] = [
    (material) => (material.role === 'submitted' ? '' : ROLE_NAMES[material.role]),
    (material) => mask.text(material.unit ?? ''),
    // A person's statement goes by the name alone.
    ({ kind, member }) => (member && kind === 'member-statement' ? '' : KIND_NAMES[kind]),
    ({ file }) => (mask.hidden ? '' : mask.text(file.slice(file.lastIndexOf('/') + 1))),
    ({ part }) => `第${part}份`,
  ]
  for (const mark of marks) {
    for (const group of sameNamed(materials, names)) {
      if (new Set(group.map(mark)).size === 1) continue
      for (const material of group) {
        const words = mark(material)
        if (words) names.set(material.id, `${names.get(material.id)}（${words}）`)
      }
    }
  }
  for (const group of sameNamed(materials, names))
    group.forEach(({ id }, index) => {
      names.set(id, `${names.get(id)}（之${index + 1}）`)
    })
  return names
}

function sameNamed(materials: readonly Material[], names: ReadonlyMap<string, string>): Material[][] {
  const groups = new Map<string, Material[]>()
  for (const material of materials) {
    const name = names.get(material.id)!
    groups.set(name, [...(groups.get(name) ?? []), material])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** Where names are hidden, a file's name could give them away: it is left out. */
function base(material: Material, mask: Mask): string {
  if (material.kind === 'team-statement') return `${material.unit ? mask.text(material.unit) : ''}班子`
  if (material.member) return mask.text(material.member)
  if (material.title) return mask.text(material.title)
  return mask.hidden ? KIND_NAMES[material.kind] : mask.text(material.file.split('/').pop()!)
}
