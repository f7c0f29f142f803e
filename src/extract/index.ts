/** Bytes → Document, whatever the format: sniffed by content, not by name. The readers load when first needed. */
import type { Document } from '../model.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { packageKind } from './package.ts'
import { sniff } from './sniff.ts'
import { Unreadable } from './unreadable.ts'

/** @throws Unreadable with a code and a Chinese reason. */
export async function extract(bytes: Uint8Array, name: string, limits: Limits = DEFAULT_LIMITS): Promise<Document> {
  if (bytes.length === 0) throw new Unreadable('empty', '空文件（0 字节），请重新提交')
  if (bytes.length > limits.fileBytes) throw tooLarge(bytes.length, limits)
  const document = await read(bytes, name.toLowerCase(), limits)
  if (document.text.length > limits.characters || document.blocks.length > limits.blocks) {
    throw new Unreadable(
      'too-long',
      `文字过多（${document.text.length} 字、${document.blocks.length} 段），不像一份会议材料，未审核`,
    )
  }
  if (document.text.trim() === '') throw new Unreadable('no-text', '文件里没有文字，可能只有图片，请提交文字版')
  return document
}

export function tooLarge(size: number, limits: Limits): Unreadable {
  const megabytes = (bytes: number) => Math.ceil(bytes / 2 ** 20)
  return new Unreadable('too-large', `文件过大（${megabytes(size)} MB，上限 ${megabytes(limits.fileBytes)} MB）`)
}

async function read(bytes: Uint8Array, name: string, limits: Limits): Promise<Document> {
  const found = sniff(bytes)
  // Some writers put bytes before the archive; its end tells.
  const what = found === 'unknown' && /\.doc[xm]$/.test(name) && hasZipEnd(bytes) ? 'zip' : found
  switch (what) {
    case 'zip': {
      const document = await readPackage(bytes, limits)
      return renamed(document, name, ['.docx', '.docm', '.dotx', '.dotm'], 'Word 文档（.docx）')
    }
    case 'ole': {
      const document = await (await import('./doc.ts')).readDoc(bytes)
      return renamed(document, name, ['.doc', '.wps', '.dot', '.wpt'], 'Word 97-2003 文档（.doc）')
    }
    case 'pdf':
      return renamed(await (await import('./pdf.ts')).readPdf(bytes, limits), name, ['.pdf'], 'PDF 文件')
    case 'rtf':
      return renamed((await import('./rtf.ts')).readRtf(bytes, limits), name, ['.rtf'], 'RTF 文件')
    case 'html':
      return renamed((await import('./html.ts')).readHtml(bytes, limits), name, ['.htm', '.html', '.mht'], '网页')
    case 'xml':
      if (isText(name)) return plain(bytes, name)
      throw new Unreadable('not-word', 'XML 文件，不是 Word 文档，请用 Word 打开后另存为 .docx')
    case 'tsd':
      throw new Unreadable('protected', '文件被加密软件（单位终端安全系统）加密，请在装有该软件的电脑上解密后提交')
    case 'image':
      throw new Unreadable('image', '图片文件，未能读取其中文字，请提交文字版')
    case 'archive':
      throw new Unreadable('archive', '压缩包（非 .zip 格式），请解压后提交')
    case 'unknown':
      if (isText(name)) return plain(bytes, name)
      throw new Unreadable('not-word', '内容不是 Word 文档，也不是可识别的格式，文件可能已损坏，请重新取得该文件')
  }
}

/** What is no Word document says so by what else it is. */
async function readPackage(bytes: Uint8Array, limits: Limits): Promise<Document> {
  const { readDocx } = await import('./docx/index.ts')
  try {
    return readDocx(bytes, limits).document
  } catch (error) {
    const kind = packageKind(bytes, limits)
    if (kind === 'word') throw error
    throw new Unreadable('not-word', `${kind}，不是 Word 文档，请另存为 .docx 后提交`)
  }
}

function hasZipEnd(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-66_000)).includes('PK\u0005\u0006', 0, 'latin1')
}

async function plain(bytes: Uint8Array, name: string): Promise<Document> {
  if (/\.(md|markdown)$/.test(name)) return (await import('./markdown.ts')).readMarkdown(bytes)
  return (await import('./text.ts')).readText(bytes)
}

function isText(name: string): boolean {
  return /\.(txt|text|md|markdown)$/.test(name)
}

/** What is not what its name says is read all the same, and said. */
function renamed(document: Document, name: string, extensions: string[], what: string): Document {
  if (extensions.some((extension) => name.endsWith(extension))) return document
  return { ...document, notices: [...document.notices, `扩展名与内容不符，按内容识别为${what}`] }
}
