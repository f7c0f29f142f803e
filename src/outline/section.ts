/** Headings → sections: each runs to where the next of its level or above begins. */
import type { Heading, Section } from '../model.ts'

export function readSections(text: string, headings: Heading[]): Section[] {
  const first = headings[0]?.start ?? text.length
  const sections: Section[] = [{ start: 0, end: first, heading: null, level: 0, parent: -1, body: 0 }]
  /** Indexes of the sections the walk is inside of. */
  const open: number[] = []
  for (const heading of headings) {
    while (open.length > 0 && sections[open[open.length - 1]!]!.level >= heading.level) {
      sections[open.pop()!]!.end = heading.start
    }
    const parent = open[open.length - 1] ?? -1
    const body = bodyStart(text, heading.end)
    open.push(sections.length)
    sections.push({ start: heading.start, end: text.length, heading, level: heading.level, parent, body })
  }
  return sections
}

/** After the heading, the mark that ends it and the space behind that. */
function bodyStart(text: string, end: number): number {
  let at = end
  while (at < text.length && /[\s\u3000*]/.test(text[at]!)) at++
  return at
}
