/** Lists in running text: numbered (一是…二是…, 1. 2., （一）（二）, ①②) and inline (A；B；C等五个方面). */
import type { Span } from '../../model.ts'
import { NUMBER, numberOf } from './numbers.ts'

/** Spans of the items, enumerators left out; where the list was announced and with how many. */
export interface List {
  items: Span[]
  /** The number that announces it; 'open' for “X个方面”; null where none does. */
  announced: number | 'open' | null
  /** Where the words that announce it stand, for the items' source sentence and its context. */
  from: number
}

/** Enumerators by style; each captures its number. Those of `line` count only at the beginning of a line. */
const STYLES: { pattern: RegExp; line: boolean }[] = [
  { pattern: /(?<=^|[\n，。；;：:！”\s])(?:第)?([一二三四五六七八九十])是(?:要)?/g, line: false },
  { pattern: /(?<=^|[\n。；;：:])第([一二三四五六七八九十])[，,、]/g, line: false },
  { pattern: /(?<=^|[\n。；;：:])\s*[（(]([一二三四五六七八九十]{1,2})[）)]/g, line: false },
  { pattern: /(?<=^|\n)\s*([一二三四五六七八九十]{1,2})、/g, line: true },
  { pattern: /(?<=^|[\n。；;：:])\s*(\d{1,2})[.．、](?!\d)/g, line: false },
  { pattern: /(?<=^|[\n。；;：:])\s*[（(](\d{1,2})[）)]/g, line: false },
  { pattern: /([①②③④⑤⑥⑦⑧⑨⑩])/g, line: false },
]

/** Runs 1, 2, 3 … of one style of enumerator. */
export function numberedLists(text: string): List[] {
  const lists: List[] = []
  for (const { pattern } of STYLES) {
    let run: { start: number; end: number }[] = []
    const close = () => {
      if (run.length >= 2) lists.push(toList(text, run))
      run = []
    }
    for (const match of text.matchAll(pattern)) {
      const label = match[1]!
      const number = '①②③④⑤⑥⑦⑧⑨⑩'.indexOf(label) + 1 || numberOf(label)
      if (number === 1) close()
      if (number === run.length + 1) run.push({ start: match.index, end: match.index + match[0].length })
    }
    close()
  }
  return lists
}

function toList(text: string, marks: Span[]): List {
  const items = marks.map((mark, index) => {
    const lineEnd = endOfLine(text, mark.end)
    const next = marks[index + 1]?.start ?? lineEnd
    // An item given paragraphs of its own says what it is in its first line.
    return trim(text, mark.end, Math.min(next, lineEnd))
  })
  const from = marks[0]!.start
  return { items, announced: announcedBefore(text, from), from }
}

const BULLET = /^\s*(——?|[-•●◆■·※★▪○])\s*(?=\S)/
const LEADS = /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]\s*)?(?:在)?(?=带头)/
/** Lines between two items of a list (numbers in a table, an explanation). */
const BETWEEN = 3

/** Lines with the same bullet, and lines (cells of a table too) that begin with 带头. */
export function lineLists(text: string): List[] {
  const runs = new Map<string, { spans: Span[]; line: number }>()
  const lists: List[] = []
  const close = (run: { spans: Span[] } | undefined) => {
    if (run && run.spans.length >= 2) {
      const from = run.spans[0]!.start
      lists.push({ items: run.spans, announced: announcedBefore(text, from), from })
    }
  }
  let at = 0
  text.split('\n').forEach((line, number) => {
    const match = BULLET.exec(line) ?? LEADS.exec(line)
    if (match) {
      const key = match[1] ?? '带头'
      const run = runs.get(key)
      const item = trim(text, at + match[0].length, at + line.length)
      if (run && number - run.line <= BETWEEN) {
        run.spans.push(item)
        run.line = number
      } else {
        close(run)
        runs.set(key, { spans: [item], line: number })
      }
    }
    at += line.length + 1
  })
  for (const run of runs.values()) close(run)
  return lists
}

const COUNTED = `(${NUMBER})\\s*个?(?:方面|带头|对照|重点方面|重点|环节|层面|维度|是否|突出问题)`

/** The number in the nearest “N个方面” within the two sentences before. */
function announcedBefore(text: string, from: number): List['announced'] {
  const before = text.slice(Math.max(0, from - 160), from)
  const matches = [...before.matchAll(new RegExp(COUNTED, 'g'))]
  const last = matches.at(-1)
  return last ? (numberOf(last[1]!) ?? 'open') : null
}

