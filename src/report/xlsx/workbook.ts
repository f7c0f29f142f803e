/** Sheets → the bytes of a workbook: frozen heads, filters, widths, wrapped text, links between sheets. */

import type { Cell, Feature, SheetData } from 'write-excel-file/node'
import writeExcelFile from 'write-excel-file/node'
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
} from 'write-excel-file/utility'
import { withFixedTimes } from '../repack.ts'
import { COLORS, type Sheet, type SheetCell } from './sheet.ts'

const FILE = 'xl/worksheets/sheet{id}.xml'
const LINK_COLOR = '#1F4E99'

export async function workbook(sheets: Sheet[]): Promise<Uint8Array> {
  const bytes = await writeExcelFile(
    sheets.map((sheet) => ({
      data: [
        tall(
          sheet.columns.map(({ title }) => head(title)),
          sheet,
        ),
        ...sheet.rows.map((row) => tall(row.map(cell), sheet)),
      ] as SheetData,
      sheet: sheet.name,
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      ...(sheet.fixed > 0 ? { stickyColumnsCount: sheet.fixed } : {}),
      orientation: 'landscape' as const,
    })),
    { fontFamily: '宋体', fontSize: 10.5, features: [filtersAndLinks(sheets)] },
  ).toBuffer()
  return withFixedTimes(bytes)
}

/** Points a line of 10.5-point text takes, and the most that Excel allows a row. */
const LINE = 15
const TALLEST = 405

/** Gives a row the height that its wrapped texts need: not every program works it out on opening. */
function tall(row: Cell[], { columns }: Sheet): Cell[] {
  const lines = row.map((item, column) => {
    const { value } = item as { value?: unknown }
    const room = Math.max(2, columns[column]!.width - 1)
    const paragraphs = String(value ?? '').split('\n')
    return paragraphs.reduce((sum, text) => sum + Math.max(1, Math.ceil(roughWidth(text) / room)), 0)
  })
  const height = Math.min(TALLEST, LINE * Math.max(1, ...lines) + 2)
  return row.map((item, column) => (column === 0 ? ({ ...(item as object), height } as Cell) : item))
}

/** Beyond this many characters a row is as tall as it can be. */
const ENOUGH = 4_000

/** Half-width columns, near enough for a row's height: from the CJK radicals on a character takes two. */
function roughWidth(text: string): number {
  let width = 0
  for (let at = 0; at < text.length && at < ENOUGH; at++) width += text.charCodeAt(at) >= 0x2e80 ? 2 : 1
  return width
}

function head(title: string): Cell {
  return {
    value: title,
    type: String,
    fontWeight: 'bold',
    backgroundColor: COLORS.head,
    align: 'center',
    alignVertical: 'center',
    wrap: true,
    ...BORDER,
  }
}

const BORDER = { borderColor: '#BFBFBF', borderStyle: 'thin' } as const

function cell({ value, color, bold, align, format, link }: SheetCell): Cell {
  return {
    ...(typeof value === 'number' ? { value, type: Number } : { value: value ?? '', type: String }),
    wrap: true,
    alignVertical: 'top',
    ...BORDER,
    ...(color ? { backgroundColor: color } : {}),
    ...(bold ? { fontWeight: 'bold' } : {}),
    ...(align ? { align } : {}),
    ...(format ? { format } : {}),
    ...(link ? { textColor: LINK_COLOR, textDecoration: { underline: true } } : {}),
  } as Cell
}

/** The two things that the library leaves to features: an automatic filter over the head, links inside the workbook. */
// The package does not export the type of file content that its features are parametrised by.
// biome-ignore lint/suspicious/noExplicitAny: see above
function filtersAndLinks(sheets: Sheet[]): Feature<any> {
  const order = getOrderOfSiblings(FILE, 'worksheet') ?? []
  const add = (xml: string, markup: string) =>
    insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet')
  return {
    files: {
      transform: {
        'xl/styles.xml': { transform: inFontOrder },
        [FILE]: {
          transform(content: string, _options: unknown, { sheetIndex }: { sheetIndex: number }) {
            const sheet = sheets[sheetIndex]!
            const last = getCellAddress(sheet.rows.length, sheet.columns.length - 1)
            let xml = content
            if (sheet.rows.length > 0) xml = add(xml, `<autoFilter ref="A1:${last}"/>`)
            const links = linksOf(sheet)
            if (links) xml = add(xml, `<hyperlinks>${links}</hyperlinks>`)
            return xml
          },
        },
      },
    },
  }
}

/** The order of a font's children in the schema (CT_Font); the library writes them in another, which validators refuse. */
const FONT_ORDER = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family']

function inFontOrder(styles: string): string {
  const rank = (element: string) => FONT_ORDER.indexOf(/<(\w+)/.exec(element)![1]!)
  return styles.replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => {
    const children = inner.match(/<\w+[^>]*\/>/g) ?? []
    return `<font>${children.sort((a, b) => rank(a) - rank(b)).join('')}</font>`
  })
}

function linksOf(sheet: Sheet): string {
  return sheet.rows
    .flatMap((row, rowIndex) =>
      row.map((item, column) =>
        item.link
          ? `<hyperlink ref="${getCellAddress(rowIndex + 1, column)}" location="${sanitizeAttributeValue(`'${item.link.sheet}'!A${item.link.row}`)}"/>`
          : '',
      ),
    )
    .join('')
}
