/** The writer's own words as an opinion shows them, and where they stand. */
import type { Heading, Material, Section, Span } from '../model.ts'
import { inner } from './fill.ts'
import { isTitleLine } from './title-lines.ts'

/** What of a paper is needed to quote it: a Paper, or what the page has of one. */
export interface Quotable {
  material: Pick<Material, 'text' | 'title' | 'member'>
  outline: { sections: readonly QuotableSection[] }
}
export type QuotableSection = Pick<Section, 'start' | 'end' | 'parent'> & {
  heading: Pick<Heading, 'start' | 'end' | 'label' | 'text'> | null
}

/** Longer quotes are cut in the middle: the reader has the paper (characters). */
const QUOTE = 60
/** Shorter ones say nothing without what stands around them. */
const SHORT = 8
/** So much is shown on either side of a short one. */
const AROUND = 12
/** So many short ones stand in one quote at most. */
const TOGETHER = 6
const SENTENCE_END = /[。！？；\n]/

/** The headings that lead to an offset, from the top down: places in the outline, no title and no byline. */
export function placeOf(offset: number, paper: Quotable): string {
  return headingsAt(offset, paper)
    .filter((heading) => !isTitleLine(heading, paper.material))
    .map(({ label, text }) => shorten(`${label}${text}`, 24))
    .join(' ')
}

function headingsAt(offset: number, { outline: { sections } }: Quotable) {
  // Loops and indexes that browsers of 2020 know: the page quotes too.
  let index = sections.length - 1
  for (; index >= 0; index--) {
    const { start, end, heading } = sections[index]!
    if (start <= offset && offset < end && heading) break
  }
  const path: NonNullable<QuotableSection['heading']>[] = []
  while (index >= 0) {
    const { heading, parent } = sections[index]!
    if (heading) path.unshift(heading)
    index = parent
  }
  return path
}

/** “……” for each place: a short one within its sentence, a long one without its heading and its middle. */
export function quotesOf(spans: readonly Span[], paper: Quotable): string[] {
  const { text } = paper.material
  const short = spans.filter(({ start, end }) => [...text.slice(start, end).trim()].length < SHORT)
  const long = spans.filter((span) => !short.includes(span))
  return [...inContext(short, text), ...long.map((span) => afterHeading(span, paper))].map(
    (words) => `“${inner(words)}”`,
  )
}

/** ……去年【X月】到【XX】村调研……: neighbours in one sentence are shown together. */
function inContext(spans: readonly Span[], text: string): string[] {
  const windows: (Span & { marked: Span[] })[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const window = around(span, text)
    const last = windows[windows.length - 1]
    if (last && window.start < last.end && last.marked.length < TOGETHER) {
      last.end = Math.max(last.end, window.end)
      last.marked.push(span)
    } else windows.push({ ...window, marked: [span] })
  }
  return windows.map(({ start, end, marked }) => {
    let shown = start === 0 || SENTENCE_END.test(text[start - 1]!) ? '' : '……'
    let at = start
    for (const span of marked) {
      shown += `${text.slice(at, span.start)}【${text.slice(span.start, span.end)}】`
      at = span.end
    }
    const cut = end < text.length && !SENTENCE_END.test(text[end]!)
    return `${shown}${text.slice(at, end)}${cut ? '……' : ''}`.replace(/\s+/g, ' ').trim()
  })
}

/** A little of the sentence on either side. */
function around({ start, end }: Span, text: string): Span {
  const left = text
    .slice(Math.max(0, start - AROUND), start)
    .split(SENTENCE_END)
    .pop()!
  const right = text.slice(end, end + AROUND).split(SENTENCE_END)[0]!
  return { start: start - left.length, end: end + right.length }
}

/** The place names the heading already. */
function afterHeading({ start, end }: Span, paper: Quotable): string {
  const { text } = paper.material
  const heading = headingsAt(start, paper).pop()
  const from = heading && heading.start >= start - 1 && heading.end < end - SHORT ? heading.end : start
  return shorten(text.slice(from, end).replace(/^(?:方面)?[\s：:。，；]+/, ''))
}

export function shorten(text: string, most = QUOTE): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  const chars = [...plain]
  if (chars.length <= most) return plain
  const half = Math.floor((most - 2) / 2)
  return `${chars.slice(0, half).join('')}……${chars.slice(-half).join('')}`
}
