/** An official document's layout (GB/T 9704-2012) in the words of the `docx` package. Fonts are named, none is embedded. */
import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { withFixedTimes } from '../repack.ts'
import { safe } from '../safe.ts'

/** Fixed line pitch, 28 points. */
const LINE = { line: 28 * 20, lineRule: LineRuleType.EXACT }
/** 3 号 = 16 pt, 2 号 = 22 pt, 4 号 = 14 pt, 小 4 号 = 12 pt; the package counts half points. */
const SIZE = { body: 32, title: 44, page: 28, table: 24 }
const LATIN = 'Times New Roman'

type Face = '仿宋_GB2312' | '黑体' | '楷体_GB2312' | '方正小标宋简体' | '宋体'

function run(text: string, face: Face, extra: { size?: number; bold?: boolean; lineBreak?: boolean } = {}): TextRun {
  return new TextRun({
    text: safe(text),
    font: { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: face },
    size: extra.size ?? SIZE.body,
    ...(extra.bold ? { bold: true } : {}),
    ...(extra.lineBreak ? { break: 1 } : {}),
  })
}

/** Two characters in; `firstLineChars` is not among the package's options, so the width of two 3 号 characters is. */
const INDENT = { firstLine: 2 * 16 * 20 }

export function title(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 36 * 20, lineRule: LineRuleType.EXACT, after: 28 * 20 },
    children: balanced(text).map((line, index) =>
      run(line, '方正小标宋简体', { size: SIZE.title, lineBreak: index > 0 }),
    ),
  })
}

/** Characters of a title that fit a line. */
const TITLE_LINE = 20

/** Lines of about one length, broken where words end if such a place is near. */
function balanced(text: string): string[] {
  const chars = [...text]
  const count = Math.ceil(chars.length / TITLE_LINE)
  const lines: string[] = []
  let from = 0
  for (let left = count; left > 1; left--) {
    const even = from + Math.ceil((chars.length - from) / left)
    const near = [0, -1, 1, -2, 2, -3].map((shift) => even + shift)
    const end = near.find((at) => at - from <= TITLE_LINE && /[》的局委会组年度]/.test(chars[at - 1] ?? '')) ?? even
    lines.push(chars.slice(from, end).join(''))
    from = end
  }
  return [...lines, chars.slice(from).join('')]
}

/** The addressee: from the margin, with a colon. */
export function addressee(text: string): Paragraph {
  return new Paragraph({ spacing: LINE, children: [run(text, '仿宋_GB2312')] })
}

/** Level 1: 一、; level 2: （一）. */
export function heading(text: string, level: 1 | 2): Paragraph {
  const face = level === 1 ? '黑体' : '楷体_GB2312'
  return new Paragraph({ spacing: LINE, indent: INDENT, keepNext: true, children: [run(text, face)] })
}

/** Body text; a `lead` is set in bold before it. */
export function body(text: string, lead = ''): Paragraph {
  const children = lead
    ? [run(lead, '仿宋_GB2312', { bold: true }), run(text, '仿宋_GB2312')]
    : [run(text, '仿宋_GB2312')]
  return new Paragraph({ spacing: LINE, indent: INDENT, alignment: AlignmentType.JUSTIFIED, children })
}

/** Right-aligned, four characters from the margin: signature and date. */
export function signature(lines: string[]): Paragraph[] {
  return lines.map(
    (line) =>
      new Paragraph({
        spacing: LINE,
        alignment: AlignmentType.RIGHT,
        indent: { right: 4 * 16 * 20 },
        children: [run(line, '仿宋_GB2312')],
      }),
  )
}

/** An annex begins a page: its number at the margin in 黑体, its name centred. */
export function annex(number: number, name: string): Paragraph[] {
  return [
    new Paragraph({ spacing: LINE, pageBreakBefore: true, children: [run(`附件${number}`, '黑体')] }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { line: 36 * 20, lineRule: LineRuleType.EXACT, before: 14 * 20, after: 14 * 20 },
      children: [run(name, '方正小标宋简体', { size: SIZE.title })],
    }),
  ]
}

export function blank(): Paragraph {
  return new Paragraph({ spacing: LINE, children: [run('', '仿宋_GB2312')] })
}

/** @param widths of the columns in per cent. */
export function table(head: string[], rows: string[][], widths: number[]): Table {
  const border = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  const cell = (text: string, column: number, face: Face) =>
    new TableCell({
      width: { size: widths[column]!, type: WidthType.PERCENTAGE },
      verticalAlign: VerticalAlign.CENTER,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [new Paragraph({ children: [run(text, face, { size: SIZE.table })] })],
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: [
      new TableRow({ tableHeader: true, children: head.map((text, column) => cell(text, column, '黑体')) }),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: row.map((text, column) => cell(text, column, '仿宋_GB2312')) }),
      ),
    ],
  })
}

const PAGE: ISectionOptions['properties'] = {
  page: {
    size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
    margin: {
      top: convertMillimetersToTwip(37),
      bottom: convertMillimetersToTwip(35),
      left: convertMillimetersToTwip(28),
      right: convertMillimetersToTwip(26),
    },
  },
}

function pageNumber(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const dash = (text: string) =>
    new TextRun({ text, font: { ascii: '宋体', eastAsia: '宋体', hAnsi: '宋体' }, size: SIZE.page })
  const number = new TextRun({
    children: [PageNumber.CURRENT],
    font: { ascii: '宋体', eastAsia: '宋体', hAnsi: '宋体' },
    size: SIZE.page,
  })
  return new Footer({ children: [new Paragraph({ alignment, children: [dash('— '), number, dash(' —')] })] })
}

/**
 * The bytes of a whole document.
 * @param day `YYYY-MM-DD`, written as its time of creation, so that the same review gives the same bytes.
 */
export async function officialDocument(
  name: string,
  children: (Paragraph | Table)[],
  day: string,
): Promise<Uint8Array> {
  const document = new Document({
    title: safe(name),
    creator: '对照审核',
    lastModifiedBy: '对照审核',
    evenAndOddHeaderAndFooters: true,
    // Page numbers stand at the outer edge: right on odd pages, left on even ones.
    sections: [
      {
        properties: PAGE,
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children,
      },
    ],
  })
  return withFixedTimes(await Packer.toBuffer(document), day)
}
