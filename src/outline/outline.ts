/** The skeleton of a paper: title, headings, sections, sentences, tables. */
import type { Outline } from '../model.ts'
import type { Head } from './head.ts'
import { readHeadings } from './heading.ts'
import type { Part } from './part.ts'
import { readSections } from './section.ts'
import { readSentences } from './sentence.ts'
import { readTables } from './table.ts'

export function readOutline(part: Part, { title, after }: Head): Outline {
  const headings = readHeadings(part, after)
  const sections = readSections(part.text, headings)
  const sentences = readSentences(part.text, part.blocks, sections)
  const span = title ? { start: title.start, end: title.end } : null
  return { title: span, headings, sections, sentences, tables: readTables(part.text, part.blocks) }
}
