/** RTF → Document: text with automatic numbers as they are stored, tables by cells; pictures and codes left out. */
import type { Document } from '../model.ts'
import type { Limits } from './limits.ts'
import { documentOf } from './lines.ts'
import { RtfText } from './rtf-text.ts'
import { Unreadable } from './unreadable.ts'

/** @throws Unreadable where it is nested too deeply or has too many codes */
export function readRtf(bytes: Uint8Array, limits: Limits): Document {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const text = new RtfText()
  // A code, its number and the space that ends it; a byte in hex; an escaped sign; a brace; or text.
  const token = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}\r\n]+)|[\r\n\\]/giy
  let codes = 0
  for (let match = token.exec(source); match; match = token.exec(source)) {
    const [, word, number, hex, sign, brace, plain] = match
    if (plain !== undefined) text.bytes(plain)
    else if (hex !== undefined) text.bytes(String.fromCharCode(Number.parseInt(hex, 16)))
    else if (brace === '{') text.open(limits.depth * 4)
    else if (brace === '}') text.close()
    else if (sign !== undefined) text.sign(sign)
    else if (word === 'bin') token.lastIndex += Math.max(0, Number(number ?? 0))
    else if (word !== undefined) text.word(word, number === undefined ? null : Number(number))
    if (++codes > limits.runs * 20) throw new Unreadable('too-complex', 'RTF 内容过于复杂，未读取')
  }
  const { lines, margins, properties } = text.done()
  return { ...documentOf('text', lines, ['RTF 格式，只读取文字、自动编号与表格']), margins, properties }
}
