/** Character references and the five entities of XML; nothing else is ever expanded. */
import { Unreadable } from '../unreadable.ts'

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** @throws Unreadable bad-xml on an entity that XML itself does not define */
export function decodeEntities(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));|&/g, (_, hex, decimal, name) => {
    if (hex !== undefined || decimal !== undefined) return character(hex ? parseInt(hex, 16) : Number(decimal))
    const known = Object.hasOwn(ENTITIES, name ?? '') ? ENTITIES[name] : undefined
    if (known === undefined) throw bad('含有未定义的实体')
    return known
  })
}

function character(code: number): string {
  const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return valid ? String.fromCodePoint(code) : '\ufffd'
}

/** The fault of a part that is no well-formed XML. */
export function bad(what: string): Unreadable {
  return new Unreadable('bad-xml', `文件已损坏（内部 XML 有误：${what}）`)
}
