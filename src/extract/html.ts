/** A web page saved as .doc, or a single-file page (.mht) → Document: its text by lines, tables by cells. */
import type { Cell, Document } from '../model.ts'
import { decodeText } from './decode.ts'
import type { Limits } from './limits.ts'
import { documentOf, type Line } from './lines.ts'
import { pageOf } from './mht.ts'
import { Unreadable } from './unreadable.ts'

const BLOCK =
  /^(p|div|h[1-6]|li|ul|ol|dl|dt|dd|table|tr|td|th|br|hr|section|article|header|footer|blockquote|pre|body|html|title|center|form)$/
const SKIPPED = /^(script|style|head|title|noscript|template|object|svg|xml|select)$/

/** @throws Unreadable where there is no text or too many tags */
export function readHtml(bytes: Uint8Array, limits: Limits): Document {
  return documentOf('text', linesOfHtml(decodePage(pageOf(bytes)), limits), ['网页格式，只读取文字与表格'])
}

function decodePage(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const charset = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase()
  // A page that says GB2312 is GB18030 in fact; one that says anything else may be wrong, so validity decides.
  if (charset && /^gb/.test(charset)) {
    try {
      return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
    } catch {}
  }
  return decodeText(bytes).text
}

/** One pass over the tags, with no regular expression that could run back. */
function linesOfHtml(html: string, limits: Limits): Line[] {
  const out = new Lines()
  let tags = 0
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at)
    const end = open < 0 ? html.length : open
    out.text(html.slice(at, end))
    if (open < 0) break
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4)
      at = close < 0 ? html.length : close + 3
      continue
    }
    const name = /^<(\/?)([a-z][\w:-]*)/iy.exec(html.slice(open, open + 40))
    if (!name && html[open + 1] !== '!' && html[open + 1] !== '?') {
      out.text('<')
      at = open + 1
      continue
    }
    if (++tags > limits.runs * 2) throw new Unreadable('too-complex', '网页标签过多，未读取')
    const close = html.indexOf('>', open)
    at = close < 0 ? html.length : close + 1
    if (!name) continue
    const tag = name[2]!.toLowerCase()
    if (name[1] === '' && SKIPPED.test(tag) && html[close - 1] !== '/') at = after(html, tag, at)
    else if (BLOCK.test(tag)) out.tag(tag, name[1] === '/', html.slice(open, at))
  }
  return out.done()
}

function after(html: string, tag: string, from: number): number {
  const end = new RegExp(`</${tag}\\s*>`, 'gi')
  end.lastIndex = from
  const found = end.exec(html)
  return found ? found.index + found[0].length : html.length
}

class Lines {
  private readonly lines: Line[] = []
  private current = ''
  private readonly open: Cell[] = []
  private inCell = false
  /** The cell that is open has text, or none is open. */
  private filled = true
  private tables = -1

  text(raw: string) {
    if (raw !== '') this.current += decodeEntities(raw).replace(/[ \t\r\n]+/g, ' ')
  }

  tag(tag: string, closing: boolean, source: string) {
    this.flush()
    if (/^(table|tr)$/.test(tag)) this.filled = true
    const level = /^h([1-6])$/.exec(tag)
    if (level && closing) {
      const last = this.lines.at(-1)
      if (last) Object.assign(last, { level: Number(level[1]), bold: true })
    }
    const table = this.open.at(-1)
    if (tag === 'table' && !closing && this.open.length < 50) {
      this.open.push({ table: ++this.tables, row: -1, column: -1, rows: 1, columns: 1 })
    } else if (tag === 'table' && closing) this.open.pop()
    else if (tag === 'tr' && !closing && table) Object.assign(table, { row: table.row + 1, column: -1, columns: 1 })
    else if (/^t[dh]$/.test(tag) && table) {
      // An empty cell is a cell too.
      if (closing && !this.filled) this.lines.push({ text: '', cell: { ...table } })
      this.inCell = !closing
      this.filled = closing
      if (closing) return
      const span = (name: string) =>
        Math.min(Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(source)?.[1] ?? 1), 100) || 1
      table.column += table.column < 0 ? 1 : table.columns
      table.columns = span('colspan')
      table.rows = span('rowspan')
    }
    if (tag !== 'td' && tag !== 'th') this.inCell = this.open.length > 0 && this.open.at(-1)!.column >= 0
  }

  done(): Line[] {
    this.flush()
    return this.lines
  }

  private flush() {
    const text = this.current.replace(/^ | $/g, '')
    this.current = ''
    if (text.trim() === '') return
    const cell = this.open.at(-1)
    this.filled = true
    this.lines.push({ text, ...(cell && this.inCell && { cell: { ...cell } }) })
  }
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  middot: '·',
  times: '×',
  shy: '',
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));?/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ''
  })
}
