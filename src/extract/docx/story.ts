/**
 * The walk over one part (document, notes, a header, comments): tokens in, blocks out, in reading order. It keeps
 * its own stacks and never recurses, so that no nesting can exhaust the machine's.
 */
import type { Block } from '../../model.ts'
import type { ContainerKind } from './anchors.ts'
import { type Context, countRun } from './context.ts'
import { brokenFields, isToc, shownByCode } from './fields.ts'
import { readFormField } from './form-field.ts'
import { MathText } from './math.ts'
import type { RawBlock } from './paragraph.ts'
import { readParagraphProperties } from './paragraph-properties.ts'
import { readRunProperties } from './run-properties.ts'
import { symbol } from './symbols.ts'
import { appendText, cleanText } from './text.ts'
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
  private readonly writer: Writer
  private readonly math: MathText
  private readonly alternates: { taken: boolean; before: number }[] = []
  private readonly containers: Container[] = []
  private readonly boxes: number[] = []
  private readonly broken: ReadonlySet<number>

  constructor(
    private readonly xml: Xml,
    private readonly context: Context,
    from: Block['from'],
  ) {
    this.writer = new Writer(context, from)
    this.math = new MathText((text) => this.whole(text))
    this.broken = brokenFields(xml.source)
  }

  /** Reads up to the END of the element that is open, or to the end of the part: blocks in reading order. */
  read(): RawBlock[] {
    const { xml } = this
    const depth = xml.depth
    for (let type = xml.next(); type; type = xml.next()) {
      if (type === START) this.start()
      else if (type === END) {
        if (xml.depth < depth) break
        this.end()
      }
    }
    return this.writer.finish()
  }

  private start(): void {
    const { xml, writer, context } = this
    const { tally } = context
    switch (xml.name) {
      case 'w:p':
        this.startParagraph()
        break
      case 'w:pPr':
        writer.setProperties(readParagraphProperties(xml))
        context.recorder?.paragraphContent(xml.end)
        break
      case 'w:r':
        this.startRun()
        break
      case 'w:rPr':
        this.runProperties()
        break
      case 'w:t':
        appendText(xml, writer)
        break
      case 'w:tab':
      case 'w:ptab':
        this.whole('\t')
        break
      case 'w:br':
      case 'w:cr':
        writer.lineBreak()
        break
      case 'w:noBreakHyphen':
        this.whole('\u2011')
        break
      case 'w:softHyphen':
        this.whole('\u00ad')
        break
      case 'w:sym':
        this.whole(symbol(xml.attribute('font'), Number.parseInt(xml.attribute('char') ?? '', 16) || 0))
        break
      case 'w:fldChar':
        this.fieldChar()
        break
      case 'w:instrText':
        writer.fields.addCode(xml.textContent())
        break
      case 'w:fldSimple':
        this.openContainer('fldSimple', xml.attribute('instr') ?? '')
        break
      case 'w:hyperlink':
        this.openContainer('hyperlink')
        break
      case 'w:sdt':
        this.openContainer('sdt')
        break
      case 'w:sdtPr':
        this.controlProperties()
        break
      case 'w:ins':
      case 'w:moveTo':
        tally.inserted++
        return
      case 'w:del':
      case 'w:moveFrom':
        tally.deleted++
        writer.deleted++
        return
      case 'w:delText':
      case 'w:delInstrText':
      case 'w:sdtEndPr':
      case 'w:sectPr':
      case 'w:tblPr':
      case 'w:tblGrid':
      case 'w:tblPrEx':
      case 'w:customXmlPr':
      case 'w:smartTagPr':
      case 'w:rubyPr':
        xml.skip()
        break
      case 'w:rt':
        tally.ruby++
        xml.skip()
        break
      case 'w:tbl':
        writer.openTable()
        break
      case 'w:tr':
        writer.tables.startRow()
        break
      case 'w:trPr':
        writer.tables.rowProperties(xml)
        break
      case 'w:tc':
        writer.openCell()
        break
      case 'w:tcPr':
        writer.tables.cellProperties(xml)
        break
      case 'w:txbxContent':
        this.startBox()
        break
      case 'v:textpath':
        this.wordArt()
        break
      case 'mc:AlternateContent':
        this.alternates.push({ taken: false, before: 0 })
        return
      case 'mc:Choice':
      case 'mc:Fallback':
        this.startBranch()
        break
      case 'w:footnoteReference':
        writer.note(context.footnotes, xml.attribute('id') ?? '')
        break
      case 'w:endnoteReference':
        writer.note(context.endnotes, xml.attribute('id') ?? '')
        break
      case 'w:commentRangeStart':
      case 'w:commentRangeEnd':
      case 'w:commentReference':
        this.comment()
        break
      case 'a:blip':
        tally.pictures++
        return
      case 'v:imagedata':
        // As a fallback it is the picture that has been counted.
        if (this.alternates.length === 0) tally.pictures++
        return
      case 'o:OLEObject':
        tally.objects++
        return
      case 'c:chart':
        tally.charts++
        return
      case 'dgm:relIds':
        this.box(context.diagram?.(xml.attribute('dm') ?? '') ?? [])
        return
      case 'w:altChunk':
      case 'w:subDoc':
        tally.chunks++
        return
      default:
        if (xml.name.startsWith('m:')) this.math.start(xml)
    }
  }

  private end(): void {
    const { xml, writer, context } = this
    switch (xml.name) {
      case 'w:p':
        context.recorder?.endParagraph(xml.start, xml.end)
        writer.closeParagraph()
        break
      case 'w:r':
        context.recorder?.endRun(xml.end)
        writer.closeRun()
        break
      case 'w:del':
      case 'w:moveFrom':
        writer.deleted--
        return
      case 'w:fldSimple':
      case 'w:sdt':
      case 'w:hyperlink':
        this.closeContainer()
        break
      case 'w:tc':
        writer.closeCell()
        break
      case 'w:tr':
        writer.tables.endRow()
        break
      case 'w:tbl':
        writer.closeTable()
        break
      case 'w:txbxContent':
        writer.closeBox()
        context.recorder?.closeContainer(this.boxes.pop() ?? -1, xml.end)
        break
      case 'mc:Choice':
      case 'mc:Fallback':
        this.endBranch()
        break
      case 'mc:AlternateContent':
        this.alternates.pop()
        return
      default:
        if (xml.name.startsWith('m:')) this.math.end(xml.name)
    }
  }

  /** Text that the source does not spell out: the whole element stands for it. */
  private whole(text: string): void {
    this.writer.append(cleanText(text), this.xml.start, this.xml.end, false)
  }

  private startParagraph(): void {
    const { xml, writer, context } = this
    this.noteIds()
    writer.openParagraph(context.recorder?.startParagraph(xml.start, xml.end) ?? -1)
  }

  private startRun(): void {
    const { xml, writer, context } = this
    this.noteIds()
    writer.openRun(context.recorder?.startRun(xml.start, xml.end) ?? -1)
  }

  /** Revision and paragraph ids of the main part: traces of a file's origin. */
  private noteIds(): void {
    const { traces } = this.context
    if (traces) this.xml.eachAttribute(traces)
  }

  private runProperties(): void {
    const { xml, writer, context } = this
    const { start } = xml
    const properties = readRunProperties(xml)
    writer.setRun(properties)
    context.recorder?.runProperties(start, xml.end)
  }

  private fieldChar(): void {
    const { xml, writer, context } = this
    const type = xml.attribute('fldCharType')
    const { start } = xml
    if (type === 'begin') {
      countRun(context)
      if (this.broken.has(start)) context.tally.brokenFields++
      else writer.fields.begin(context.recorder?.openContainer('field', start) ?? -1, readFormField(xml))
    } else if (type === 'separate') writer.fields.separate()
    else if (type === 'end') {
      const field = writer.fields.end()
      if (!field) return
      this.whole(field.text)
      context.recorder?.closeContainer(field.container, xml.end)
    }
  }

  private openContainer(kind: ContainerKind, code = ''): void {
    const { context, writer, xml } = this
    const toc = kind === 'fldSimple' && isToc(code)
    if (toc) writer.toc++
    const index = context.recorder?.openContainer(kind, xml.start) ?? -1
    this.containers.push({ index, toc, code, before: writer.seen })
  }

  private closeContainer(): void {
    const container = this.containers.pop()
    if (!container) return
    if (container.code !== '' && this.writer.seen === container.before) this.whole(shownByCode(container.code))
    if (container.toc) this.writer.toc--
    this.context.recorder?.closeContainer(container.index, this.xml.end)
  }

  private controlProperties(): void {
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

  private startBox(): void {
    this.boxes.push(this.context.recorder?.openContainer('textbox', this.xml.start) ?? -1)
    this.writer.openBox()
  }

  /** WordArt of the old kind keeps its text in an attribute. */
  private wordArt(): void {
    this.box(this.xml.attribute('string')?.split(/[\r\n]+/) ?? [])
  }

  /** Text that stands in a drawing, not in paragraphs of its own. */
  private box(lines: string[]): void {
    this.writer.openBox()
    for (const line of lines) {
      this.writer.openParagraph(-1)
      this.whole(line)
    }
    this.writer.closeBox()
  }

  /** The same content stands in several forms: the first that holds any text is read, the others are not. */
  private startBranch(): void {
    const alternate = this.alternates.at(-1)
    if (alternate?.taken) this.xml.skip()
    else if (alternate) alternate.before = this.writer.seen
  }

  private endBranch(): void {
    const alternate = this.alternates.at(-1)
    if (alternate && this.writer.seen > alternate.before) alternate.taken = true
  }

  private comment(): void {
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
