/** Hides who else is concerned in what one member is handed. */
import type { Finding, Material } from '../model.ts'
import { escapeRegex } from '../regex.ts'
import type { Draft } from './draft.ts'
import { wording } from './wording.ts'

export interface Redactor {
  text(value: string): string
  draft(draft: Draft): Draft
  /** What is said of a finding: a list of colleagues that rests on nobody else's paper stays. */
  of(finding: Finding): (value: string) => string
}

/** Shorter titles are common words (发言提纲). */
const TITLE = 8

/**
 * Replaces the names of all other members by 另一名同志 and their papers' names by 另一份材料. The writer's own quoted
 * words stay as he wrote them. In papers of the meeting as a whole (a table of talks) colleagues are named, but for
 * what rests on another's paper.
 * @param own the material that is handed out.
 */
export function redactor(materials: readonly Material[], own: Material): Redactor {
  const { person, persons, paper } = wording().hidden
  const people = new Set<string>()
  const papers = new Set<string>()
  for (const { member, file, title, id } of materials) {
    if (id === own.id) continue
    // 张立 would be found within 张立新, the reader's own name.
    if (member && member.length > 1 && !own.member?.includes(member)) people.add(member)
    const base = file.split('/').at(-1)!
    if (file !== own.file) for (const name of [file, base, base.replace(/\.\w+$/, '')]) papers.add(name)
    if (title && title.length >= TITLE && title !== own.title) papers.add(title)
  }
  const hide = replacer([
    [papers, paper],
    [people, person],
  ])
  const text = (value: string) =>
    hide(value)
      .replaceAll(`《${paper}》`, paper)
      .replace(new RegExp(`${person}同志`, 'g'), person)
      .replace(new RegExp(`${person}(?:[、，]${person})+`, 'g'), persons)
  const statement = own.kind.endsWith('statement')
  const of = (shared: boolean) => (statement || shared ? text : (value: string) => value)
  return {
    text,
    of: (finding) => of(restsOnOthers(finding)),
    draft: (draft) => ({
      ...draft,
      overall: text(draft.overall),
      items: draft.items.map((item) => {
        const show = of(item.points.some(({ shared }) => shared))
        return {
          ...item,
          head: show(item.head),
          advice: show(item.advice),
          requirement: show(item.requirement),
          points: item.points.map((point) => ({
            ...point,
            message: show(point.message),
            advice: show(point.advice),
          })),
        }
      }),
    }),
  }
}

export function restsOnOthers({ evidence, material: own }: Finding): boolean {
  return evidence.some(({ material }) => material !== undefined && material !== own)
}

/** Longer words first: 张立新 before 张立. */
function replacer(lists: [ReadonlySet<string>, string][]): (value: string) => string {
  const words = new Map(lists.flatMap(([list, by]) => [...list].map((word) => [word, by] as const)))
  const order = [...words.keys()]
    .filter((word) => word.length > 1)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  if (order.length === 0) return (value) => value
  const pattern = new RegExp(order.map(escapeRegex).join('|'), 'gu')
  return (value) => value.replace(pattern, (word) => words.get(word)!)
}
