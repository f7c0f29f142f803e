/** Bytes of an XML part → string: UTF-8 or UTF-16 as OPC allows, and nothing guessed. */
import { Unreadable } from '../unreadable.ts'

const UTF8 = new TextDecoder('utf-8', { fatal: true })
const UTF16LE = new TextDecoder('utf-16le', { fatal: true })

/** @throws Unreadable bad-encoding, truncated */
export function decodeXml(bytes: Uint8Array): string {
  try {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return UTF16LE.decode(bytes)
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return UTF16LE.decode(swapped(bytes))
    // Without a byte order mark, an XML part begins with `<`: the zero beside it tells the order.
    if (bytes[0] === 0x3c && bytes[1] === 0) return UTF16LE.decode(bytes)
    if (bytes[0] === 0 && bytes[1] === 0x3c) return UTF16LE.decode(swapped(bytes))
    return UTF8.decode(bytes)
  } catch {
    if (endsInMidCharacter(bytes))
      throw new Unreadable('truncated', '文件内部不完整（文字在中途断开），请重新取得该文件')
    throw new Unreadable('bad-encoding', '文件内部的文字编码有误（不是 UTF-8 或 UTF-16），无法准确读取')
  }
}

/** All of it is UTF-8 but for a last character that was cut off. */
function endsInMidCharacter(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function swapped(bytes: Uint8Array): Uint8Array {
  return Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16()
}
