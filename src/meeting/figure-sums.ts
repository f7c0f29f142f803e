/** Parts of a figure that are said to make up the whole (共35条，其中班子12条、个人20条) and do not. */
import type { Paper, Span } from '../model.ts'
import { type Figure, REACH, TOTAL } from './figures.ts'
import { NUMBER, narrow, parseNumber } from './numerals.ts'

/** 共35条，其中班子12条、个人20条: parts that are said to be all of a whole and do not add up to it. */
export interface SumFault {
  whole: Figure
  parts: Figure[]
  sum: number
}

const SUM_PART = new RegExp(
  `(?<what>[\\p{Script=Han}“”]{2,16}?)\\s*(?<n>${NUMBER})\\s*(?<unit>条|份|人次|人|名|项|个)`,
  'gu',
)

/** 其中-parts behind a total, where they plainly cover it: both the team's and the members', or more than the whole. */
export function sumFaults(paper: Paper, figures: Figure[]): SumFault[] {
  const plain = narrow(paper.material.text)
  return figures.flatMap((whole): SumFault[] => {
    if (whole.part || whole.rough) return []
    const before = partsBefore(whole, plain)
    if (before !== null) return [before]
    const tail = plain.slice(whole.end, whole.sentence.end)
    const among = /^[^其]{0,12}?[，,（(：:]?\s*(?:其中|分别(?:为|是)|包括)[：:，,]?/u.exec(tail)
    // 收到意见76条，归并24条，其中…: the parts are of what was named last.
    if (among === null || new RegExp(`${NUMBER}\\s*(?:条|份|人|名|项|个)`, 'u').test(among[0])) return []
    const unit = plain.slice(whole.start, whole.end).replace(new RegExp(`^${NUMBER}\\s*`, 'u'), '')
    const behind = partsAfter(tail.slice(among[0].length), unit)
    // 其中对班子22条、对个人36条，涉及学习20条、作风38条: where some of them make up the whole, the rest part it another way.
    if (comesTo(behind, whole.value)) return []
    const later = behind.findIndex(({ after }) => after)
    const parts = later < 0 ? behind : behind.slice(0, later)
    const sum = sumOf(parts)
    if (parts.length < 2 || Number.isNaN(sum)) return []
    const all = /分别/u.test(among[0]) || coversAll(parts, whole.topic)
    if (sum < whole.value && !all) return []
    const from = whole.end + among[0].length
    const places = parts.map(({ start, end, value }) => ({
      ...whole,
      value,
      part: true,
      start: from + start,
      end: from + end,
    }))
    return [{ whole, parts: places, sum }]
  })
}

interface Part extends Span {
  what: string
  value: number
  /** Made of the whole afterwards, or behind what was. */
  after: boolean
}

function sumOf(parts: readonly { value: number }[]): number {
  return parts.reduce((total, { value }) => total + value, 0)
}

/** Whether the first of the parts, however many, make up the whole. */
function comesTo(parts: readonly Part[], whole: number): boolean {
  let sum = 0
  for (const { value } of parts) {
    sum += value
    if (sum === whole) return true
  }
  return false
}

/** What was made of the whole afterwards is no part of it: 归并为16条, 采纳12条, 梳理出9条. */
const AFTERWARDS =
  /归并|合并|归纳|梳理|整理|汇总|整合|提炼|概括|归类|去重|采纳|吸收|已经?|立行立改|当场|整改|解决|办结|反馈|转办|移交|答复|落实|形成|制定|较上|比上|同比|增加|减少/u

/** The parts right behind 其中, up to where another matter begins; what a bracket says of a part is not counted again. */
function partsAfter(tail: string, unit: string): Part[] {
  const close = closing(tail)
  const said = tail.slice(0, close).replace(/[（(][^（()）]*[)）]/gu, (words) => '　'.repeat(words.length))
  const parts: Part[] = []
  let from = 0
  for (const match of said.matchAll(SUM_PART)) {
    if (!unit.endsWith(match.groups!.unit!)) continue
    const what = said.slice(from, match.index) + match.groups!.what!
    const clause = what.split(/[，,、]/u).at(-1)!
    const led = parts.length > 0 && /其中|共计?|合计|总计/u.test(what)
    if (led) break
    const after =
      parts.length > 0 && (parts.at(-1)!.after || (AFTERWARDS.test(clause) && !AFTERWARDS.test(parts[0]!.what)))
    from = match.index + match[0].length
    const value = parseNumber(match.groups!.n!) ?? Number.NaN
    // 近20条 and the like add up to nothing.
    const rough = /[近约超逾]$/u.test(match.groups!.what!)
    parts.push({ what: clause, value: rough ? Number.NaN : value, start: match.index, end: from, after })
  }
  return parts
}

/** Where the bracket that 其中 stands in is closed. */
function closing(tail: string): number {
  let depth = 0
  for (let at = 0; at < tail.length; at++) {
    if (/[（(]/u.test(tail[at]!)) depth++
    else if (/[)）]/u.test(tail[at]!) && depth-- === 0) return at
  }
  return tail.length
}

/** The heads of a team, by any of their names, and the rest of it. */
const HEAD = /主要(?:负责|领导)|一把手|书记(?!员)|班长/u
const REST = /其他|其它|其余|另外/u

/** Whether parts by what they are called leave nothing over: 对班子…对个人…, 对主要负责人…对其他成员…. */
function coversAll(parts: readonly Part[], topic: string): boolean {
  const said = parts.map(({ what }) => what)
  const words = said.join('，')
  if (/主要(?:是|有|集中|涉及|反映)|较|突出|尖锐|典型|代表性|多为|的(?=对|涉及|关于)/u.test(words)) return false
  const team = /班子(?!成员)|党[组委](?!成员|委员|书记|副书记)/u
  if (team.test(words) && /成员|委员|个人|同志/u.test(words.replace(new RegExp(team, 'gu'), ''))) return true
  const [first, last] = [said[0]!, said.at(-1)!]
  if (/其余/u.test(last)) return true
  if (REST.test(last)) return HEAD.test(first) || said.length > 2
  return topic === 'criticisms' && said.length === 2 && HEAD.test(first) && /成员|委员|班子/u.test(last)
}

/** What is put together is fewer than its parts. */
const MERGED = /梳理|归并|归纳|整理|合并|汇总|去重|重复|形成|等(?:方式|渠道|途径|形式)/u

/** 表12条，座谈会5条，走访4条，共23条: two parts or more right before a whole that 共 leads in. */
function partsBefore(whole: Figure, plain: string): SumFault | null {
  // So far back parts are told at most; a sentence of a million numbers costs no more.
  const from = Math.max(whole.sentence.start, whole.start - REACH)
  const said = plain.slice(from, whole.start)
  const cut = /[，,；;、](?=[^，,；;、]*$)/u.exec(said)?.index ?? -1
  if (cut < 0 || !TOTAL.test(said.slice(cut + 1)) || MERGED.test(said)) return null
  const unit = plain.slice(whole.start, whole.end).replace(new RegExp(`^${NUMBER}\\s*`, 'u'), '')
  const clauses = said.slice(0, cut).split(/[，,、]/u)
  const parts: Figure[] = []
  let at = cut
  for (const clause of clauses.reverse()) {
    const start = at - clause.length
    const match = [...clause.matchAll(SUM_PART)].find((item) => item.groups!.unit === unit)
    if (!match || match.index + match[0].length !== clause.trimEnd().length) break
    const value = parseNumber(match.groups!.n!)
    if (value === null || /[近约超逾余多]/u.test(match.groups!.what!.slice(-2))) return null
    const begin = from + start + match.index
    parts.unshift({ ...whole, value, part: true, start: begin, end: begin + match[0].length })
    at = start - 1
  }
  const sum = sumOf(parts)
  return parts.length < 2 || sum === whole.value ? null : { whole, parts, sum }
}
