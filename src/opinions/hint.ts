/** What comes nearest to something that was not found: shown, so that a reader sees at once whether it was overlooked. */
import type { Finding } from '../model.ts'
import { fill } from './fill.ts'
import { type Quotable, quotesOf, shorten } from './quotes.ts'
import { isTitleLine } from './title-lines.ts'
import type { Wording } from './wording.ts'

/** Headings that are named, and characters of each. */
const TITLES = 10
const TITLE = 20

/** @returns '' where nothing is near, or where the check asks for no such thing */
export function hintOf({ check, evidence, material }: Finding, paper: Quotable, hints: Wording['hints']): string {
  const { near, titles } = hints[check] ?? {}
  const nearest = evidence.find(
    (item) => item.role === 'context' && item.material === material && item.start !== undefined,
  )
  if (near && nearest)
    return fill(near, { quote: quotesOf([{ start: nearest.start!, end: nearest.end! }], paper).join('') })
  const listed = titles ? titlesOf(paper) : []
  return titles && listed.length > 0 ? fill(titles, { titles: listed.join('') }) : ''
}

/** The headings of the highest rank. */
function titlesOf({ outline: { sections }, material }: Quotable): string[] {
  const headings = sections.flatMap(({ heading, parent }, index) =>
    heading && !isTitleLine(heading, material) ? [{ heading, parent, index }] : [],
  )
  const kept = new Set(headings.map(({ index }) => index))
  const top = headings.filter(({ parent }) => !ancestors(parent, sections).some((index) => kept.has(index)))
  return top.slice(0, TITLES).map(({ heading: { label, text } }) => `“${shorten(`${label}${text}`, TITLE)}”`)
}

function ancestors(parent: number, sections: Quotable['outline']['sections']): number[] {
  const path: number[] = []
  for (let index = parent; index >= 0; index = sections[index]!.parent) path.push(index)
  return path
}
