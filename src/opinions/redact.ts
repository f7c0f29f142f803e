/** Hides who else is concerned in what one member is handed. */
import type { Finding, Material } from '../model.ts'
import { anyName, anyOf, bareName } from '../regex.ts'
import type { Draft } from './draft.ts'
import type { Wording } from './wording.ts'

export interface Redactor {
  text(value: string): string
  draft(draft: Draft): Draft
  /** What is said of a finding: a list of colleagues that rests on nobody else's paper stays. */
  of(finding: Finding): (value: string) => string
}

/** Shorter titles, and names of files without their ending, are common words or numbers (发言提纲, 12). */
const TITLE = 8

/**
 * Replaces the names of all other members by 另一名同志 and their papers' names by 另一份材料. The writer's own quoted
 * words stay as he wrote them. In papers of the meeting as a whole (a table of talks) colleagues are named, but for
 * what rests on another's paper. The names of all are looked for at once, whoever's material is handed out: a batch of
 * thousands is not gone through for each of them anew.
 * @returns the redactor for the material that is handed out
 */
export function redactors(materials: readonly Material[], hidden: Wording['hidden']): (own: Material) => Redactor {
  const people = new Set(materials.flatMap(({ member }) => (member && member.length > 1 ? [bareName(member)] : [])))
  const papers = new Set(materials.flatMap(namesOfPaper))
  const names = people.size > 0 ? anyName(people) : '(?!)'
  const person = new RegExp(names, 'gu')
  // A name that is also a file's name is a person's; longer words first, so a title is hidden whole.
  const all = papers.size > 0 ? new RegExp(`${anyOf(papers)}|${names}`, 'gu') : person
  const brackets = `《${hidden.paper}》`
  const comrade = new RegExp(`${hidden.person}同志`, 'g')
  const several = new RegExp(`${hidden.person}(?:[、，]${hidden.person})+`, 'g')
  return (own) => {
    const ownPapers = new Set(namesOfPaper(own))
    const ownName = bareName(own.member ?? '')
    const hidePerson = (found: string) => (bareName(found) === ownName ? found : hidden.person)
    const hide = (found: string) => {
      if (people.has(bareName(found))) return hidePerson(found)
      return ownPapers.has(found) ? found.replace(person, hidePerson) : hidden.paper
    }
    const text = (value: string) =>
      value
        .replace(all, hide)
        .replaceAll(brackets, hidden.paper)
        .replace(comrade, hidden.person)
        .replace(several, hidden.persons)
    return redactorOf(own, text)
  }
}

/** A paper by its file and, where they are no common words or numbers, its file without the ending and its title. */
function namesOfPaper({ file, title }: Material): string[] {
  const base = file.split('/').at(-1)!
  const words = [base.replace(/\.\w+$/, ''), title ?? ''].filter((name) => name.length >= TITLE)
  return [file, base, ...words]
}

function redactorOf(own: Material, text: (value: string) => string): Redactor {
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
