/**
 * Sheets → the bytes of a workbook: frozen heads, filters, widths, wrapped text, links between sheets. `write-excel-file`
 * makes the workbook and its styles; the rows are written here, for it looks up a dozen properties of every cell anew.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { Cell, SheetData } from 'write-excel-file/node'
import writeExcelFile from 'write-excel-file/node'
import { packEntry, zipOf } from '../zip.ts'
import { filterAndLinks, rowsOf, Strings } from './rows.ts'
import { COLORS, type Sheet, type SheetCell } from './sheet.ts'

const LINK_COLOR = '#1F4E99'
const BORDER = { borderColor: '#BFBFBF', borderStyle: 'thin' } as const
const HEAD = { bold: true, color: COLORS.head, align: 'center', vertical: 'center' } as const

export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const filled = sheets.map((sheet) => ({
    ...sheet,
    rows: [sheet.columns.map(({ title }): SheetCell => ({ value: title, ...HEAD })), ...sheet.rows],
  }))
  const { styles, samples } = stylesOf(filled)
  const parts = unzipSync(await shellOf(sheets, samples))
  const ids = [...strFromU8(parts[partOf(0)]!).matchAll(/<c r="[A-Z]+1" s="(\d+)"/g)].map(([, id]) => id!)
  const strings = new Strings()
  filled.forEach((sheet, index) => {
    const rows = rowsOf(sheet, strings, (cell) => ids[styles.get(styleKey(cell))!]!)
    parts[partOf(index)] = strToU8(
      strFromU8(parts[partOf(index)]!).replace(
        /<sheetData>.*<\/sheetData>|<sheetData\/>/s,
        () => `<sheetData>${rows}</sheetData>${filterAndLinks(sheet)}`,
      ),
    )
  })
  parts['xl/sharedStrings.xml'] = strToU8(strings.part())
  parts['xl/styles.xml'] = strToU8(inFontOrder(strFromU8(parts['xl/styles.xml']!)))
  return zipOf(Object.entries(parts).map(([name, bytes]) => packEntry(name, bytes)))
}

const partOf = (index: number) => `xl/worksheets/sheet${index + 1}.xml`

/** The workbook without its rows; in the first row of the first sheet an empty cell of every style. */
function shellOf(sheets: readonly Sheet[], samples: Cell[]): Promise<Uint8Array> {
  return writeExcelFile(
    sheets.map((sheet, index) => ({
      data: [index === 0 ? samples : [null]] as SheetData,
      sheet: sheet.name,
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      ...(sheet.fixed > 0 ? { stickyColumnsCount: sheet.fixed } : {}),
      orientation: 'landscape' as const,
    })),
    { fontFamily: '宋体', fontSize: 10.5 },
  ).toBuffer()
}

/** Every look that a cell has, with its number among them. */
function stylesOf(sheets: readonly Sheet[]): { styles: Map<string, number>; samples: Cell[] } {
  const styles = new Map<string, number>()
  const samples: Cell[] = []
  for (const { rows } of sheets) {
    for (const row of rows) {
      for (const cell of row) {
        const key = styleKey(cell)
        if (styles.has(key)) continue
        styles.set(key, styles.size)
        samples.push(sampleOf(cell))
      }
    }
  }
  return { styles, samples }
}

function styleKey({ color, bold, align, vertical, format, link }: SheetCell): string {
  return `${color} ${bold} ${align} ${vertical} ${format} ${link !== undefined}`
}

function sampleOf({ color, bold, align, vertical = 'top', format, link }: SheetCell): Cell {
  return {
    value: null,
    type: format ? Number : String,
    wrap: true,
    alignVertical: vertical,
    ...BORDER,
    ...(color ? { backgroundColor: color } : {}),
    ...(bold ? { fontWeight: 'bold' } : {}),
    ...(align ? { align } : {}),
    ...(format ? { format } : {}),
    ...(link ? { textColor: LINK_COLOR, textDecoration: { underline: true } } : {}),
  } as unknown as Cell
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
