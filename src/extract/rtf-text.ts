/** The state of an RTF reader: groups, code pages, what is shown and what is not. */
import type { Properties } from '../model.ts'
import type { Line } from './lines.ts'
import { CHARSETS, CODEPAGES, DESTINATIONS, type Destination, SIGNS, SKIPPED, WESTERN } from './rtf-words.ts'
import { Unreadable } from './unreadable.ts'
import { windows1252 } from './windows-1252.ts'

interface Group {
  destination: Destination
  /** Bytes to skip after each \u. */
  fallback: number
  font: number
  /** The font for East Asian text (\dbch\af13), where it is said apart. */
  wideFont: number
  hidden: boolean
}

/** What is gathered beside the body. */
const SIDES = new Set<Destination>(['margin', 'note', 'author', 'operator', 'company'])

export class RtfText {
  private readonly lines: Line[] = []
  private readonly margins: string[] = []
  private readonly notes: Line[] = []
  private readonly info: Partial<Record<Destination, string>> = {}
  private readonly stack: Group[] = []
  private group: Group = { destination: 'body', fallback: 1, font: -1, wideFont: -1, hidden: false }
  private readonly fonts = new Map<number, number>()
  private codepage = WESTERN
  private pending = ''
  private starred = false
  private skip = 0
  private current = ''
  private label = 0
  private side: Partial<Record<Destination, string>> = {}
  private cells = { table: -1, row: 0, column: 0, cell: 0, open: false }
  private inTable = false

  open(deepest: number) {
    this.flush()
    this.stack.push({ ...this.group })
    this.starred = false
    if (this.stack.length > deepest) throw new Unreadable('too-deep', 'RTF 内容嵌套过深，未读取')
  }

  close() {
    this.flush()
    const { destination } = this.group
    this.group = this.stack.pop() ?? this.group
    const side = this.side[destination]
    if (side === undefined || this.group.destination === destination) return
    delete this.side[destination]
    if (destination === 'margin') this.margins.push(...side.split('\n').filter((line) => line.trim() !== ''))
    else if (destination === 'note') this.notes.push({ text: side.replaceAll('\n', ' ').trim(), from: 'footnote' })
    else this.info[destination] = side
  }

  bytes(raw: string) {
    for (const char of this.skip > 0 ? raw : '') {
      if (this.skip === 0) break
      this.skip--
      raw = raw.slice(char.length)
    }
    this.pending += raw
  }

  sign(char: string) {
    this.flush()
    if (char === '*') this.starred = true
    else if (char === '\r' || char === '\n') this.word('par', null)
    else this.show(SIGNS[char] ?? '')
  }

  word(word: string, number: number | null) {
    if (word !== 'u') this.flush()
    const known = DESTINATIONS[word]
    const { destination } = this.group
    if (known && destination !== 'skip' && (!known.within || known.within === destination)) {
      this.group.destination = known.to
    } else if (SKIPPED.has(word) || (this.starred && !known)) this.group.destination = 'skip'
    else this.format(word, number)
    this.starred = false
  }

  done(): { lines: Line[]; margins: string[]; properties: Properties } {
    this.flush()
    if (this.current !== '') this.paragraph()
    while (this.lines.length > 0 && this.lines.at(-1)!.text === '') this.lines.pop()
    const { author, operator, company } = this.info
    return {
      lines: [...this.lines, ...this.notes],
      margins: this.margins,
      properties: {
        ...(author && { creator: author }),
        ...(operator && { lastModifiedBy: operator }),
        ...(company && { company }),
      },
    }
  }

  private format(word: string, number: number | null) {
    if (word === 'u' && number !== null) {
      this.flush()
      this.show(String.fromCharCode(number & 0xffff))
      this.skip = this.group.fallback
    } else if (word === 'uc') this.group.fallback = Math.min(Math.max(number ?? 1, 0), 10)
    else if (word === 'f') this.group.font = number ?? 0
    else if (word === 'af') this.group.wideFont = number ?? 0
    else if (word === 'fcharset' && this.group.destination === 'fonts') this.fonts.set(this.group.font, number ?? 0)
    else if (word === 'ansicpg') this.codepage = CODEPAGES[number ?? 0] ?? WESTERN
    else if (word === 'v') this.group.hidden = number !== 0
    else if (word === 'plain') this.group.hidden = false
    else if (word === 'par' || word === 'line' || word === 'page' || word === 'sect') this.paragraph()
    else if (word === 'pard') this.inTable = false
    else if (word === 'intbl') this.inTable = true
    else if (word === 'cell' || word === 'nestcell') this.cell()
    else if (word === 'row' || word === 'nestrow') this.row()
    else if (SIGNS[word] !== undefined) this.show(SIGNS[word])
  }

  /** Bytes gathered so far, in the code page of their font. */
  private flush() {
    if (this.pending === '') return
    const raw = Buffer.from(this.pending, 'latin1')
    this.pending = ''
    const wide = [this.group.font, this.group.wideFont].map((font) => CHARSETS[this.fonts.get(font) ?? 0]).find(Boolean)
    const codepage = wide ?? this.codepage
    const plain = codepage === WESTERN || raw.every((byte) => byte < 0x80)
    this.show((plain ? null : decoded(raw, codepage)) ?? windows1252(raw))
  }

  private show(text: string) {
    const { destination, hidden } = this.group
    this.skip = 0
    if (destination === 'body' || destination === 'label') {
      if (hidden) return
      if (destination === 'label' && this.current.length === this.label) this.label += text.length
      this.current += text
    } else if (SIDES.has(destination)) {
      this.side[destination] = (this.side[destination] ?? '') + text
    }
  }

  private paragraph() {
    const { destination } = this.group
    if (destination === 'margin' || destination === 'note') this.side[destination] = `${this.side[destination] ?? ''}\n`
    if (destination !== 'body' && destination !== 'label') return
    if (!this.inTable) this.cells.open = false
    this.lines.push({ text: wellFormed(this.current), label: this.label })
    this.current = ''
    this.label = 0
  }

  private cell() {
    if (this.group.destination !== 'body') return
    if (!this.cells.open) {
      this.cells = { table: this.cells.table + 1, row: 0, column: 0, cell: this.lines.length, open: true }
    }
    this.paragraph()
    this.cells.open = true
    const { table, row, column, cell } = this.cells
    for (const line of this.lines.slice(cell)) line.cell = { table, row, column, rows: 1, columns: 1 }
    Object.assign(this.cells, { column: column + 1, cell: this.lines.length })
  }

  private row() {
    Object.assign(this.cells, { row: this.cells.row + 1, column: 0, cell: this.lines.length })
  }
}

function decoded(bytes: Uint8Array, codepage: string): string | null {
  try {
    return new TextDecoder(codepage, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Half a surrogate pair is no character. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
}
