/** Where a story's text goes: paragraphs and their lines, numbers, text boxes, cells, notes, places of comments. */
import type { Block } from '../../model.ts'
import { type Context, countRun, type Mark } from './context.ts'
import { Fields } from './fields.ts'
import { type Line, Paragraph, type RawBlock, type RunForm } from './paragraph.ts'
import type { ParagraphProperties } from './paragraph-properties.ts'
import type { RunProperties } from './run-properties.ts'
import { isSymbolFont } from './symbols.ts'
import { Tables } from './tables.ts'

/** One flow of paragraphs: the part's own, or that of a text box in it. */
interface Flow {
  from: Block['from']
  out: RawBlock[]
  paragraph: Paragraph | null
  /** A paragraph whose mark is deleted: its text goes on into the next. */
  carried: Paragraph | null
  run: RunForm | null
  fields: Fields
  tables: Tables
  /** Blocks that come after the outermost table: notes referred to in it. */
  afterTable: RawBlock[]
  /** Length of `out` where each open cell began. */
  cells: number[]
  /** For anchors: the body paragraph that comments stand in, -1: each paragraph itself. */
  host: number
  /** For anchors: the open run. */
  recordedRun: number
}

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
    this.flow = this.newFlow(from, -1)
  }

  get fields(): Fields {
    return this.flow.fields
  }

  get tables(): Tables {
    return this.flow.tables
  }

  get run(): number {
    return this.flow.recordedRun
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
    const { mark } = paragraph.properties
    if (mark?.markDeleted || (mark?.hidden && mark.separator)) {
      flow.carried = paragraph
      return
    }
    const blank = paragraph.lines.every((line) => line.text.trim() === '')
    // A paragraph that is hidden as a whole is not counted either.
    if (!(blank && paragraph.hidden) && !flow.tables.deleted) this.count(paragraph)
    if (this.toc > 0) paragraph.toc = true
    const cell = flow.from === 'footnote' || flow.from === 'endnote' ? undefined : this.cell
    flow.out.push(...paragraph.blocks(cell))
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
    this.flow.run = this.formOf(properties)
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
    this.count(paragraph)
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
    if (this.flow.paragraph && !this.flow.paragraph.properties.mark?.markDeleted) this.count(this.flow.paragraph)
    this.outer.push(this.flow)
    this.flow = this.newFlow('textbox', host)
  }

  closeBox(): void {
    const outer = this.outer.pop()
    if (!outer) return
    const blocks = this.finish()
    this.flow = outer
    if (blocks.some((block) => block.text !== '')) this.context.tally.textBoxes++
    this.current().after.push(...blocks)
  }

  /** Puts a note's blocks after the paragraph, or after the table, that refers to it. */
  note(notes: Map<string, RawBlock[]>, id: string): void {
    const blocks = notes.get(id)
    if (!blocks || this.deleted > 0 || this.flow.tables.deleted) return
    notes.delete(id)
    const paragraph = this.current()
    const host = this.flow.host >= 0 ? this.flow.host : paragraph.index
    for (const block of blocks) block.line.trace = { host, segments: [] }
    if (this.flow.tables.depth > 0) this.flow.afterTable.push(...blocks)
    else paragraph.after.push(...blocks)
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
      const paragraph = new Paragraph(this.context.styles.paragraph(undefined), flow.from, -1)
      this.newLine(paragraph)
      flow.out.push(paragraph.empty(paragraph.line!, flow.tables.cell!))
    }
    flow.tables.endCell()
  }

  closeTable(): void {
    const { flow } = this
    flow.tables.endTable()
    if (flow.tables.depth === 0 && flow.afterTable.length > 0) flow.out.push(...flow.afterTable.splice(0))
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
    flow.out.push(...flow.afterTable.splice(0))
    return flow.out
  }

  /** Nothing follows that a paragraph without a mark could join. */
  private writeCarried(): void {
    const { carried } = this.flow
    this.flow.carried = null
    if (carried) this.flow.out.push(...carried.blocks(this.cell))
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

  /** Gives the paragraph its automatic number, once. */
  private count(paragraph: Paragraph): void {
    if (paragraph.label !== undefined) return
    const { numbering } = this.context
    const { properties, style } = paragraph
    const numId = properties.numId ?? style.paragraph.numId
    paragraph.label = null
    if (numId === undefined || numId === '0') return
    const own = properties.numId !== undefined
    const level = properties.ilvl ?? (own ? undefined : numbering.levelOfStyle(numId, style.id))
    paragraph.label = numbering.next(numId, level ?? (own ? undefined : style.paragraph.ilvl), style.id)
  }

  private form(): RunForm {
    this.flow.run ??= this.formOf({})
    return this.flow.run
  }

  private formOf(properties: RunProperties): RunForm {
    const { styles } = this.context
    const paragraph = this.flow.paragraph?.style.run ?? {}
    const character = styles.get(properties.style)?.run ?? {}
    // Bold is a toggle: a character style inside a bold paragraph style turns it off again.
    const bold = properties.bold ?? (paragraph.bold ?? false) !== (character.bold ?? false)
    const hidden = properties.hidden ?? (paragraph.hidden ?? false) !== (character.hidden ?? false)
    const size = properties.size ?? character.size ?? paragraph.size ?? styles.defaults.size ?? 0
    const font = properties.font ?? character.font ?? paragraph.font
    return { bold, hidden, size, ...(isSymbolFont(font) && { symbolFont: font }) }
  }

  private newLine(paragraph: Paragraph): void {
    countRun(this.context)
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

  private newFlow(from: Block['from'], host: number): Flow {
    return {
      from,
      out: [],
      paragraph: null,
      carried: null,
      run: null,
      fields: new Fields(),
      tables: new Tables(this.context.counts),
      afterTable: [],
      cells: [],
      host,
      recordedRun: -1,
    }
  }
}
