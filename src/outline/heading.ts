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
/** Longest heading that ends with a full stop. */
const LONGEST_STOPPED = 32
/** Longest sentence that heads the paragraph it begins. */
const LONGEST_RUN_IN = 45

/** @param from first line that may be a heading: what stands before belongs to the title */
export function readHeadings(part: Part, from: number): Heading[] {
  const candidates: Candidate[] = []
  const listed = listedSeries(part, from)
  const byForm = headingForms(part, from)
  for (const line of part.lines.slice(from)) {
    const block = part.blocks[line.block]!
    if (line.text === '' || block.toc || block.cell || block.from !== 'body') continue
    const candidate =
      (listed.has(line) ? null : numbered(part, line, block)) ?? styled(line, block) ?? byForm(line, block)
    if (candidate) candidates.push(candidate)
  }
  return nest(candidates).map(({ line, end, via, level }) => {
    const label = line.number && via !== 'form' ? line.number.label : ''
    const text = part.text.slice(line.start + (line.number?.length ?? 0), end)
    return { start: line.start, end, level, label, text: text.replace(/[\s。：:；;]+$/, ''), block: line.block, via }
  })
}

/**
 * Lines of a series (1. 2. 3. under one heading) are headings or items of a list together: where fewer than half look
 * like headings, none is. The top series (一、) is never a list.
 */
function listedSeries(part: Part, from: number): Set<Line> {
  const listed = new Set<Line>()
  const open = new Map<string, { lines: Line[]; heads: number }>()
  const close = (above: number) => {
    for (const [scheme, { lines, heads }] of open) {
      if (lines[0]!.number!.rank <= above) continue
      if (heads * 2 < lines.length) for (const line of lines) listed.add(line)
      open.delete(scheme)
    }
  }
  for (const line of part.lines.slice(from)) {
    if (!line.number) continue
    const { scheme, rank } = line.number
    close(rank)
    if (rank <= TOP_RANK) continue
    const series = open.get(scheme) ?? { lines: [], heads: 0 }
    const block = part.blocks[line.block]!
    series.lines.push(line)
    if (block.level > 0 || headingEnd(part, line, block) > 0) series.heads++
    open.set(scheme, series)
  }
  close(0)
  return listed
}

/** Of 一、 and what stands above it. */
const TOP_RANK = 4

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
  if (/[；;]$/.test(words) || !headsParagraph(words, line) || goesOnInside(part, line)) return 0
  return first[1]
}

const NAMES_AREA = /(?:方面|问题|情况|部分|不足|差距|原因|措施)(?:[。：:]|[（(][^（）()]{1,20}[）)])?$/

/** A numbered line of one sentence: a heading, or an item of a list. */
function standsAlone(part: Part, line: Line, words: string): boolean {
  if (words.length > LONGEST_ALONE) return false
  if (/[；;，,、]$/.test(words)) return false
  if (/[：:]$/.test(words)) return words.length <= 80
  if (!/[。！？!?.]$/.test(words)) return words.length <= 60 || NAMES_AREA.test(words) || heads(part, line)
  // What is asked is answered below: 一问：政治纪律，我守得严不严？
  if (/[？?]$/.test(words)) return words.length <= LONGEST_STOPPED && heads(part, line)
  // A full stop: a heading only if something else than the next item follows.
  return (words.length <= LONGEST_STOPPED || NAMES_AREA.test(words)) && !OWN_FACT.test(words) && heads(part, line)
}

const OWN_FACT = /(?<!自)我(?!们党|国|省|市|县)|本人|同志|[0-9]{1,4}(?:年|月|日|次|人|户|件|个|万|元)/

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

/** 一是…。二是…。三是…。 in one paragraph is a list in running text; its first words head nothing. */
function goesOnInside(part: Part, line: Line): boolean {
  const { label, ordinal, scheme } = line.number!
  if (ordinal === 0 || ordinal > 9) return false
  const rest = part.text.slice(line.start + line.number!.length, line.end)
  const next = '零一二三四五六七八九十'[ordinal + 1]!
  if (scheme === 'clause') return new RegExp(`[。；;，,]\\s*(?:第|其)?${next}(?:是|则|[，,、：:])`).test(rest)
  if (scheme === 'cn-paren') return rest.includes(`（${next}）`) || rest.includes(`(${next})`)
  if (scheme === 'circle' || scheme === 'paren')
    return rest.includes(label.replace(/\d+|[①-⑳]/, (number) => successor(number)))
  return new RegExp(`[。；;]\\s*${ordinal + 1}[.．、](?!\\d)`).test(rest)
}

function successor(number: string): string {
  return /\d/.test(number) ? String(Number(number) + 1) : String.fromCharCode(number.charCodeAt(0) + 1)
}

function styled(line: Line, block: Block): Candidate | null {
  if (block.level === 0 || line.text.length > LONGEST_ALONE || /[。；;]$/.test(line.text)) return null
  return { line, end: line.end, via: 'style', scheme: `style ${block.level}`, ordinal: 0, rank: block.level }
}
