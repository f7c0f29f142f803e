/** Parts beside the main one that hold text: footnotes and endnotes, headers and footers, comments. */
import type { Block, Document } from '../../model.ts'
import type { Context, Mark } from './context.ts'
import type { Package } from './package.ts'
import type { RawBlock } from './paragraph.ts'
import { Story } from './story.ts'
import { START, Xml } from './xml.ts'

/** Notes by id, without the separator lines. */
export function readNotes(pack: Package, type: 'footnotes' | 'endnotes', context: Context): Map<string, RawBlock[]> {
  const notes = new Map<string, RawBlock[]>()
  const part = pack.targets(type)[0]
  if (part === undefined) return notes
  const from = type === 'footnotes' ? 'footnote' : 'endnote'
  const xml = new Xml(pack.text(part), pack.limits.depth)
  for (let token = xml.next(); token; token = xml.next()) {
    if (token !== START || xml.name !== `w:${from}`) continue
    const id = xml.attribute('id') ?? ''
    const kind = xml.attribute('type')
    if (kind !== undefined && kind !== 'normal') xml.skip()
    else notes.set(id, readInside(xml, context, from))
  }
  return notes
}

/** Header and footer paragraphs in the order that sections name them, each text once. */
export function readMargins(pack: Package, source: string, context: Context): string[] {
  if (!source.includes('erReference')) return []
  const margins = new Set<string>()
  const parts = new Set<string>()
  const targets = new Map(pack.related.map((item) => [item.id, item.target]))
  for (const found of source.matchAll(/<(?:[\w.-]+:)?(?:header|footer)Reference\s([^<>]*)>/g)) {
    const id = /(?:^|\s)[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(found[1]!)?.[1]
    const target = targets.get(id ?? '')
    if (target !== undefined && pack.has(target)) parts.add(target)
  }
  for (const part of parts) {
    const xml = new Xml(pack.text(part), pack.limits.depth)
    if (xml.next() !== START) continue
    for (const block of readInside(xml, context, 'body')) if (block.text.trim() !== '') margins.add(block.text)
  }
  return [...margins]
}

/** Lines of text of a SmartArt graphic: its data part holds them one a node. */
export function readDiagram(pack: Package, id: string): string[] {
  const part = pack.related.find((item) => item.id === id && item.type === 'diagramData' && !item.external)?.target
  if (part === undefined || !pack.has(part)) return []
  const xml = new Xml(pack.text(part), pack.limits.depth)
  const lines: string[] = []
  for (let token = xml.next(); token; token = xml.next()) {
    if (token !== START) continue
    if (xml.name === 'a:p') lines.push('')
    else if (xml.name === 'a:t' && lines.length > 0) lines[lines.length - 1] += xml.textContent()
  }
  return lines.filter((line) => line.trim() !== '')
}

/** Comments in the order of their part, each with the text that its range holds. */
export function readComments(
  pack: Package,
  context: Context,
  quoter: () => (start: Mark, end: Mark) => string,
): Document['comments'] {
  const comments: Document['comments'] = []
  const part = pack.targets('comments')[0]
  if (part === undefined) return comments
  const quote = quoter()
  const xml = new Xml(pack.text(part), pack.limits.depth)
  for (let token = xml.next(); token; token = xml.next()) {
    if (token !== START || xml.name !== 'w:comment') continue
    const author = xml.attribute('author') ?? ''
    const range = context.commentRanges.get(xml.attribute('id') ?? '')
    const text = readInside(xml, context, 'body')
      .map((block) => block.text)
      .join('\n')
    comments.push({ author, text, quote: range?.end ? quote(range.start, range.end) : '' })
  }
  return comments
}

/** Calls back with the id of each comment of the comments part. */
export function eachCommentId(pack: Package, part: string, visit: (id: string) => void): void {
  const xml = new Xml(pack.text(part), pack.limits.depth)
  for (let token = xml.next(); token; token = xml.next()) {
    if (token === START && xml.name === 'w:comment') visit(xml.attribute('id') ?? '')
  }
}

/** Blocks inside the open element; what is counted there is no part of the body's figures. */
function readInside(xml: Xml, context: Context, from: Block['from']): RawBlock[] {
  return new Story(xml, { ...context, numbering: context.numbering.apart() }, from).read()
}
