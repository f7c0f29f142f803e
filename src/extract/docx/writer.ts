/** Where a story's text goes: paragraphs and their lines, numbers, text boxes, cells, notes, places of comments. */
import type { Block } from '../../model.ts'
import { type Context, countRun, type Mark } from './context.ts'
import type { Fields } from './fields.ts'
import { addAll, type Flow, formOf, newFlow } from './flow.ts'
import { type Line, Paragraph, type RawBlock, type RunForm } from './paragraph.ts'
import type { ParagraphProperties } from './paragraph-properties.ts'
import type { RunProperties } from './run-properties.ts'
import type { Tables } from './tables.ts'

export class Writer {
  private flow: Flow
  private readonly outer: Flow[] = []
  /** Depth of deletions; what stands in them is not written. */
  deleted = 0
  /** Depth of contents lists. */
  toc = 0
  /** Characters met, visible or not. */
  seen = 0

  constructor(
    private readonly context: Context,
    from: Block['from'],
  ) {
    this.flow = newFlow(this.context, from, -1)
  }

  get fields(): Fields {
    return this.flow.fields
  }

  get tables(): Tables {
    return this.flow.tables
  }

  openParagraph(index: number): void {
    const { flow } = this
    if (flow.paragraph) this.closeParagraph()
    countRun(this.context)
    flow.paragraph = new Paragraph(this.context.styles.paragraph(undefined), flow.from, index)
    if (flow.carried) flow.paragraph.takeOver(flow.carried)
    else this.newLine(flow.paragraph)
    flow.carried = null
  }

  setProperties(properties: ParagraphProperties): void {
    const { paragraph } = this.flow
    if (!paragraph) return
    paragraph.properties = properties
    paragraph.style = this.context.styles.paragraph(properties.style)
  }

  closeParagraph(): void {
    const { flow } = this
    const { paragraph } = flow
    flow.run = null
    if (!paragraph) return
    flow.paragraph = null
    flow.closed = paragraph.index
    const { mark } = paragraph.properties
    if (mark?.markDeleted) {
      flow.carried = paragraph
      return
    }
    const blank = paragraph.lines.every((line) => line.text.trim() === '')
    // A paragraph that is hidden as a whole, mark and all, is not counted either.
    const gone = blank && paragraph.hidden && (mark?.hidden ?? paragraph.style.run.hidden)
    if (!gone && !flow.tables.deleted) paragraph.count(this.flow.numbering)
    if (this.toc > 0) paragraph.toc = true
    const cell = flow.from === 'footnote' || flow.from === 'endnote' ? undefined : this.cell
    addAll(flow.out, paragraph.blocks(cell))
  }

  openRun(recorded: number): void {
    countRun(this.context)
    this.flow.recordedRun = recorded
    this.flow.run = null
  }

  closeRun(): void {
    this.flow.run = null
    this.flow.recordedRun = -1
  }

  setRun(properties: RunProperties): void {
    this.flow.run = formOf(properties, this.flow.paragraph?.style, this.context.styles)
  }

  /** Font of the open run where its characters are symbols. */
  get symbolFont(): string | undefined {
    return this.form().symbolFont
  }

  /**
   * Writes text that a reader sees, unless it is deleted, hidden or a field's code.
   * @param start, end offsets in the source; @param literal see anchors.ts
   */
  append(text: string, start: number, end: number, literal: boolean): void {
    if (text === '') return
    this.seen += text.length
    if (this.deleted > 0 || this.flow.tables.deleted) return
    const { flow } = this
    if (flow.fields.inCode) {
      flow.fields.addCode(text)
      return
    }
    flow.fields.sawResult()
    const paragraph = this.current()
    const form = this.form()
    if (form.hidden) {
      paragraph.hidden = true
      this.context.tally.hide(text)
      return
    }
    paragraph.count(this.flow.numbering)
    if (flow.fields.inToc) paragraph.toc = true
    const line = paragraph.line!
    this.trace(line, text, start, end, literal)
    paragraph.add(text, form)
  }

  /** A soft return begins another block of the same paragraph. */
  lineBreak(): void {
    this.seen++
    const { flow } = this
    if (this.deleted > 0 || flow.fields.inCode || flow.tables.deleted) return
    const paragraph = this.current()
    if (!this.form().hidden) this.newLine(paragraph)
  }

