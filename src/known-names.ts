/**
 * The names of people and units that are certain (roster, who submitted), looked up in a text rather than sought one
 * after the other: a meeting may have a thousand members, a batch ten thousand papers.
 */
import { groupBy } from './group.ts'
import { escapeRegex } from './regex.ts'

/** A list that stays as it is: its index is built once. */
export type Names = readonly string[] | ReadonlySet<string>

interface Index {
  /** Name → its place in the list. */
  order: ReadonlyMap<string, number>
  /** First two characters → the names that begin so; a name of one character by itself. */
  fronts: ReadonlyMap<string, readonly string[]>
  single: boolean
  /** For all of them. */
  pattern?: string
}

const indexes = new WeakMap<Names, Index>()

function indexOf(known: Names): Index {
  let index = indexes.get(known)
  if (index === undefined) {
    const names = [...new Set(known)].filter((name) => name !== '')
    index = {
      order: new Map(names.map((name, at) => [name, at])),
      fronts: groupBy(names, (name) => name.slice(0, 2)),
      single: names.some((name) => name.length === 1),
    }
    indexes.set(known, index)
  }
  return index
}

export const squeeze = (text: string) => text.replace(/[\s　]+/g, '')

export function isKnown(name: string, known: Names): boolean {
  return indexOf(known).order.has(name)
}

/** The known names that a text holds, in the order in which they are known, with where each first stands; in 张立新 there is no 张立. */
export function placesOf(text: string, known: Names): Map<string, number> {
  const { fronts, single } = indexOf(known)
  const found = new Map<string, number>()
  for (let at = 0; at < text.length; at++) {
    let longest = ''
    for (const name of fronts.get(text.slice(at, at + 2)) ?? [])
      if (name.length > longest.length && text.startsWith(name, at)) longest = name
    if (longest !== '' && !found.has(longest)) found.set(longest, at)
    if (!single) continue
    for (const name of fronts.get(text[at]!) ?? []) if (!found.has(name)) found.set(name, at)
  }
  return new Map(inOrder(found.keys(), known).map((name) => [name, found.get(name)!]))
}

/** Known names in the order in which they are known. */
export function inOrder(names: Iterable<string>, known: Names): string[] {
  const { order } = indexOf(known)
  return [...names].sort((a, b) => order.get(a)! - order.get(b)!)
}

/** The known names that a text goes on with from a place, in the order in which they are known. */
export function namesAt(text: string, at: number, known: Names): string[] {
  const { fronts, single } = indexOf(known)
  const found = (fronts.get(text.slice(at, at + 2)) ?? []).filter((name) => text.startsWith(name, at))
  return single && at + 1 < text.length ? [...found, ...(fronts.get(text[at]!) ?? [])] : found
}

/** Those of the known names that stand in a title, a caption, a heading: where anything may stand, no word is guessed to be a name. */
export function knownIn(text: string, known: Names): string[] {
  return [...placesOf(squeeze(text), known).keys()]
}

/** So many names make a pattern that is worth its while for all papers of a meeting; of more, those of the paper at hand. */
const FEW = 100

/**
 * The source of a pattern for any known name that the text may hold: longest first, so that 李明亮 is not read as 李明;
 * null where nobody is known.
 */
export function oneOf(known: readonly string[], text: string): string | null {
  if (known.length === 0) return null
  if (known.length > FEW) return patternOf(knownIn(text, known))
  const index = indexOf(known)
  index.pattern ??= patternOf([...index.order.keys()])
  return index.pattern
}

function patternOf(known: string[]): string {
  if (known.length === 0) return '(?!)'
  const names = [...known].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  // By the first character: a list of a thousand is not gone through at every character of a text.
  const groups = [...groupBy(names, (name) => [...name][0]!)].map(
    ([first, group]) => `${escapeRegex(first)}(?:${group.map((name) => behind(first, name)).join('|')})`,
  )
  return `(?:${groups.join('|')})`
}

/** 王磊 also as 王 磊. */
function behind(first: string, name: string): string {
  return (name.length === 2 ? '[ 　]*' : '') + escapeRegex(name.slice(first.length))
}
