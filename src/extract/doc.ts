/** .doc and OLE .wps → Document, by word-extractor; encrypted and foreign OLE files are told apart first. */
import { required } from '../libraries.ts'
import type { Document } from '../model.ts'
import { wordText } from './doc-text.ts'
import { documentOf, type Line } from './lines.ts'
import { type Ole, openOle } from './ole.ts'
import { summaryOf } from './summary.ts'
import { Unreadable } from './unreadable.ts'
import { western } from './windows-1252.ts'
import { viewOf } from './zip.ts'

interface Extracted {
  getBody(options: object): string
  getFootnotes(options: object): string
  getEndnotes(options: object): string
  getHeaders(options: object): string
  getAnnotations(options: object): string
  getTextboxes(options: object): string
}

/** @throws Unreadable encrypted, not-word, old-word or damaged */
export async function readDoc(bytes: Uint8Array): Promise<Document> {
  const ole = openOle(bytes)
  checkWord(ole)
  const word = await extractor()
    .extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
    .catch(() => {
      throw new Unreadable('damaged', '旧版 Word 文档内容无法解析，请用 Word 或 WPS 打开后另存为 .docx')
    })
  // The quotes must stay as they are written: “ is not ".
  const raw = { filterUnicode: false }
  const lines: Line[] = [
    ...wordText(word.getBody(raw), 'body'),
    ...wordText(word.getTextboxes({ ...raw, includeHeadersAndFooters: false }), 'textbox').filter(written),
    ...wordText(word.getFootnotes(raw), 'footnote').filter(written),
    ...wordText(word.getEndnotes(raw), 'endnote').filter(written),
  ]
  const document = documentOf('doc', lines, ['旧版 .doc 格式：自动编号没有读入，意见只写入审核意见，不能写成批注'])
  return {
    ...document,
    properties: summaryOf(ole),
    margins: wordText(word.getHeaders(raw), 'body')
      .filter(written)
      .map(({ text }) => text.trim()),
    comments: wordText(word.getAnnotations(raw), 'body')
      .filter(written)
      .map(({ text }) => ({ author: '', text: text.trim(), quote: '' })),
  }
}

function written({ text }: Line): boolean {
  return text.trim() !== ''
}

/**
 * word-extractor's own cleaning loses what we need (cell marks apart from tabs) and writes the word "undefined" for
 * an optional hyphen; it is told to hand over the raw text, which {@link wordText} reads.
 */
function extractor(): { extract(bytes: Buffer): Promise<Extracted> } {
  const filters = required('word-extractor/lib/filters.js') as Record<string, (text: string) => string>
  filters.clean = (text) => text
  filters.binaryToUnicode = western
  const WordExtractor = required('word-extractor') as new () => { extract(bytes: Buffer): Promise<Extracted> }
  return new WordExtractor()
}

function checkWord(ole: Ole) {
  const { names } = ole
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) throw encrypted()
  if (!names.has('WordDocument')) {
    if (names.has('Workbook') || names.has('Book')) throw new Unreadable('not-word', 'Excel 表格，不是 Word 文档')
    if (names.has('PowerPoint Document')) throw new Unreadable('not-word', '演示文稿（PPT），不是 Word 文档')
    throw new Unreadable('not-word', '不是 Word 文档（OLE 文件中没有正文），请用 Word 或 WPS 打开后另存为 .docx')
  }
  const main = ole.stream('WordDocument')!
  if (main.length < 0x200) throw new Unreadable('damaged', '旧版 Word 文档已损坏（正文不完整）')
  const view = viewOf(main)
  if (view.getUint16(0, true) !== 0xa5ec) {
    throw new Unreadable('old-word', 'Word 95 或更早的格式，请用 Word 或 WPS 打开后另存为 .docx')
  }
  const flags = view.getUint16(0x0a, true)
  if (flags & 0x0100) throw encrypted()
  // Reading the stream proves that its chain of sectors is sound.
  if (!ole.stream(flags & 0x0200 ? '1Table' : '0Table')) {
    throw new Unreadable('damaged', '旧版 Word 文档已损坏（缺少段落表）')
  }
}

function encrypted(): Unreadable {
  return new Unreadable('encrypted', '文档设有打开密码，请去掉密码后提交')
}
