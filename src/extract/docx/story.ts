/**
 * The walk over one part (document, notes, a header, comments): tokens in, blocks out, in reading order. It keeps
 * its own stacks and never recurses, so that no nesting can exhaust the machine's.
 */
import type { Block } from '../../model.ts'
import type { ContainerKind } from './anchors.ts'
import { type Context, countRun } from './context.ts'
import { ON_END, ON_START } from './elements.ts'
import { brokenFields, isToc, shownByCode } from './fields.ts'
import { readFormField } from './form-field.ts'
import { MathText } from './math.ts'
import type { RawBlock } from './paragraph.ts'
import type { ParagraphProperties } from './paragraph-properties.ts'
import { readRunProperties } from './run-properties.ts'
import { cleanText } from './text.ts'
import { Writer } from './writer.ts'
import { END, START, type Xml } from './xml.ts'

/** A hyperlink, content control or simple field. */
interface Container {
  index: number
  toc: boolean
  /** What a simple field shows by its code, if it has no result. */
  code: string
  before: number
}

export class Story {
  readonly writer: Writer
  private readonly math: MathText
  private readonly alternates: { taken: boolean; before: number }[] = []
  private readonly containers: Container[] = []
  private readonly boxes: number[] = []

  constructor(
    readonly xml: Xml,
    readonly context: Context,
    from: Block['from'],
  ) {
    this.writer = new Writer(context, from)
    this.math = new MathText((text) => this.whole(text))
  }

  /** Reads up to the END of the element that is open, or to the end of the part: blocks in reading order. */
  read(): RawBlock[] {
    const { xml } = this
    const depth = xml.depth
    for (let type = xml.next(); type; type = xml.next()) {
      const { name } = xml
      if (type === START) {
        const handler = ON_START.get(name)
        if (handler) handler(this)
        else if (name.startsWith('m:')) this.math.start(xml)
      } else if (type === END) {
        if (xml.depth < depth) break
        const handler = ON_END.get(name)
        if (handler) handler(this)
        else if (name.startsWith('m:')) this.math.end(name)
      }
    }
    return this.writer.finish()
  }

  /** Text that the source does not spell out: the whole element stands for it. */
  whole(text: string): void {
    this.writer.append(cleanText(text), this.xml.start, this.xml.end, false)
  }

  startParagraph(): void {
    const { xml, writer, context } = this
    this.noteIds()
    writer.openParagraph(context.recorder?.startParagraph(xml.start, xml.end) ?? -1)
  }

  setParagraph(properties: ParagraphProperties): void {
    this.writer.setProperties(properties)
    if (properties.mark?.markDeleted) this.context.tally.deleted++
    this.context.recorder?.paragraphContent(this.xml.end)
  }

  endParagraph(): void {
    this.context.recorder?.endParagraph(this.xml.start, this.xml.end)
    this.writer.closeParagraph()
  }

  endRun(): void {
    this.context.recorder?.endRun(this.xml.end)
    this.writer.closeRun()
  }

  inserted(): void {
    this.context.tally.inserted++
  }

  startDeleted(): void {
    this.context.tally.deleted++
    this.writer.deleted++
  }

  /** The annotation over a word (its pronunciation) is no part of the text. */
  ruby(): void {
    this.context.tally.ruby++
    this.xml.skip()
  }

  /** As a fallback it is a picture that has been counted. */
  oldPicture(): void {
    if (this.alternates.length === 0) this.context.tally.pictures++
  }

  startRun(): void {
    const { xml, writer, context } = this
    this.noteIds()
    writer.openRun(context.recorder?.startRun(xml.start, xml.end) ?? -1)
  }

  /** Revision and paragraph ids of the main part: traces of a file's origin. */
  private noteIds(): void {
    const { traces } = this.context
    if (traces) this.xml.eachAttribute(traces, 8)
  }

  runProperties(): void {
    const { xml, writer, context } = this
    const { start } = xml
    const properties = readRunProperties(xml)
    writer.setRun(properties)
    context.recorder?.runProperties(start, xml.end)
  }

  fieldChar(): void {
    const { xml, writer, context } = this
    const type = xml.attribute('fldCharType')
    const { start } = xml
    if (type === 'begin') {
      countRun(context)
      if (brokenFields(xml).has(start)) context.tally.brokenFields++
      else writer.fields.begin(context.recorder?.openContainer('field', start) ?? -1, readFormField(xml))
    } else if (type === 'separate') writer.fields.separate()
    else if (type === 'end') {
      const field = writer.fields.end()
      if (!field) return
      this.whole(field.text)
      context.recorder?.closeContainer(field.container, xml.end)
    }
  }

  openContainer(kind: ContainerKind, code = ''): void {
    const { context, writer, xml } = this
    const toc = kind === 'fldSimple' && isToc(code)
    if (toc) writer.toc++
    const index = context.recorder?.openContainer(kind, xml.start) ?? -1
    this.containers.push({ index, toc, code, before: writer.seen })
  }

  closeContainer(): void {
    const container = this.containers.pop()
    if (!container) return
    if (container.code !== '' && this.writer.seen === container.before) this.whole(shownByCode(container.code))
    if (container.toc) this.writer.toc--
    this.context.recorder?.closeContainer(container.index, this.xml.end)
  }

  controlProperties(): void {
    const { xml, writer } = this
    const depth = xml.depth
    const control = this.containers.at(-1)
    while (xml.within(depth)) {
      if (xml.name !== 'w:docPartGallery' || !control || control.toc) continue
      if (!/table of contents/i.test(xml.attribute('val') ?? '')) continue
      control.toc = true
      writer.toc++
    }
  }

  endBox(): void {
    this.writer.closeBox()
    this.context.recorder?.closeContainer(this.boxes.pop() ?? -1, this.xml.end)
  }

  startBox(): void {
    this.boxes.push(this.context.recorder?.openContainer('textbox', this.xml.start) ?? -1)
    this.writer.openBox()
  }

  /** Text that stands in a drawing, not in paragraphs of its own. */
  box(lines: string[] = []): void {
    this.writer.openBox()
    for (const line of lines) {
      this.writer.openParagraph(-1)
      this.whole(line)
    }
    this.writer.closeBox()
  }

  startAlternate(): void {
    this.alternates.push({ taken: false, before: 0 })
  }

  endAlternate(): void {
    this.alternates.pop()
  }

  /** The same content stands in several forms: the first that holds any text is read, the others are not. */
  startBranch(): void {
    const { xml } = this
    const alternate = this.alternates.at(-1)
    // A choice that word processors do not know is not what they show.
    const foreign = xml.name === 'mc:Choice' && !xml.namespaces.known(xml.attribute('Requires') ?? '')
    if (foreign) this.context.tally.foreign++
    if (foreign || alternate?.taken) xml.skip()
    else if (alternate) alternate.before = this.writer.seen
  }

  endBranch(): void {
    const alternate = this.alternates.at(-1)
    if (alternate && this.writer.seen > alternate.before) alternate.taken = true
  }

  comment(): void {
    const { xml, writer, context } = this
    const id = xml.attribute('id') ?? ''
    const { commentRanges: ranges } = context
    countRun(context)
    context.recorder?.sawComment(id)
    if (xml.name === 'w:commentRangeStart') ranges.set(id, { start: writer.mark(), end: null })
    else if (xml.name === 'w:commentRangeEnd') {
      const range = ranges.get(id)
      if (range) range.end = writer.mark()
    }
  }
}
