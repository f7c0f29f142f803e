/** What comes nearest to something that was not found: shown, so that a reader sees at once whether it was overlooked. */
import type { Finding, Span } from '../model.ts'
import { fill } from './fill.ts'
import { type Quotable, quotesOf, shorten } from './quotes.ts'
import { isTitleLine } from './title-lines.ts'
import type { Wording } from './wording.ts'

/** Headings that are named, and characters of each. */
const TITLES = 10
const TITLE = 20

/** @returns '' where nothing is near, or where the check asks for no such thing */
export function hintOf(finding: Finding, paper: Quotable, hints: Wording['hints']): string {
  const { near, titles } = hints[finding.check] ?? {}
  const nearest = near ? nearestOf(finding, hints) : undefined
  const listed = titles ? titlesOf(paper) : []
  const said = [
    near && nearest ? fill(near, { quote: quotesOf([nearest], paper).join('') }) : '',
    titles && listed.length > 0 ? fill(titles, { titles: listed.join('') }) : '',
  ]
  return said.filter(Boolean).join('；')
}

/** The nearest passage in the writer's own paper, unless it stands in a part that is for something else. */
export function nearestOf({ check, evidence, material: own }: Finding, hints: Wording['hints']): Span | undefined {
  const elsewhere = hints[check]?.elsewhere ?? []
  for (const { role, material, start, end, note = '' } of evidence)
    if (role === 'context' && material === own && start !== undefined && end !== undefined)
      if (!elsewhere.some((part) => note.includes(part))) return { start, end }
  return undefined
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
