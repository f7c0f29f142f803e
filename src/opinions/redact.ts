/** Hides who else is concerned in what one member is handed. */
import type { Material } from '../model.ts'
import type { Draft } from './draft.ts'
import { wording } from './wording.ts'

export interface Redactor {
  text(value: string): string
  draft(draft: Draft): Draft
}

/**
 * Replaces the names of all other members and their files by 另一名同志. The writer's own quoted words stay as he wrote them.
 * @param own the material that is handed out.
 */
export function redactor(materials: Material[], own: Material): Redactor {
  const hidden = wording().hidden
  const words = new Set<string>()
  for (const { member, file, id } of materials) {
    if (id === own.id) continue
    if (member && member !== own.member) words.add(member)
    words.add(file)
    words.add(file.split('/').at(-1)!)
  }
  // Longer words first: 张立新 before 张立.
  const list = [...words].filter((word) => word.length > 1).sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const pattern =
    list.length > 0 ? new RegExp(list.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'gu') : null
  const text = (value: string) =>
    pattern
      ? value.replace(pattern, hidden).replace(new RegExp(`${hidden}(?:[、，]${hidden})+`, 'g'), '其他同志')
      : value
  return {
    text,
    draft: (draft) => ({
      ...draft,
      overall: text(draft.overall),
      items: draft.items.map((item) => ({
        ...item,
        head: text(item.head),
        advice: item.advice.map(text),
        points: item.points.map((point) => ({ ...point, message: text(point.message) })),
      })),
    }),
  }
}