  /** Begins a text box: a flow of its own, written after the paragraph that holds it. */
  openBox(): void {
    const host = this.flow.host >= 0 ? this.flow.host : (this.flow.paragraph?.index ?? -1)
    if (this.flow.paragraph && !this.flow.paragraph.properties.mark?.markDeleted)
      this.flow.paragraph.count(this.flow.numbering)
    this.outer.push(this.flow)
    this.flow = newFlow(this.context, 'textbox', host)
  }

  closeBox(): void {
    const outer = this.outer.pop()
    if (!outer) return
    const blocks = this.finish()
    this.flow = outer
    if (blocks.some((block) => block.text !== '')) this.context.tally.textBoxes++
    addAll(this.current().after, blocks)
  }

  /** Puts a note's blocks after the paragraph, or after the table, that refers to it. */
  note(notes: Map<string, RawBlock[]>, id = ''): void {
    const blocks = notes.get(id)
    if (!blocks || this.deleted > 0 || this.flow.tables.deleted) return
    notes.delete(id)
    const paragraph = this.current()
    const host = this.flow.host >= 0 ? this.flow.host : paragraph.index
    for (const block of blocks) block.line.trace = { host, segments: [] }
    if (this.flow.tables.depth > 0) addAll(this.flow.afterTable, blocks)
    else addAll(paragraph.after, blocks)
  }

  openTable(): void {
    this.closeParagraph()
    this.writeCarried()
    this.flow.tables.startTable()
  }

  openCell(): void {
    countRun(this.context)
    this.flow.cells.push(this.flow.out.length)
    this.flow.tables.startCell()
  }

  closeCell(): void {
    const { flow } = this
    this.closeParagraph()
    this.writeCarried()
    const began = flow.cells.pop() ?? flow.out.length
    if (flow.out.length === began && flow.tables.ownCell) {
      const paragraph = new Paragraph(this.context.styles.paragraph(undefined), flow.from, flow.closed)
      this.newLine(paragraph)
      flow.out.push(paragraph.empty(paragraph.line!, flow.tables.cell!))
    }
    flow.tables.endCell()
  }

  closeTable(): void {
    const { flow } = this
    flow.tables.endTable()
    if (flow.tables.depth === 0 && flow.afterTable.length > 0) addAll(flow.out, flow.afterTable.splice(0))
  }

  /** The place that has been reached. */
  mark(): Mark {
    const line = this.flow.paragraph?.line
    return line
      ? { order: line.order, line, offset: line.text.length }
      : { order: this.context.counts.lines + 1, line: null, offset: 0 }
  }

  /** Ends the flow: whatever is still open belongs to it. */
  finish(): RawBlock[] {
    const { flow } = this
    this.closeParagraph()
    this.writeCarried()
    addAll(flow.out, flow.afterTable.splice(0))
    return flow.out
  }

  /** Nothing follows that a paragraph without a mark could join. */
  private writeCarried(): void {
    const { carried } = this.flow
    this.flow.carried = null
    if (carried) addAll(this.flow.out, carried.blocks(this.cell))
  }

  /** Of the flow, or for a text box of the cell that holds it. */
  private get cell() {
    if (this.flow.from !== 'textbox') return this.flow.tables.cell
    return this.flow.tables.cell ?? this.outer.at(-1)?.tables.cell
  }

  private current(): Paragraph {
    if (!this.flow.paragraph) this.openParagraph(-1)
    return this.flow.paragraph!
  }

  private form(): RunForm {
    this.flow.run ??= formOf({}, this.flow.paragraph?.style, this.context.styles)
    return this.flow.run
  }

  private newLine(paragraph: Paragraph): void {
    if (paragraph.lines.length > 0) countRun(this.context)
    const line: Line = { order: ++this.context.counts.lines, text: '', prefix: 0 }
    if (this.context.recorder) {
      line.trace = { host: this.flow.host >= 0 ? this.flow.host : paragraph.index, segments: [] }
    }
    paragraph.lines.push(line)
  }

  private trace(line: Line, text: string, start: number, end: number, literal: boolean): void {
    const { recorder } = this.context
    if (!recorder || !line.trace) return
    const run = this.flow.recordedRun
    line.trace.segments.push(line.text.length, text.length, start, end, run, recorder.container, literal ? 1 : 0)
  }
}
