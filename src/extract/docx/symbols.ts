/** Characters of symbol fonts (Wingdings, Symbol …) → the Unicode characters that a reader sees. */
import { codePoint } from 'dingbat-to-unicode'

const SYMBOL_FONT = /^(?:wingdings(?: [23])?|webdings|symbol)$/i

/** Everyday characters for what offices tick and list with, where the table names rarer ones. */
const EVERYDAY: Record<string, string> = {
  'wingdings/6c': '●',
  'wingdings/6e': '■',
  'wingdings/6f': '☐',
  'wingdings/a8': '☐',
  'wingdings/d8': '➢',
  'wingdings/e0': '→',
  'wingdings/fb': '✗',
  'wingdings/fd': '☒',
  'wingdings/fe': '☑',
  'wingdings/80': '⓪',
  'wingdings 2/2a': '☐',
  'wingdings 2/4f': '✗',
  'wingdings 2/50': '✓',
  'wingdings 2/51': '☒',
  'wingdings 2/53': '☒',
  ...Object.fromEntries(Array.from('①②③④⑤⑥⑦⑧⑨⑩', (sign, i) => [`wingdings/${(0x81 + i).toString(16)}`, sign])),
}

export function isSymbolFont(font: string | undefined): font is string {
  return font !== undefined && SYMBOL_FONT.test(font)
}

/** One character of `w:sym`; the private use area repeats the font's own codes at U+F000. */
export function symbol(font: string | undefined, code: number): string {
  if (!isSymbolFont(font)) {
    const valid = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    return valid ? String.fromCodePoint(code) : '\ufffd'
  }
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const everyday = EVERYDAY[`${font.toLowerCase()}/${own.toString(16)}`]
  return everyday ?? codePoint(font, own)?.string ?? (own <= 0x10ffff ? String.fromCodePoint(own) : '\ufffd')
}

/** Bullet of a list level: a private use character without a known font is some bullet. */
export function bulletText(text: string, font: string | undefined): string {
  if (text === 'o' && /^courier/i.test(font ?? '')) return '○'
  const known = isSymbolFont(font)
  return text.replace(/[\u0021-\u00ff\uf000-\uf0ff]/g, (char) => {
    if (known) return symbol(font, char.charCodeAt(0))
    return char >= '\uf000' ? '•' : char
  })
}
