/** .docx and .docm → Document: what a reader sees, exactly, and where it stands. */
import type { Block, Document, Properties, Traces } from '../../model.ts'
import type { Limits } from '../limits.ts'
import { Unreadable } from '../unreadable.ts'
import { type Anchors, Recorder } from './anchors.ts'
import type { Context, Mark } from './context.ts'
import { Numbering } from './numbering.ts'
import { Package } from './package.ts'
import type { RawBlock } from './paragraph.ts'
import { readProperties } from './properties.ts'
import { eachCommentId, readComments, readDiagram, readMargins, readNotes } from './side-parts.ts'
import { Story } from './story.ts'
import { Styles } from './styles.ts'
import { Tally } from './tally.ts'
import { TraceCollector } from './traces.ts'
import { START, Xml } from './xml.ts'

const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main'

/**
 * Reads a Word document.
 * @throws Unreadable with a code and a Chinese reason
 */
export function readDocx(bytes: Uint8Array, limits: Limits): { document: Document } {
  return { document: read(bytes, limits, null).document }
}

/**
 * The same walk, with the place of each block's text in the main part's source: for writing comments.
 * @throws Unreadable as {@link readDocx}
 */
export function indexDocx(bytes: Uint8Array, limits: Limits): { document: Document; anchors: Anchors } {
  const recorder = new Recorder()
  const { document, blocks, source, pack } = read(bytes, limits, recorder)
  const { paragraphs, runs, containers } = recorder
  const part = pack.targets('comments')[0] ?? null
  if (part !== null) eachCommentId(pack, part, (id) => recorder.sawComment(id))
  const [, prefix = ''] = /<(?:([^\s<>/:!?]+):)?document[\s>]/.exec(source) ?? []
  const anchors: Anchors = {
    part: pack.main,
    source,
    prefix,
    strict: source.includes(STRICT),
    signed: pack.root.some((item) => item.type === 'origin'),
    comments: { part, maxId: recorder.maxCommentId },
    paragraphs,
    runs,
    containers,
    blocks: blocks.map(({ line: { trace, prefix: shift } }) => ({
      host: trace?.host ?? -1,
      segments: shifted(trace?.segments ?? [], shift),
    })),
  }
  return { document, anchors }
}

function read(bytes: Uint8Array, limits: Limits, recorder: Recorder | null) {
  const pack = new Package(bytes, limits)
  const tally = new Tally()
  /** A part beside the main one that cannot be read costs what it holds, not the document. */
  const beside = <T>(what: string, otherwise: T, make: () => T): T => {
    try {
      return make()
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      tally.failures.push(`${what}未能读取：${error.message}`)
      return otherwise
    }
  }
  const source = pack.text(pack.main)
  const part = (type: string) => {
    const name = pack.targets(type)[0]
    return name === undefined ? null : new Xml(pack.text(name), limits.depth)
  }
  const styles = beside('样式', new Styles(null), () => new Styles(part('styles')))
  const none = new Numbering(null, styles)
  const traces = new TraceCollector()
  const context: Context = {
    limits,
    styles,
    numbering: beside('自动编号的定义', none, () => new Numbering(part('numbering'), styles)),
    tally,
    footnotes: new Map(),
    endnotes: new Map(),
    commentRanges: new Map(),
    counts: { tables: 0, lines: 0, runs: 0 },
    recorder: null,
    diagram: null,
    traces: null,
  }
  if (source.includes('footnoteReference')) {
    context.footnotes = beside('脚注', context.footnotes, () => readNotes(pack, 'footnotes', context))
  }
  if (source.includes('endnoteReference')) {
    context.endnotes = beside('尾注', context.endnotes, () => readNotes(pack, 'endnotes', context))
  }
  const blocks = readBody(source, {
    ...context,
    recorder,
    diagram: (id) => beside('SmartArt 图形', [], () => readDiagram(pack, id)),
    traces: traces.attribute,
  })
  const { text, placed } = join(blocks)
  tally.macros = pack.targets('vbaProject').length
  tally.tocLines = placed.filter((block) => block.toc).length
  const lost: Traces = { rsidRoot: null, rsids: [], paragraphIds: [], images: [] }
  const document: Document = {
    format: 'docx',
    text,
    blocks: placed,
    margins: beside('页眉页脚', [], () => readMargins(pack, source, context)),
    comments: beside('批注', [], () => readComments(pack, context, () => quoter(blocks, placed, text))),
    properties: beside<Properties>('文件属性', {}, () => readProperties(pack)),
    traces: beside('修订标识', lost, () => traces.finish(pack)),
    notices: [],
  }
  document.notices = tally.notices()
  return { document, blocks, source, pack }
}

/** @throws Unreadable no-body where the part holds no body */
function readBody(source: string, context: Context): RawBlock[] {
  const xml = new Xml(source, context.limits.depth)
  for (let type = xml.next(); type; type = xml.next()) {
    if (type !== START || xml.name !== 'w:body') continue
    const blocks = new Story(xml, context, 'body').read()
    // The rest is walked too: an unclosed tag after the body is damage as well.
    while (xml.next());
    return blocks
  }
  throw new Unreadable('no-body', '不是 Word 文档：没有正文')
}

function join(blocks: RawBlock[]): { text: string; placed: Block[] } {
  let start = 0
  const placed = blocks.map(({ text, line, ...facts }): Block => {
    const block = { start, end: start + text.length, ...facts }
    start = block.end + 1
    return block
  })
  return { text: blocks.map((block) => block.text).join('\n'), placed }
}

/** A comment on a whole chapter need not repeat it. */
const MOST_QUOTE = 500

/** Text between two marks, in the document's own text; a mark in a blank line stands at the next that is not. */
function quoter(blocks: RawBlock[], placed: Block[], text: string): (start: Mark, end: Mark) => string {
  const index = new Map(blocks.map((block, i) => [block.line, i]))
  const orders = blocks
    .map(({ line }, i) => ({ order: line.order, at: placed[i]!.start }))
    .sort((a, b) => a.order - b.order)
  const at = ({ line, offset, order }: Mark): number => {
    const own = line === null ? undefined : index.get(line)
    if (own !== undefined) return placed[own]!.start + blocks[own]!.line.prefix + offset
    let low = 0
    for (let high = orders.length; low < high; ) {
      const middle = (low + high) >> 1
      if (orders[middle]!.order < order) low = middle + 1
      else high = middle
    }
    return low === orders.length ? text.length : orders[low]!.at
  }
  return (start, end) => {
    const quote = text.slice(at(start), at(end)).trim()
    return quote.length > MOST_QUOTE ? `${quote.slice(0, MOST_QUOTE)}…` : quote
  }
}

function shifted(segments: number[], by: number): number[] {
  if (by > 0) for (let i = 0; i < segments.length; i += 7) segments[i]! += by
  return segments
}
