/** Fields: results are read, codes are not; the few whose code is what a reader sees are written out. */
import { Unreadable } from '../unreadable.ts'
import { renderEquation } from './equation.ts'
import { symbol } from './symbols.ts'
import type { Xml } from './xml.ts'

interface Field {
  inCode: boolean
  code: string
  hasResult: boolean
  /** Of a form field: what it shows. */
  shows?: string
  /** Index of its container for anchors, -1 without. */
  container: number
  toc: boolean
}

/** Codes longer than this are not looked at. */
const MOST_CODE = 10_000
const MOST_DEPTH = 1000

/** The open fields of one story, innermost last. */
export class Fields {
  private readonly stack: Field[] = []
  private codes = 0
  private tocs = 0

  /** What is read now is code, not result. */
  get inCode(): boolean {
    return this.codes > 0
  }

  get inToc(): boolean {
    return this.tocs > 0
  }

  /** @throws Unreadable too-deep */
  begin(container: number, shows: string | undefined): void {
    if (this.stack.length >= MOST_DEPTH) throw new Unreadable('too-deep', `域嵌套过深（超过 ${MOST_DEPTH} 层）`)
    this.stack.push({ inCode: true, code: '', hasResult: false, container, toc: false, ...(shows && { shows }) })
    this.codes++
  }

  addCode(text: string): void {
    const field = this.stack.findLast((item) => item.inCode)
    if (field && field.code.length < MOST_CODE) field.code += text
  }

  separate(): void {
    const field = this.stack.at(-1)
    if (!field?.inCode) return
    field.inCode = false
    this.codes--
    field.toc = isToc(field.code)
    if (field.toc) this.tocs++
  }

  /** A result has been read: of all open fields. */
  sawResult(): void {
    for (let i = this.stack.length - 1; i >= 0 && !this.stack[i]!.hasResult; i--) this.stack[i]!.hasResult = true
  }

  /** Closes the innermost field: its container, and the text it shows by its code where it had no result. */
  end(): { container: number; text: string } | null {
    const field = this.stack.pop()
    if (!field) return null
    if (field.inCode) this.codes--
    if (field.toc) this.tocs--
    return { container: field.container, text: field.hasResult ? '' : (field.shows ?? shownByCode(field.code)) }
  }
}

export function isToc(code: string): boolean {
  return /^\s*(?:TOC|TOA)\b/i.test(code)
}

/** What a reader sees of a field without a stored result. */
export function shownByCode(code: string): string {
  const [, name = '', rest = ''] = /^\s*(\w+)\s*(.*)$/s.exec(code) ?? []
  switch (name.toUpperCase()) {
    case 'EQ':
      return renderEquation(rest)
    case 'SYMBOL':
      return shownSymbol(rest)
    case 'MACROBUTTON':
      return rest.replace(/^\S+\s*/, '').trimEnd()
    case 'QUOTE':
      return rest.replace(/^\s*"([^"]*)".*$/s, '$1').trim()
    default:
      return ''
  }
}

function shownSymbol(rest: string): string {
  const code = /^\s*(0x[0-9a-f]{1,6}|\d{1,6})/i.exec(rest)?.[1]
  const font = /\\f\s+"?([^"\\]+)"?/i.exec(rest)?.[1]?.trim()
  return code === undefined ? '' : symbol(font, Number(code))
}

const broken = new WeakMap<Xml, ReadonlySet<number>>()

/**
 * Offsets of the `begin` marks of a part that never come to an `end`: their fields are read as if there were no
 * mark, since otherwise all that follows would be taken for code.
 */
export function brokenFields(xml: Xml): ReadonlySet<number> {
  const known = broken.get(xml)
  if (known) return known
  const open: number[] = []
  const marks = /<(?:[\w.-]+:)?fldChar\s[^<>]*?fldCharType\s*=\s*["'](begin|end)/g
  for (const found of xml.source.matchAll(marks)) {
    if (found[1] === 'begin') open.push(found.index)
    else open.pop()
  }
  const unclosed = new Set(open)
  broken.set(xml, unclosed)
  return unclosed
}
