/** Bytes of unknown encoding → text: UTF-8, UTF-16 and GB18030, told apart by what is valid and what looks written. */
import { Unreadable } from './unreadable.ts'

export interface Decoded {
  text: string
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'
}

/**
 * A byte order mark decides; else valid UTF-8; else UTF-16 by where the zero and Han bytes stand; else valid GB18030.
 * @throws Unreadable where no encoding fits, rather than give broken characters.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (starts(bytes, 0xef, 0xbb, 0xbf)) return strict(bytes, 'utf-8')
  if (starts(bytes, 0xff, 0xfe)) return strict(bytes, 'utf-16le')
  if (starts(bytes, 0xfe, 0xff)) return strict(bytes, 'utf-16be')
  const wide = utf16(bytes)
  if (wide) return strict(bytes, wide)
  const candidates = ['utf-8', 'gb18030'] as const
  for (const encoding of candidates) {
    const text = attempt(bytes, encoding)
    if (text !== null && !binary(text)) return { text, encoding }
  }
  throw new Unreadable('encoding', '无法识别文字编码（不是 UTF-8、UTF-16 或 GB18030），请用记事本另存为 UTF-8 后再试')
}

/** The text in that encoding, null where the bytes are not valid in it. */
export function attempt(bytes: Uint8Array, encoding: Decoded['encoding']): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function strict(bytes: Uint8Array, encoding: Decoded['encoding']): Decoded {
  const text = attempt(bytes, encoding)
  if (text !== null) return { text, encoding }
  throw new Unreadable('encoding', `文件标明的编码是 ${encoding.toUpperCase()}，但内容不符，文件可能已损坏`)
}

function starts(bytes: Uint8Array, ...prefix: number[]): boolean {
  return prefix.every((byte, i) => bytes[i] === byte)
}

/** UTF-16 without a mark: zero bytes (of ASCII and line ends) on one side, and nearly all of it what people write. */
function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0 || !bytes.includes(0)) return null
  const sample = bytes.subarray(0, 4096)
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const text = attempt(bytes, encoding) === null ? '' : new TextDecoder(encoding).decode(sample)
    if (written(text) > text.length * 0.9) return encoding
  }
  return null
}

function written(text: string): number {
  return text.match(/[\p{Script=Han}\t\n\r -~\u2010-\u2030\u3000-\u303f\uff00-\uffef]/gu)?.join('').length ?? 0
}

/** Too many control characters for anything a person wrote. */
function binary(text: string): boolean {
  const sample = text.slice(0, 4096)
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/g)?.length ?? 0
  return controls > 4 + sample.length * 0.02
}
