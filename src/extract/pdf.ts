/** .pdf with text → Document, by unpdf where it is installed. A scan holds no text, and says so. */
import type { Document, Properties } from '../model.ts'
import type { Limits } from './limits.ts'
import { documentOf } from './lines.ts'
import { type PageText, paragraphsOf } from './pdf-lines.ts'
import { Unreadable } from './unreadable.ts'

type Pdf = Awaited<ReturnType<typeof import('unpdf').getDocumentProxy>>

/** Fewer characters than this on all pages together: a scan with a stamp or a page number. */
const SCAN = 30

/** @throws Unreadable encrypted, scan, damaged or unsupported */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<Document> {
  const { getDocumentProxy } = await import('unpdf').catch(() => {
    throw new Unreadable('unsupported', '本机没有安装 PDF 读取组件，请另存为 .docx 后提交')
  })
  // The library takes the buffer over; fonts and pictures are of no use here, and no font's program is compiled.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: 0,
  }).catch((error: unknown) => {
    const name = (error as { name?: string }).name
    if (name === 'PasswordException') throw new Unreadable('encrypted', 'PDF 设有打开密码，请去掉密码后提交')
    throw new Unreadable('damaged', 'PDF 文件已损坏或不完整，请重新取得该文件')
  })
  if (pdf.numPages > limits.entries) throw new Unreadable('too-long', `页数过多（${pdf.numPages} 页），未读取`)
  const pages = await pagesOf(pdf, limits).catch((error: unknown) => {
    throw error instanceof Unreadable
      ? error
      : new Unreadable('damaged', 'PDF 文件已损坏（页面无法解析），请重新取得该文件')
  })
  const characters = pages.flat().reduce((sum, piece) => sum + piece.text.trim().length, 0)
  if (characters < SCAN) throw new Unreadable('scan', '扫描件，没有文字，未能读取，请提交文字版')
  const { lines, margins } = paragraphsOf(pages)
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }))
  await pdf.destroy()
  const notice = 'PDF 格式：段落按版面还原，可能与原文有出入；意见只写入审核意见，不能写成批注'
  return { ...documentOf('pdf', lines, [notice]), margins, properties: propertiesOf(info) }
}

/** The pieces of text of each page, placed. */
async function pagesOf(pdf: Pdf, limits: Limits): Promise<PageText[]> {
  const pages: PageText[] = []
  let characters = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const pieces = items.flatMap((item) =>
      'str' in item
        ? [
            {
              text: item.str,
              x: item.transform[4],
              y: item.transform[5],
              width: item.width,
              size: Math.abs(item.transform[3]) || item.height,
              ends: item.hasEOL,
            },
          ]
        : [],
    )
    characters += pieces.reduce((sum, piece) => sum + piece.text.trim().length, 0)
    if (characters > limits.characters) throw new Unreadable('too-long', '文字过多，不像一份会议材料，未审核')
    pages.push(pieces)
    page.cleanup()
  }
  return pages
}

function propertiesOf(info: object): Properties {
  const text = (key: string) => {
    const value = (info as Record<string, unknown>)[key]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const all: Properties = {
    creator: text('Author'),
    created: isoOf(text('CreationDate')),
    modified: isoOf(text('ModDate')),
    application: text('Creator') ?? text('Producer'),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/** `D:20220105093000+08'00'` */
function isoOf(date: string | undefined): string | undefined {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:([+-])(\d\d)'?(\d\d)?|Z)?/.exec(date ?? '')
  if (!parts) return undefined
  const [, year, month, day, hour, minute, second, sign, zone, rest] = parts
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${sign ? `${sign}${zone}:${rest ?? '00'}` : 'Z'}`
}
