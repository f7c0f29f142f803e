/** What the walk does at each element: one line an element, START and END apart; all others are passed through. */
import { readParagraphProperties } from './paragraph-properties.ts'
import type { Story } from './story.ts'
import { symbol } from './symbols.ts'
import { appendText } from './text.ts'

type Handler = (story: Story) => void

const skip: Handler = ({ xml }) => xml.skip()

const START_OF: Record<string, Handler> = {
  // Paragraphs, runs and what they hold
  'w:p': (story) => story.startParagraph(),
  'w:pPr': (story) => story.setParagraph(readParagraphProperties(story.xml)),
  'w:r': (story) => story.startRun(),
  'w:rPr': (story) => story.runProperties(),
  'w:t': ({ xml, writer }) => appendText(xml, writer),
  'w:tab': (story) => story.whole('\t'),
  'w:ptab': (story) => story.whole('\t'),
  'w:br': ({ writer }) => writer.lineBreak(),
  'w:cr': ({ writer }) => writer.lineBreak(),
  'w:noBreakHyphen': (story) => story.whole('\u2011'),
  'w:softHyphen': (story) => story.whole('\u00ad'),
  'w:sym': (story) => story.whole(symbol(story.xml.attribute('font'), hex(story.xml.attribute('char')))),
  'w:rt': (story) => story.ruby(),
  // Fields and containers
  'w:fldChar': (story) => story.fieldChar(),
  'w:instrText': ({ xml, writer }) => writer.fields.addCode(xml.textContent()),
  'w:fldSimple': (story) => story.openContainer('fldSimple', story.xml.attribute('instr')),
  'w:hyperlink': (story) => story.openContainer('hyperlink'),
  'w:sdt': (story) => story.openContainer('sdt'),
  'w:sdtPr': (story) => story.controlProperties(),
  // Tracked changes, read as accepted
  'w:ins': (story) => story.inserted(),
  'w:moveTo': (story) => story.inserted(),
  'w:del': (story) => story.startDeleted(),
  'w:moveFrom': (story) => story.startDeleted(),
  'w:delText': skip,
  'w:delInstrText': skip,
  // Tables
  'w:tbl': ({ writer }) => writer.openTable(),
  'w:tr': ({ writer }) => writer.tables.startRow(),
  'w:trPr': ({ xml, writer, context }) => void (writer.tables.rowProperties(xml) && context.tally.deleted++),
  'w:tc': ({ writer }) => writer.openCell(),
  'w:tcPr': ({ xml, writer, context }) => void (writer.tables.cellProperties(xml) && context.tally.deleted++),
  // Drawings
  'w:txbxContent': (story) => story.startBox(),
  'v:textpath': (story) => story.box(story.xml.attribute('string')?.split(/[\r\n]+/)),
  'dgm:relIds': (story) => story.box(story.context.diagram?.(story.xml.attribute('dm') ?? '')),
  'mc:AlternateContent': (story) => story.startAlternate(),
  'mc:Choice': (story) => story.startBranch(),
  'mc:Fallback': (story) => story.startBranch(),
  'a:blip': ({ context }) => void context.tally.pictures++,
  'v:imagedata': (story) => story.oldPicture(),
  'o:OLEObject': ({ context }) => void context.tally.objects++,
  'c:chart': ({ context }) => void context.tally.charts++,
  'w:altChunk': ({ context }) => void context.tally.chunks++,
  'w:subDoc': ({ context }) => void context.tally.chunks++,
  // Notes and comments
  'w:footnoteReference': ({ xml, writer, context }) => writer.note(context.footnotes, xml.attribute('id')),
  'w:endnoteReference': ({ xml, writer, context }) => writer.note(context.endnotes, xml.attribute('id')),
  'w:commentRangeStart': (story) => story.comment(),
  'w:commentRangeEnd': (story) => story.comment(),
  'w:commentReference': (story) => story.comment(),
  // Properties that say nothing here
  'w:sdtEndPr': skip,
  'w:sectPr': skip,
  'w:tblPr': skip,
  'w:tblGrid': skip,
  'w:tblPrEx': skip,
  'w:customXmlPr': skip,
  'w:smartTagPr': skip,
  'w:rubyPr': skip,
}

const END_OF: Record<string, Handler> = {
  'w:p': (story) => story.endParagraph(),
  'w:r': (story) => story.endRun(),
  'w:del': ({ writer }) => void writer.deleted--,
  'w:moveFrom': ({ writer }) => void writer.deleted--,
  'w:fldSimple': (story) => story.closeContainer(),
  'w:sdt': (story) => story.closeContainer(),
  'w:hyperlink': (story) => story.closeContainer(),
  'w:tc': ({ writer }) => writer.closeCell(),
  'w:tr': ({ writer }) => writer.tables.endRow(),
  'w:tbl': ({ writer }) => writer.closeTable(),
  'w:txbxContent': (story) => story.endBox(),
  'mc:Choice': (story) => story.endBranch(),
  'mc:Fallback': (story) => story.endBranch(),
  'mc:AlternateContent': (story) => story.endAlternate(),
}

export const ON_START: ReadonlyMap<string, Handler> = new Map(Object.entries(START_OF))
export const ON_END: ReadonlyMap<string, Handler> = new Map(Object.entries(END_OF))

function hex(value: string | undefined): number {
  return Number.parseInt(value ?? '', 16) || 0
}
