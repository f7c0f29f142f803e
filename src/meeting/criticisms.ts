/** Who criticises whom, in what words: from tables, headed paragraphs and minutes. */
import { groupBy } from '../group.ts'
import { isKnown, knownIn, oneOf } from '../known-names.ts'
import type { Paper, Span } from '../model.ts'
import { columnsOf } from './columns.ts'
import { headReader, turnReader } from './criticism-heads.ts'
import { readMatrix } from './criticism-matrix.ts'
import { type SectionHead, sectionReader } from './criticism-sections.ts'
import { type Row, readRegisters } from './grid.ts'
import { isLine } from './lines.ts'
import { looksLikeName, NAME, namesIn, POST } from './names.ts'
import { type Tone, toneOf } from './tone.ts'

export interface Criticism extends Span {
  paper: Paper
  from: string | null
  to: string | null
  text: string
  tone: Tone
  /** How many points it makes: 一是…二是… counts two. */
  points: number
}

/** A section of a paper of another kind that gives criticisms. */
const CRITICISM_HEADING = /(?:相互|互相|对.{0,16}(?:的|提出))?批评(?:意见|环节)|对.{1,16}(?:成员|同志)的?(?:批评|意见)/u
const NOT_CRITICISM =
  /^(?:表态|回应|(?:本人)?(?:诚恳|虚心|完全|诚心)?接受|感谢|谢谢|完毕|(?:虚心|诚恳)?表态发言|记录人|主持人|时间|地点)/u
/** An answer to criticisms is none. */
const REPLY = /(?:诚恳|虚心|完全|诚心|全部|照单全收|真心)(?:地)?接受|(?:感谢|谢谢).{0,12}(?:批评|意见|帮助)|照单全收/u
const OWN_STATEMENT =
  /对照检查|自我批评|检视剖析|(?:我|现)(?:就|将|把|作|从).{0,12}(?:汇报|说明|检查|发言)|(?:代表|通报|宣读|主持|总结|点评)/u

export function readCriticisms(paper: Paper, known: readonly string[]): Criticism[] {
  const { kind } = paper.material
  const tables = fromTables(paper, known)
  if (kind === 'criticism') return [...tables, ...fromLines(paper, wholeOf(paper), known)].sort(byPlace)
  if (kind === 'minutes') return [...tables, ...fromLines(paper, wholeOf(paper), known)].sort(byPlace)
  if (kind !== 'member-statement') return []
  const sections = paper.outline.sections.filter(
    (section) =>
      section.heading && CRITICISM_HEADING.test(section.heading.text) && !/对照|自我批评/u.test(section.heading.text),
  )
  const outer = sections.filter(
    (section) =>
      !sections.some((other) => other !== section && other.start <= section.start && other.end >= section.end),
  )
  return [...tables, ...outer.flatMap((section) => fromLines(paper, section, known))].sort(byPlace)
}

const byPlace = (a: Span, b: Span) => a.start - b.start || a.end - b.end

function wholeOf(paper: Paper): Span {
  return { start: 0, end: paper.material.text.length }
}

function fromTables(paper: Paper, known: readonly string[]): Criticism[] {
  if (paper.outline.tables.length === 0) return []
  const owner = ownerOf(paper, known)
  const matrices = paper.outline.tables
    .flatMap((table) => readMatrix(table, known))
    .map((cell) => criticism(paper, cell, cell.from, cell.to))
  if (matrices.length > 0) return matrices
  return readRegisters(paper.outline.tables, columnsOf('criticism'), 2)
    .filter((register) => register.columns.has('text') && (register.columns.has('to') || register.columns.has('from')))
    .flatMap((register) => {
      const target = targetOf(`${register.caption} ${paper.material.title ?? ''}`, known)
      // 对象 written once for the rows below it, in a cell that was not merged, or no longer is.
      const above: { from?: string; to?: string } = {}
      const nameIn = (row: Row, column: 'from' | 'to') => {
        const said = row.values.get(column)?.text ?? ''
        const name = namesIn(said, known)[0]
        if (name !== undefined) above[column] = name
        return name ?? (said.trim() === '' ? above[column] : undefined)
      }
      return register.rows.flatMap((row) => {
        const words = row.values.get('text')!
        const from = nameIn(row, 'from') ?? owner
        const to = nameIn(row, 'to') ?? target
        return words.text === '' ? [] : [criticism(paper, words, from, to)]
      })
    })
}

/**
 * Paragraphs under 对张三同志的批评意见, 李四对张三：…, 李四：… (where the target is given), one state carried from
 * paragraph to paragraph.
 */
