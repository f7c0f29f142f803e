/** .txt → Document: a line a block. */
import type { Document } from '../model.ts'
import { decodeText } from './decode.ts'
import { documentOf } from './lines.ts'
import { Unreadable } from './unreadable.ts'

const ENCODING = { 'utf-8': '', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', gb18030: 'GB18030' }

/** @throws Unreadable where the encoding is none that we know, or where there is no text. */
export function readText(bytes: Uint8Array): Document {
  const { text, encoding } = decodeText(bytes)
  return documentOf('text', linesOf(text), encodingNotice(encoding))
}

export function encodingNotice(encoding: keyof typeof ENCODING): string[] {
  return ENCODING[encoding] ? [`按 ${ENCODING[encoding]} 编码读取`] : []
}

/** Lines by any line end, without the empty ones at the end. @throws Unreadable where all are empty. */
export function linesOf(text: string): { text: string }[] {
  const lines = text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/)
  while (lines.length > 0 && lines.at(-1)!.trim() === '') lines.pop()
  if (lines.length === 0) throw new Unreadable('no-text', '文件里没有文字')
  return lines.map((line) => ({ text: line }))
}
