/** Lines of a document that look like the title of a material. */
import type { Kind } from '../model.ts'
import { DATE_LINE, plain } from './head.ts'
import { kindOfTitle } from './kind.ts'
import { titleLooks } from './looks.ts'
import { isName, nameAtEnd } from './names.ts'
import type { LineNumber } from './number.ts'
import type { Line, Part } from './part.ts'
import { isByline, nameInLine, nameInTitle } from './titled.ts'
import { unitAtStart } from './unit.ts'

export interface Opening {
  /** First line of the title. */
  line: number
  /** First line after it. */
  after: number
  text: string
  kind: Kind
  /** Title with names, years and units left out: alike for the papers of one collection. */
  pattern: string
  /** Ends with a word for a paper (材料, 报告), not merely for a matter (情况, 问题). */
  strong: boolean
  /** Strong by the name in it alone: 张立对照检查. */
  short: boolean
  /** Names a unit or a year: the title of a paper, not of a part of one. */
  full: boolean
  /** Centred, larger, bold or marked as a heading. */
  dressed: boolean
  /** How it is dressed: alike for the titles of one collection. */
  dress: string
  /** Whose it is by its own words or the byline under it. */
  name: string | null
  /** Empty lines before it. */
  blanks: number
  /** What came before ended with a date or signature. */
  afterEnd: boolean
  /** What came before ended like a sentence, or with a date or signature. */
  afterSentence: boolean
  /** 附件1 stands before it. */
  afterAttachment: boolean
  /** The numbers after it go on from those before: it is a heading inside one paper. */
  continuesNumbers: boolean
  /** Scheme of the first number after it, '' without one. */
  scheme: string
}

const STRONG =
  /(?:材料|提纲|报告|方案|通知|通报|记录|纪录|纪要|实录|登记表|记录表|清单|台账|台帐|汇总|汇总表|一览表|批评意见|意见建议|意见|发言|发言稿|主持词|讲话|讲话稿|函|总结|情况表)(?:[（(].*[）)])?$/
/** 张立对照检查: strong only with a name, for an undressed 对照检查 heads a part. */
const STATEMENT = /(?:对照检查|检视剖析|对照检视|自我检查|个人检查|个人剖析|自查剖析|自我剖析|自我批评|党性分析)$/
const ATTACHMENT = /^附\s*件\s*[\d一二三四五六七八九十]*\s*(?:[：:].{0,40})?$/

const FULL = /[12]\d{3}年|二[〇○零].{2}年|年度/
const NOBODY: ReadonlySet<string> = new Set()

export function openings(whole: Part): Opening[] {
  const looks = titleLooks(whole)
  const numbers = nextNumbers(whole)
  const found: Opening[] = []
  for (let index = 0; index < whole.lines.length; index++) {
    const line = whole.lines[index]!
    if (!eligible(whole, line) || !looks(line)) continue
    const lines = titleFrom(whole, index, looks)
    if (!lines) continue
    const after = lines[lines.length - 1]!.block + 1
    const last = found[found.length - 1]
    // A title under a cover's title belongs to the same paper.
    if (last && nothingBetween(whole, last.after, index)) last.after = after
    else found.push(opening(whole, lines, after, numbers[after] ?? null))
    index = after - 1
  }
  return found
}

function nothingBetween(whole: Part, from: number, to: number): boolean {
  if (to - from > 6) return false
  return whole.lines
    .slice(from, to)
    .every(({ text }) => text === '' || DATE_LINE.test(text) || isName(text.replace(/\s/g, '')))
}

function eligible(whole: Part, line: Line): boolean {
  const block = whole.blocks[line.block]!
  if (line.text === '' || block.cell || block.toc || block.from !== 'body' || line.number) return false
  return !isName(line.text.replace(/\s/g, '')) && !DATE_LINE.test(line.text)
}

/** The lines that make a title together: one, or several until their words tell a kind. */
function titleFrom(whole: Part, index: number, looks: (line: Line) => boolean): Line[] | null {
  const lines: Line[] = []
  let blanks = 0
  for (let at = index; at < whole.lines.length && lines.length < 4; at++) {
    const line = whole.lines[at]!
    if (line.text === '') {
      if (++blanks > 1) return null
      continue
    }
    if (!eligible(whole, line) || !looks(line) || !sameDress(whole, whole.lines[index]!, line)) return null
    lines.push(line)
    const kind = kindOfTitle(plain(lines))
    if (kind !== null) return lines
    blanks = 0
  }
  return null
}

function sameDress(whole: Part, a: Line, b: Line): boolean {
  return whole.blocks[a.block]!.align === whole.blocks[b.block]!.align
}

function opening(whole: Part, lines: Line[], after: number, number: LineNumber | null): Opening {
  const first = lines[0]!
  const text = plain(lines)
  let before = first.block - 1
  while (before >= 0 && whole.lines[before]!.text === '') before--
  const last = before >= 0 ? whole.lines[before]! : null
  const afterEnd = last !== null && isEnd(last)
  const blanks = first.block - 1 - before
  const dressed = isDressed(whole, first)
  const block = whole.blocks[first.block]!
  const short = STATEMENT.test(text) && (dressed || blanks > 0) && nameInTitle(text, NOBODY) !== null
  return {
    line: first.block,
    after,
    text,
    kind: kindOfTitle(text)!,
    pattern: patternOf(text),
    strong: STRONG.test(text) || short,
    short,
    full: FULL.test(text) || unitAtStart(text) !== null,
    dressed,
    dress: `${block.align} ${block.bold} ${block.size}`,
    name: nameInTitle(text, NOBODY) ?? bylineUnder(whole, after),
    blanks,
    afterEnd,
    afterSentence: afterEnd || (last !== null && /[。！？；：”）)]$/.test(last.text)),
    afterAttachment: last !== null && ATTACHMENT.test(last.text),
    continuesNumbers: number ? number.ordinal > 1 : false,
    scheme: number?.scheme ?? '',
  }
}

/** The name in the first line under a title. */
function bylineUnder(whole: Part, after: number): string | null {
  const line = whole.lines.slice(after, after + 3).find(({ text }) => text !== '')
  return line && isByline(line.text) ? nameInLine(line.text, NOBODY) : null
}

/** For each line: the first number of a heading's rank at or after it. */
function nextNumbers({ lines }: Part): (LineNumber | null)[] {
  const next: (LineNumber | null)[] = new Array(lines.length)
  let number: LineNumber | null = null
  for (let index = lines.length - 1; index >= 0; index--) {
    const own = lines[index]!.number
    if (own && own.rank <= 6) number = own
    next[index] = number
  }
  return next
}

/** A date, a name or a unit alone: how a paper ends. */
function isEnd({ text }: Line): boolean {
  return DATE_LINE.test(text) || (text.length <= 30 && !/[。；，：:]/.test(text) && nameAtEnd(text) !== null)
}

function isDressed(whole: Part, line: Line): boolean {
  const { align, bold, level, style } = whole.blocks[line.block]!
  return (
    align === 'center' ||
    bold ||
    level > 0 ||
    /title|标题/i.test(style) ||
    /[#*]\s*$/.test(whole.text.slice(Math.max(0, line.start - 3), line.start))
  )
}

/** 局长张立同志2021年度对照检查材料 and 副局长李强同志2021年度对照检查材料 are alike. */
function patternOf(text: string): string {
  const name = nameInTitle(text, NOBODY)
  const at = name ? text.indexOf(name) : -1
  const bare = name && at >= 0 ? `某${text.slice(at + name.length)}` : text
  return bare.replace(/[\d〇零一二三四五六七八九十（）()《》“”\s]/g, '')
}