const COUNT = new RegExp(`(?:等|这|以上|上述|以下)?\\s*${COUNTED}`, 'g')
/** Words after which a list begins; 全面从严治党, 成就 and 立即 are not among them. */
const BEFORE_LIST =
  /^.*(?:对照检查|对照|围绕|紧扣|聚焦|针对|(?<!全面)从(?!严)|查摆|查找|检视|剖析|(?<!成)就(?!业|是)|(?<!立)即(?!知|改|行)|包括|结合|[:：])/s

/** A sentence longer than this is none that a person wrote: looked at so far only. */
const BACK = 900
const AHEAD = 1500

/** Lists within a sentence, before or after the words “N个方面”. */
export function inlineLists(text: string): List[] {
  const lists: List[] = []
  for (const match of text.matchAll(COUNT)) {
    const count = numberOf(match[1]!)
    const start = Math.max(startOfSentence(text, match.index), match.index - BACK)
    const before = split(text, start, match.index, count)
    if (before) lists.push({ items: before, announced: count ?? 'open', from: start })
    const end = match.index + match[0].length
    const colon = /^[^。\n：:]{0,24}(?:[：:]|[，,]?(?:即|分别是|具体是|主要是|包括)[：:]?)/.exec(
      text.slice(end, end + 40),
    )
    if (colon) {
      const after = split(text, end + colon[0].length, Math.min(endOfSentence(text, end), end + AHEAD), count)
      if (after) lists.push({ items: after, announced: count ?? 'open', from: start })
    }
  }
  // “带头……；带头……；带头……等方面”, without a number.
  for (const match of text.matchAll(/带头[^。\n]{4,400}?(?=等?方面|[。\n])/g)) {
    const items = split(text, match.index, match.index + match[0].length, null)
    if (items && items.length >= 3 && items.every((item) => /^带头/.test(text.slice(item.start, item.end))))
      lists.push({ items, announced: announcedBefore(text, match.index), from: startOfSentence(text, match.index) })
  }
  return lists
}

/** The parts between marks of one kind; null where no kind gives the number asked (or at least three). */
function split(text: string, start: number, end: number, count: number | null): Span[] | null {
  const quoted = [...text.slice(start, end).matchAll(/[“"]([^”"“]{4,90})[”"]/g)].map((match) => ({
    start: start + match.index + 1,
    end: start + match.index + match[0].length - 1,
  }))
  const adjacent = quoted.filter((span, index) => {
    const next = quoted[index + 1]
    const previous = quoted[index - 1]
    const gap = (a: number, b: number) => /^[”"“、，；和及\s]*$/.test(text.slice(a, b))
    return (next && gap(span.end, next.start)) || (previous && gap(previous.end, span.start))
  })
  if (adjacent.length === count || (count === null && adjacent.length >= 3)) return adjacent
  for (const mark of [/[；;]/g, /[、]/g, /[，,]/g]) {
    const from = start + (BEFORE_LIST.exec(text.slice(start, firstMark(text, start, end, mark)))?.[0].length ?? 0)
    const parts = between(text, from, end, mark).filter((part) => part.end - part.start >= 2)
    if (parts.length === count || (count === null && parts.length >= 3 && mark.source === '[；;]')) return parts
  }
  return null
}

function firstMark(text: string, start: number, end: number, mark: RegExp): number {
  const at = text.slice(start, end).search(new RegExp(mark.source))
  return at < 0 ? end : start + at
}

function between(text: string, start: number, end: number, mark: RegExp): Span[] {
  const parts: Span[] = []
  let from = start
  for (const match of text.slice(start, end).matchAll(mark)) {
    parts.push(trim(text, from, start + match.index))
    from = start + match.index + 1
  }
  parts.push(trim(text, from, end))
  return parts
}

/** Without what leads in and out: 自身, 在, 和, 等, 方面, marks. */
function trim(text: string, start: number, end: number): Span {
  const slice = text.slice(start, end)
  const lead =
    /^[\s，、；;：:*]*(?:自身|个人|以下|主要|重点|要)?(?:以及|和|及|在|看)?(?=\S)/.exec(slice)?.[0].length ?? 0
  const tail = /(?:方面)?(?:存在的?)?(?:突出)?(?:问题)?(?:等)?[\s，、；;。：:*]*$/.exec(slice)?.[0].length ?? 0
  return lead + tail < slice.length ? { start: start + lead, end: end - tail } : { start, end: start }
}

export function startOfSentence(text: string, at: number): number {
  return Math.max(text.lastIndexOf('。', at - 1), text.lastIndexOf('\n', at - 1)) + 1
}

export function endOfSentence(text: string, at: number): number {
  const ends = [text.indexOf('。', at), text.indexOf('\n', at)].filter((end) => end >= 0)
  return ends.length > 0 ? Math.min(...ends) : text.length
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