function fromLines(paper: Paper, within: Span, known: readonly string[]): Criticism[] {
  const { text, kind } = paper.material
  const headings = new Set(paper.outline.headings.map((heading) => heading.block))
  const said = text.slice(within.start, within.end)
  const headOf = headReader(known, said)
  const turnsIn = turnReader(known, said)
  const sectionOf = kind === 'minutes' ? null : sectionReader(known, said)
  const answers = new RegExp(`^[\\s　]*(?:${oneOf(known, said) ?? NAME})${POST}(?:表态|回应)`, 'u')
  // Whose criticisms the paper holds, or a section of it.
  let owner = ownerOf(paper, known)
  const found: Criticism[] = []
  let from: string | null = owner
  let to: string | null = kind === 'criticism' ? targetOf(paper.material.title ?? '', known) : null
  const fixed = to
  let headed = false
  let others: string[] = []
  let open: { from: string | null; to: string; start: number; end: number } | null = null
  const close = () => {
    if (open !== null) {
      const words = text.slice(open.start, open.end).trim()
      if (words.length >= 4 && !NOT_CRITICISM.test(words) && !REPLY.test(words))
        for (const one of [open.to, ...others]) found.push(criticism(paper, open, open.from, one))
    }
    open = null
  }
  const pieces = paper.blocks.flatMap((block, index) => {
    if (block.start < within.start || block.end > within.end || !isLine(paper, block)) return []
    const turns = turnsIn(text.slice(block.start, block.end))
    return turns.map((at, turn) => {
      const next = turns[turn + 1]
      return { index, start: block.start + at, end: next === undefined ? block.end : block.start + next }
    })
  })
  // Nobody heads a criticism of himself: the paper is not of one whom it criticises too.
  const own = { owner, to: null, headed: false, minutes: false }
  if (kind === 'criticism' && owner !== null)
    if (pieces.some(({ start, end }) => headOf(text.slice(start, end), own)?.to === owner)) owner = from = null
  for (const [at, { index, ...line }] of pieces.entries()) {
    const words = text.slice(line.start, line.end)
    if (words.trim() === '') continue
    const section = sectionOf?.(words) ?? null
    if (section !== null) {
      const below = pieces.slice(at + 1).find((piece) => text.slice(piece.start, piece.end).trim() !== '')
      const side = section.side ?? sideBelow(below === undefined ? '' : text.slice(below.start, below.end), headOf)
      if (side !== null) {
        close()
        owner = from = side === 'from' ? section.name : null
        to = side === 'to' ? section.name : null
        continue
      }
    }
    // 张三表态…: the answer is no part of what was said before.
    if (answers.test(words)) {
      close()
      continue
    }
    const head = headOf(words, { owner, to, headed, minutes: kind === 'minutes' })
    if (head === null) {
      if (headings.has(index) && isHeading(words)) {
        close()
        if (fixed === null) to = null
      } else if (open !== null) open.end = line.end
      else if (to !== null && from !== null && kind !== 'minutes') open = { from, to, start: line.start, end: line.end }
      continue
    }
    close()
    // In minutes the next one's own statement ends the round of criticisms.
    if (kind === 'minutes' && head.to === undefined && OWN_STATEMENT.test(words.slice(head.body, head.body + 40))) {
      to = null
      continue
    }
    if (head.from !== undefined) from = head.from
    if (head.to !== undefined) to = head.to
    if (head.to !== undefined) others = head.others ?? []
    if (head.from === undefined && head.to !== undefined) from = owner
    // 张三：诚恳接受…: the one criticised answers.
    if (head.from !== undefined && head.from === to) continue
    const rest = words.slice(head.body)
    const lead = rest.length - rest.trimStart().length
    if (head.to !== undefined) headed = rest.trim() === ''
    if (rest.trim().length >= 4 && to !== null) {
      open = { from, to, start: line.start + head.body + lead, end: line.end }
    }
  }
  close()
  return found
}

/** Under 罗平同志 stand criticisms of others (对张三同志：…), or what others say of him (张三：…). */
function sideBelow(words: string, headOf: ReturnType<typeof headReader>): SectionHead['side'] {
  const below = headOf(words, { owner: null, to: '', headed: false, minutes: false })
  return below === null || (below.from !== undefined && below.to !== undefined)
    ? null
    : below.to === undefined
      ? 'to'
      : 'from'
}

/** A heading proper: a numbered sentence is a criticism of several. */
function isHeading(words: string): boolean {
  return !/[，。；！]/u.test(words.trim()) && words.trim().length <= 40
}

/** Whose criticisms a paper holds: 李四同志对班子成员的批评意见, or its member. */
function ownerOf(paper: Paper, known: readonly string[]): string | null {
  const { kind, member, title } = paper.material
  if (kind === 'minutes') return null
  if (targetOf(title ?? '', known) !== null && /^\s*对/u.test(title ?? '')) return null
  return member ?? knownIn((title ?? '').split(/[对给向的]/u)[0]!, known)[0] ?? null
}

const TO = /(?:对|给|向)/u

/** 对张三同志的批评意见 in a title or caption. */
function targetOf(words: string, known: readonly string[]): string | null {
  if (!TO.test(words)) return null
  const name = oneOf(known, words)
  const match = new RegExp(`${TO.source}(?<to>${name ?? `${NAME}(?=同志)`})`, 'u').exec(words)
  const to = match?.groups?.to?.replace(/[\s　]/g, '')
  return to !== undefined && (isKnown(to, known) || looksLikeName(to)) ? to : null
}

function criticism(paper: Paper, span: Span, from: string | null, to: string | null): Criticism {
  const text = paper.material.text.slice(span.start, span.end)
  const end = span.start + text.trimEnd().length
  const points =
    text.match(
      /(?:^|[。；;，,\s])(?:[一二三四五六]是|其[一二三四]|第[一二三四])|(?:^|[\n。；;：:])\s*[（(]?\d{1,2}[.．、）)](?!\d)/gu,
    )?.length ?? 0
  return {
    paper,
    start: span.start,
    end,
    from,
    to,
    text: text.trimEnd(),
    tone: toneOf(text),
    points: Math.max(1, points),
  }
}

/** From whom → to whom → points made. The same criticism stands in one's own paper and in the minutes: the fuller counts. */
export function fullestOf(criticisms: readonly Criticism[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const fullest = new Map<string, Map<string, number>>()
  for (const told of groupBy(criticisms, ({ paper }) => paper).values()) {
    for (const [from, own] of groupBy(told, (item) => item.from)) {
      for (const [to, items] of groupBy(own, (item) => item.to)) {
        if (from === null || to === null) continue
        const points = items.reduce((sum, item) => sum + item.points, 0)
        const row = fullest.get(from) ?? new Map<string, number>()
        fullest.set(from, row.set(to, Math.max(row.get(to) ?? 0, points)))
      }
    }
  }
  return fullest
}
