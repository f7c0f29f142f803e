/** One paragraph while it is read: its lines (a soft return begins another), and what stands after it. */
import type { Block, Cell } from '../../model.ts'
import type { Label, Numbering } from './numbering.ts'
import type { ParagraphProperties } from './paragraph-properties.ts'
import type { Style } from './styles.ts'

/** A block before its place in the document's text is known. */
export interface RawBlock extends Omit<Block, 'start' | 'end'> {
  text: string
  line: Line
}

/** What the comment writer needs of a line: see anchors.ts. */
export interface LineTrace {
  /** Index of the paragraph, of that which holds the text box, of that which refers to the note. */
  host: number
  segments: number[]
}

export interface Line {
  /** Running number of the line in the file, in reading order. */
  order: number
  /** Without the automatic number. */
  text: string
  /** Length of the number and separator put before the text. */
  prefix: number
  /** Of its visible text; undefined while there is none. */
  bold?: boolean
  size?: number
  trace?: LineTrace
}

export interface RunForm {
  hidden: boolean
  bold: boolean
  size: number
  symbolFont?: string
}

const TOC_STYLE = /^(?:toc ?(?:[1-9]|heading)|目录|table of figures)/i

export class Paragraph {
  properties: ParagraphProperties = {}
  /** undefined: not counted yet. */
  label: Label | null | undefined
  toc = false
  /** Some of its text is hidden. */
  hidden = false
  lines: Line[] = []
  /** Text boxes and notes, in order. */
  after: RawBlock[] = []

  constructor(
    public style: Style,
    readonly from: Block['from'],
    /** Index for anchors; -1 where they are not wanted. */
    readonly index: number,
  ) {}

  get line(): Line | undefined {
    return this.lines.at(-1)
  }

  add(text: string, form: RunForm): void {
    const line = this.lines.at(-1)!
    line.text += text
    if (text.trim() === '') return
    line.bold = form.bold && line.bold !== false
    line.size ??= form.size
  }

  /** Gives it its automatic number, once. */
  count(numbering: Numbering): void {
    if (this.label !== undefined) return
    const { properties, style } = this
    const numId = properties.numId ?? style.paragraph.numId
    this.label = null
    if (numId === undefined || numId === '0') return
    const own = properties.numId !== undefined
    const level = properties.ilvl ?? (own ? undefined : numbering.levelOfStyle(numId, style.id))
    this.label = numbering.next(numId, level ?? (own ? undefined : style.paragraph.ilvl), style.id)
  }

  /** Takes over what stood in paragraphs whose marks are deleted. */
  takeOver(earlier: Paragraph): void {
    this.lines = earlier.lines
    this.after = earlier.after
    this.toc = earlier.toc
    this.hidden = earlier.hidden
  }

  /** Its lines as blocks, blank ones left out; then what stands after it. */
  blocks(cell: Cell | undefined): RawBlock[] {
    const blocks: RawBlock[] = []
    const label = this.label?.text ? this.label : null
    const toc = this.toc || TOC_STYLE.test(this.style.name)
    this.lines.forEach((line, i) => {
      const prefix = i === 0 && label ? label.text + (line.text.trim() === '' ? '' : label.separator) : ''
      if (prefix === '' && line.text.trim() === '') return
      line.prefix = prefix.length
      blocks.push({
        ...this.facts(line),
        text: prefix + line.text,
        label: i === 0 && label ? label.text.length : 0,
        ...(cell && { cell }),
        ...(toc && { toc }),
        ...(blocks.length > 0 && { continues: true as const }),
      })
    })
    return [...blocks, ...this.after]
  }

  /** An empty block: stands for an empty cell. */
  empty(line: Line, cell: Cell): RawBlock {
    return { ...this.facts(line), text: '', label: 0, cell }
  }

  private facts(line: Line) {
    const { properties, style } = this
    return {
      line,
      level: properties.level ?? style.paragraph.level ?? 0,
      style: style.name,
      bold: line.bold ?? false,
      align: properties.align ?? style.paragraph.align ?? ('left' as const),
      size: line.size ?? 0,
      from: this.from,
    }
  }
}
