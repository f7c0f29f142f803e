/**
 * Where each block's text stands in the XML of the main part: what the comment writer needs. Recorded by the same
 * walk that makes the text, so that the two cannot disagree. Plain numbers; offsets are UTF-16 in `source`.
 */
import { decodeEntities } from './entities.ts'

export interface Anchors {
  /** Name of the main part in the zip, and its decoded source. */
  part: string
  source: string
  /** Prefix that the main part binds to WordprocessingML; '' if it is the default namespace. */
  prefix: string
  strict: boolean
  /** The file bears a digital signature, which any change breaks. */
  signed: boolean
  comments: {
    /** Name of the existing comments part, null without one. */
    part: string | null
    /** Highest comment id in that part and in the main part's markers, -1 without any. */
    maxId: number
  }
  /** Of each paragraph of the main part: four numbers, see {@link PARAGRAPH}. */
  paragraphs: number[]
  /** Of each run: five numbers, see {@link RUN}. */
  runs: number[]
  /** Of each container that markers must stand outside of: four numbers, see {@link CONTAINER}. */
  containers: number[]
  /** One for each block of the document. */
  blocks: BlockAnchor[]
}

export interface BlockAnchor {
  /**
   * Index of the body paragraph that a comment on this block can stand in: its own, or for a text box or a note the
   * one that holds or refers to it; -1 where there is none.
   */
  host: number
  /** Of each stretch of text from the source: seven numbers, see {@link SEGMENT}; none for notes. */
  segments: number[]
}

/** Offsets: of `<w:p`, after its properties, of its end tag, after its end tag (the last two equal if self-closed). */
export const PARAGRAPH = { start: 0, content: 1, close: 2, end: 3, stride: 4 } as const
/** Offsets: of `<w:r`, after its start tag, of its properties, after them (equal without any), after its end tag. */
export const RUN = { start: 0, open: 1, properties: 2, afterProperties: 3, end: 4, stride: 5 } as const
/**
 * Kind, offsets of its start and after its end (whole runs: markers may stand right there), index of the container
 * around it (-1: none). A field may reach over several paragraphs.
 */
export const CONTAINER = { kind: 0, start: 1, end: 2, parent: 3, stride: 4 } as const
/**
 * Start in the block's text, its length, source offsets of its start and end, index of its run (-1: none), of its
 * container (-1: none), and whether a character reads as itself there (1) or the stretch is a whole (0: a tab, a
 * symbol, a field's shown text), which a comment holds all of or nothing.
 */
export const SEGMENT = { at: 0, length: 1, start: 2, end: 3, run: 4, container: 5, literal: 6, stride: 7 } as const

export const CONTAINER_KINDS = ['field', 'fldSimple', 'sdt', 'hyperlink', 'textbox'] as const
export type ContainerKind = (typeof CONTAINER_KINDS)[number]

/**
 * Source offset of a character of a literal segment, character references counted.
 * @param from source offset where the segment begins; @param characters how many of its text come before
 */
export function sourceOffset(source: string, from: number, characters: number): number {
  let at = from
  for (let left = characters; left > 0; ) {
    const reference = source[at] === '&' ? /^&[#\w]+;/.exec(source.slice(at, at + 12))?.[0] : undefined
    if (reference) left -= decodeEntities(reference).length
    else if (source[at] === '\r' && source[at + 1] === '\n') {
      at++
      left--
    } else left--
    at += reference?.length ?? 1
  }
  return at
}

/** Collects anchors during the walk over the main part. */
export class Recorder {
  readonly paragraphs: number[] = []
  readonly runs: number[] = []
  readonly containers: number[] = []
  maxCommentId = -1
  private readonly open: number[] = []
  private readonly openParagraphs: number[] = []
  private readonly openRuns: number[] = []
  /** Containers that reach to the end of each open run. */
  private readonly reaching: number[][] = []

  startParagraph(start: number, content: number): number {
    const at = this.paragraphs.push(start, content, content, content) - PARAGRAPH.stride
    this.openParagraphs.push(at)
    return at / PARAGRAPH.stride
  }

  paragraphContent(content: number): void {
    const at = this.openParagraphs.at(-1)
    if (at !== undefined) this.paragraphs[at + PARAGRAPH.content] = content
  }

  endParagraph(close: number, end: number): void {
    const at = this.openParagraphs.pop()
    if (at === undefined) return
    this.paragraphs[at + PARAGRAPH.close] = close
    this.paragraphs[at + PARAGRAPH.end] = end
  }

  startRun(start: number, open: number): number {
    const at = this.runs.push(start, open, open, open, open) - RUN.stride
    this.openRuns.push(at)
    this.reaching.push([])
    return at / RUN.stride
  }

  runProperties(start: number, end: number): void {
    const at = this.openRuns.at(-1)
    if (at === undefined) return
    this.runs[at + RUN.properties] = start
    this.runs[at + RUN.afterProperties] = end
  }

  endRun(end: number): void {
    const at = this.openRuns.pop()
    if (at !== undefined) this.runs[at + RUN.end] = end
    for (const index of this.reaching.pop() ?? []) this.containers[index * CONTAINER.stride + CONTAINER.end] = end
  }

  /** Index of the innermost open container, -1 without one. */
  get container(): number {
    return this.open.at(-1) ?? -1
  }

  /** What begins inside a run (a field's mark, a drawing) makes that whole run part of the container. */
  openContainer(kind: ContainerKind, at: number): number {
    const parent = this.container
    const run = this.openRuns.at(-1)
    const start = run === undefined ? at : this.runs[run + RUN.start]!
    const index = this.containers.push(CONTAINER_KINDS.indexOf(kind), start, start, parent) / CONTAINER.stride - 1
    this.open.push(index)
    return index
  }

  /** Fields may close out of order with elements: whichever it is, it is open no longer. */
  closeContainer(index: number, end: number): void {
    const at = this.open.lastIndexOf(index)
    if (at >= 0) this.open.splice(at, 1)
    if (index < 0) return
    this.containers[index * CONTAINER.stride + CONTAINER.end] = end
    this.reaching.at(-1)?.push(index)
  }

  sawComment(id: string): void {
    const number = Number(id)
    if (Number.isSafeInteger(number)) this.maxCommentId = Math.max(this.maxCommentId, number)
  }
}
