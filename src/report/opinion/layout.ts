/**
 * Paragraphs and tables of an official document as WordprocessingML. Written by hand because there are hundreds of
 * documents of a few plain paragraphs each; all form lies in the styles of the shell.
 */
import { safe } from '../safe.ts'
import { escapeXml } from '../xml.ts'
import { type StyleName, styleId, TEXT_WIDTH } from './shell.ts'

function run(text: string, properties = ''): string {
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(safe(text))}</w:t></w:r>`
}

/** @param more properties of the paragraph beyond its style's, in the order of the schema */
function paragraph(style: StyleName, content: string, more = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${styleId(style)}"/>${more}</w:pPr>${content}</w:p>`
}

export function title(text: string): string {
  return paragraph(
    'title',
    balanced(text)
      .map((line) => run(line))
      .join('<w:r><w:br/></w:r>'),
  )
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
export function addressee(text: string): string {
  return paragraph('addressee', run(text))
}

/** Level 1: 一、; level 2: （一）. */
export function heading(text: string, level: 1 | 2): string {
  return paragraph(level === 1 ? 'heading1' : 'heading2', run(text))
}

/** Body text; a `lead` is set in bold before it. */
export function body(text: string, lead = ''): string {
  return paragraph('body', (lead ? run(lead, '<w:rPr><w:b/><w:bCs/></w:rPr>') : '') + run(text))
}

/** Right-aligned, four characters from the margin: signature and date. */
export function signature(lines: string[]): string[] {
  return lines.map((line) => paragraph('signature', run(line)))
}

/** An annex begins a page: its number at the margin in 黑体, its name centred. */
export function annex(number: number, name: string): string[] {
  return [paragraph('annex', run(`附件${number}`), '<w:pageBreakBefore/>'), paragraph('annexTitle', run(name))]
}

export function blank(): string {
  return paragraph('addressee', '')
}

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('')
const ROOM = [
  ['top', 40],
  ['left', 80],
  ['bottom', 40],
  ['right', 80],
]
  .map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`)
  .join('')

/** @param widths of the columns in per cent. */
export function table(head: string[], rows: string[][], widths: number[]): string {
  const columns = widths.map((width) => Math.round((TEXT_WIDTH * width) / 100))
  const row = (cells: string[], style: StyleName, properties: string) =>
    `<w:tr><w:trPr>${properties}</w:trPr>${cells
      .map(
        (text, column) =>
          `<w:tc><w:tcPr><w:tcW w:w="${columns[column]}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${paragraph(style, run(text))}</w:tc>`,
      )
      .join('')}</w:tr>`
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${EDGES}</w:tblBorders><w:tblCellMar>${ROOM}</w:tblCellMar></w:tblPr>`,
    `<w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    row(head, 'tableHead', '<w:tblHeader/>'),
    ...rows.map((cells) => row(cells, 'tableText', '<w:cantSplit/>')),
    '</w:tbl>',
  ].join('')
}
