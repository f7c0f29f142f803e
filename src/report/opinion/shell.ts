/**
 * Everything of an official document but its words: styles, page, page numbers, as the `docx` package makes them
 * (GB/T 9704-2012). It is made once; each document puts its own body and title into it. Fonts are named, none is embedded.
 */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  type IParagraphStyleOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { escapeXml } from '../xml.ts'
import { type PackedEntry, packEntry, zipOf } from '../zip.ts'

/** Fixed line pitch, 28 points. */
const LINE = { line: 28 * 20, lineRule: LineRuleType.EXACT }
const TITLE_LINE = { line: 36 * 20, lineRule: LineRuleType.EXACT }
/** 3 号 = 16 pt, 2 号 = 22 pt, 4 号 = 14 pt, 小 4 号 = 12 pt; the package counts half points. */
const SIZE = { body: 32, title: 44, page: 28, table: 24 }
const LATIN = 'Times New Roman'
/** Two characters in; `firstLineChars` is not among the package's options, so the width of two 3 号 characters is. */
const INDENT = { firstLine: 2 * 16 * 20 }

type Face = '仿宋_GB2312' | '黑体' | '楷体_GB2312' | '方正小标宋简体'

function style(
  name: string,
  face: Face,
  paragraph: IParagraphStyleOptions['paragraph'],
  size = SIZE.body,
): IParagraphStyleOptions {
  const font = { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: face }
  return { id: '', name, basedOn: 'Normal', quickFormat: true, run: { font, size }, paragraph: paragraph ?? {} }
}

/**
 * The kinds of paragraph that there are. Their names are our own: a text pasted into another document keeps its look
 * where that one has headings of its own. Outline levels make them headings in the navigation pane all the same.
 */
const STYLES = {
  title: style(
    '意见标题',
    '方正小标宋简体',
    { alignment: AlignmentType.CENTER, spacing: { ...TITLE_LINE, after: 28 * 20 } },
    SIZE.title,
  ),
  addressee: style('意见主送', '仿宋_GB2312', { spacing: LINE }),
  heading1: style('意见一级标题', '黑体', { spacing: LINE, indent: INDENT, keepNext: true, outlineLevel: 0 }),
  heading2: style('意见二级标题', '楷体_GB2312', { spacing: LINE, indent: INDENT, keepNext: true, outlineLevel: 1 }),
  body: style('意见正文', '仿宋_GB2312', { spacing: LINE, indent: INDENT, alignment: AlignmentType.JUSTIFIED }),
  /** Four characters from the right margin. */
  signature: style('意见署名', '仿宋_GB2312', {
    spacing: LINE,
    alignment: AlignmentType.RIGHT,
    indent: { right: 4 * 16 * 20 },
  }),
  annex: style('意见附件号', '黑体', { spacing: LINE, outlineLevel: 0 }),
  annexTitle: style(
    '意见附件标题',
    '方正小标宋简体',
    { alignment: AlignmentType.CENTER, spacing: { ...TITLE_LINE, before: 14 * 20, after: 14 * 20 } },
    SIZE.title,
  ),
  tableHead: style('意见表头', '黑体', {}, SIZE.table),
  tableText: style('意见表格', '仿宋_GB2312', {}, SIZE.table),
} as const

export type StyleName = keyof typeof STYLES

/** The id under which a style stands in the document. */
export function styleId(name: StyleName): string {
  return `Opinion${name[0]!.toUpperCase()}${name.slice(1)}`
}

const MARGIN = { top: 37, bottom: 35, left: 28, right: 26 }
/** Between the margins, in twentieths of a point. */
export const TEXT_WIDTH = convertMillimetersToTwip(210 - MARGIN.left - MARGIN.right)

const PAGE: ISectionOptions['properties'] = {
  page: {
    size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
    margin: {
      top: convertMillimetersToTwip(MARGIN.top),
      bottom: convertMillimetersToTwip(MARGIN.bottom),
      left: convertMillimetersToTwip(MARGIN.left),
      right: convertMillimetersToTwip(MARGIN.right),
    },
  },
}

function pageNumber(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const form = { font: { ascii: '宋体', eastAsia: '宋体', hAnsi: '宋体' }, size: SIZE.page }
  const children = [
    new TextRun({ text: '— ', ...form }),
    new TextRun({ children: [PageNumber.CURRENT], ...form }),
    new TextRun({ text: ' —', ...form }),
  ]
  return new Footer({ children: [new Paragraph({ alignment, children })] })
}

const MAIN = 'word/document.xml'
const PROPERTIES = 'docProps/core.xml'

interface Shell {
  /** All parts but those two that each document has of its own. */
  others: PackedEntry[]
  /** The main part before and after the words. */
  before: string
  after: string
  properties: string
}

let shell: Promise<Shell> | null = null

async function makeShell(): Promise<Shell> {
  const document = new Document({
    title: '标题',
    creator: '对照审核',
    lastModifiedBy: '对照审核',
    evenAndOddHeaderAndFooters: true,
    styles: {
      paragraphStyles: Object.entries(STYLES).map(([name, made]) => ({ ...made, id: styleId(name as StyleName) })),
    },
    // Page numbers stand at the outer edge: right on odd pages, left on even ones.
    sections: [
      {
        properties: PAGE,
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [],
      },
    ],
  })
  const parts = unzipSync(await Packer.toBuffer(document))
  const main = strFromU8(parts[MAIN]!)
  const at = main.indexOf('<w:body>') + '<w:body>'.length
  return {
    others: Object.entries(parts).flatMap(([name, bytes]) =>
      name === MAIN || name === PROPERTIES ? [] : [packEntry(name, bytes)],
    ),
    before: main.slice(0, at),
    after: main.slice(main.lastIndexOf('<w:sectPr')),
    properties: strFromU8(parts[PROPERTIES]!),
  }
}

/**
 * The bytes of a whole document.
 * @param body paragraphs and tables as markup
 * @param day `YYYY-MM-DD`, written as its time of creation, so that the same review gives the same bytes
 */
export async function officialDocument(title: string, body: readonly string[], day: string): Promise<Uint8Array> {
  shell ??= makeShell()
  const { others, before, after, properties } = await shell
  const own = properties
    .replace(/(<dc:title>)[^<]*/, (_, tag: string) => tag + escapeXml(title))
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)
  return zipOf([
    ...others,
    packEntry(MAIN, strToU8(before + body.join('') + after)),
    packEntry(PROPERTIES, strToU8(own)),
  ])
}
