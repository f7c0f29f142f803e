/** Which lines of a paper are headings, and how deep each stands. */
import type { Block, Heading } from '../model.ts'
import { headingForms } from './form.ts'
import { nest } from './nest.ts'
import type { Line, Part } from './part.ts'
import { splitSentences } from './sentence.ts'

/** A line that may be a heading, with what decides its depth. */
export interface Candidate {
  line: Line
  /** End of the heading's words in the part's text; what follows in the block is its body. */
  end: number
  via: Heading['via']
  /** Lines of one series share it. */
  scheme: string
  ordinal: number
  rank: number
}

/** Longest words of a heading that stands alone: an area's official wording runs to some 140 characters. */
const LONGEST_ALONE = 160
/** Longest sentence that heads the paragraph it begins. */
const LONGEST_RUN_IN = 45

/** @param from first line that may be a heading: what stands before belongs to the title */
export function readHeadings(part: Part, from: number): Heading[] {
  const candidates: Candidate[] = []
  const byForm = headingForms(part, from)
  for (const line of part.lines.slice(from)) {
    const block = part.blocks[line.block]!
    if (line.text === '' || block.toc || block.cell || block.from !== 'body') continue
    const candidate = numbered(part, line, block) ?? styled(line, block) ?? byForm(line, block)
    if (candidate) candidates.push(candidate)
  }
  return nest(candidates).map(({ line, end, via, level }) => {
    const label = line.number && via !== 'form' ? line.number.label : ''
    const text = part.text.slice(line.start + (line.number?.length ?? 0), end)
    return { start: line.start, end, level, label, text: text.replace(/[\s。：:；;]+$/, ''), block: line.block, via }
  })
}

function numbered(part: Part, line: Line, block: Block): Candidate | null {
  if (!line.number) return null
  const via = block.level > 0 ? 'style' : 'number'
  const end = headingEnd(part, line, block)
  return end === 0 ? null : { line, end, via, ...line.number }
}

/** Where the heading that a numbered line begins with ends; 0 for a list item. */
function headingEnd(part: Part, line: Line, block: Block): number {
  const from = line.start + line.number!.length
  const firstLine = part.text.indexOf('\n', from)
  const lineEnd = firstLine >= 0 && firstLine < line.end ? firstLine : line.end
  const sentences = splitSentences(part.text, from, lineEnd)
  const first = sentences[0]
  if (!first) return 0
  const words = part.text.slice(first[0], first[1])
  const alone = sentences.length === 1 && lineEnd === line.end
  if (block.level > 0 && alone && words.length <= LONGEST_ALONE) return line.end
  if (alone) return standsAlone(part, line, words) ? line.end : 0
  if (/[；;]$/.test(words) || !headsParagraph(words, line)) return 0
  return first[1]
}

const NAMES_AREA = /(?:方面|问题|情况|部分|不足|差距|原因|措施)(?:[。：:]|[（(][^（）()]{1,20}[）)])?$/

/** A numbered line of one sentence: a heading, or an item of a list. */
function standsAlone(part: Part, line: Line, words: string): boolean {
  if (words.length > LONGEST_ALONE) return false
  if (/[；;，,、]$/.test(words)) return false
  if (/[：:]$/.test(words)) return words.length <= 80
  if (!/[。！？!?.]$/.test(words)) return words.length <= 60 || NAMES_AREA.test(words) || heads(part, line)
  // A full stop: a heading only if something else than the next item follows.
  return (words.length <= LONGEST_RUN_IN || NAMES_AREA.test(words)) && !OWN_FACT.test(words) && heads(part, line)
}

const OWN_FACT = /[我]|本人|[0-9]{1,4}(?:年|月|日|次|人|户|件|个|万|元)/

/** The next words stand one step deeper, or are plain text: what comes before them heads them. */
function heads(part: Part, line: Line): boolean {
  for (let index = line.block + 1; index < part.lines.length; index++) {
    const next = part.lines[index]!
    if (next.text === '') continue
    if (part.blocks[index]!.cell) return true
    return !next.number || (next.number.scheme !== line.number!.scheme && next.number.rank > line.number!.rank)
  }
  return false
}

/** 一、深入学习研讨。…: the first sentence heads the rest if it names rather than tells. */
function headsParagraph(words: string, line: Line): boolean {
  if (NAMES_AREA.test(words)) return words.length <= LONGEST_ALONE
  if (words.length > LONGEST_RUN_IN || /[！？!?]$/.test(words)) return false
  return !OWN_FACT.test(words) || line.number!.rank <= 4
}

function styled(line: Line, block: Block): Candidate | null {
  if (block.level === 0 || line.text.length > LONGEST_ALONE || /[。；;]$/.test(line.text)) return null
  return { line, end: line.end, via: 'style', scheme: `style ${block.level}`, ordinal: 0, rank: block.level }
}
