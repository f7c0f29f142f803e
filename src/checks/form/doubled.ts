/** form/doubled: words written twice. Reduplications that are good Chinese are left alone. */
import * as z from 'zod'
import { dictionary } from '../../dictionary.ts'
import { groupBy } from '../../group.ts'
import { KINDS, type Span } from '../../model.ts'
import { defineCheck, quote } from '../define.ts'

export const doubledSchema = z.strictObject({
  source: z.string(),
  /** Verbs that are doubled to soften them (研究研究再说). */
  verbs: z.array(z.string()),
  /** What stands behind a verb that was written twice, and not behind one that is softened (管理管理偏松). */
  slack: z.string(),
  /** Verb → the second words of names that begin with it: 服务服务对象 is right. */
  compounds: z.record(z.string(), z.array(z.string())),
  /** Whole stretches that stay as they are. */
  fine: z.array(z.string()),
  hits: z.array(z.string()),
  spares: z.array(z.string()),
})

/** More places than this are counted, not shown. */
const SHOWN = 50
/** Longest stretch looked for. */
const LONGEST = 16
const WORDS_ONLY = /^[\p{Script=Han}\d]+$/u
const MARKS = /([，、。；：！？])\1+|[，、；：][。，；]|。[，、；：]/g
/** 的的 but for words that end in 的 (目的的, 标的的, 有的的). */
const PARTICLE = /(?<![目标有别似真总大])的的(?!确|士|话)/g
/** One character typed twice where no word of Chinese has it so: 我我只去过, 在在分管领域, 年度度. What stands before is looked at last: it is dear. */
const TYPED_TWICE =
  /(?=([我在度到与及])\1)(?:(?<!自)我我(?!们)|(?<![存现潜所实内外好自正旨贵重])在在(?![职线建校编岗册押籍场逃外])|(?<=年)度度|(?<=[不做没])到到(?=位|场|底)|(?<![与参])与与|(?<!以)及及(?!时|格))/gu
/** A clause said twice, one after the other: 没有去过，没有去过. */
const CLAUSE = /(?<=^|[，、；。：\n])([\p{Script=Han}\d]{4,24})[，、；。]\1(?=[，；。\n]|$)/gu
/** Within quotation marks people may say a thing twice. */
const QUOTED = /“[^“”\n]*”/g
/** Characters shown on both sides of the place. */
const AROUND = 8

export const doubled = defineCheck({
  id: 'form/doubled',
  level: 'note',
  scope: 'paper',
  kinds: KINDS,
  title: '重复的字词',
  why: '相连的字词、标点重复，多为修改或粘贴时留下的，建议删去其一。',
  source: '公文校对的通行要求：文字准确、没有衍字衍词',
  examples: {
    hit: '个人对照检查材料\n一、存在的问题\n关于党史学习教育的的要求，落实巡察情况巡察情况反馈不够。',
    spare:
      '个人对照检查材料\n一、存在的问题\n常常一个一个研究研究，渐渐人人看看，不了了之；服务服务对象不够主动，目的的把握不准。',
  },
  *run(paper) {
    const groups = groupBy(findDoubled(paper.material.text), ({ start, end }) => paper.material.text.slice(start, end))
    for (const [words, places] of groups) {
      yield {
        material: paper.material.id,
        args: {
          words,
          around: around(paper.material.text, places[0]!),
          times: places.length > 1 ? `，共${places.length}处` : '',
        },
        evidence: places.slice(0, SHOWN).map(({ start, end }) => quote('here', paper, start, end)),
      }
    }
  },
})

export function findDoubled(text: string): Span[] {
  const spans: Span[] = []
  for (const { start, end } of repeats(text)) if (!readings(text, start, end).some(isGood)) spans.push({ start, end })
  for (const pattern of [PARTICLE, TYPED_TWICE, MARKS])
    for (const match of text.matchAll(pattern)) spans.push({ start: match.index, end: match.index + match[0].length })
  for (const match of text.matchAll(CLAUSE)) {
    const span = { start: match.index, end: match.index + match[0].length }
    if (!within(text, span, QUOTED)) spans.push(span)
  }
  return spans.sort((a, b) => a.start - b.start)
}

/** One way to read a doubled stretch: 六条一条一条 is 条一条一 as well as 一条一条. */
interface Reading {
  word: string
  before: string
  after: string
}

function readings(text: string, start: number, end: number): Reading[] {
  const length = (end - start) / 2
  const list: Reading[] = []
  const read = (from: number, to: number) =>
    list.push({
      word: text.slice(from, from + length),
      before: text.slice(Math.max(0, from - 2), from),
      after: text.slice(to, to + 4),
    })
  read(start, end)
  for (let by = 1; by < length && text[start - by] === text[end - length - by]; by++) read(start - by, end - by)
  for (let by = 1; by < length && text[end - 1 + by] === text[start + length - 1 + by]; by++) read(start + by, end + by)
  return list
}

/** Good Chinese, though a word stands there twice. */
function isGood({ word, before, after }: Reading): boolean {
  const { verbs, slack, compounds, fine } = dictionary('lexicons/doubled.yaml', doubledSchema)
  if (compounds[word]?.some((second) => after.startsWith(second))) return true
  if (verbs.includes(word)) return !new RegExp(`^(?:${slack})`, 'u').test(after)
  return (
    fine.some((each) => (before + word + word + after).includes(each)) ||
    // 一个一个, 一件一件, 很多很多, 非常非常; 两个两个; 研研究究 is no pair of words.
    /^(?:一|很|好|非常|特别|越来越|十分)/.test(word) ||
    /^[两三四五六七八九十百千几半][个件条次项名户人天年本张家批份块步]$/.test(word) ||
    // Figures, 二〇二〇 too; one class one plan: 一课一稿 behind 党课.
    /^(?:\d+|[〇零○一二三四五六七八九十百千万亿]+|.一)$/.test(word) ||
    // 说着说着, 走了走了: one act after the other.
    /^.[着]$/.test(word) ||
    // 能不能不, 有没有没有, 该谁负责谁负责: a question, and one word answering the other.
    /^(?:.[不没]|[谁哪啥].*|多少.*)$/.test(word) ||
    (word === '没有' && before.endsWith('有')) ||
    new Set(word).size === 1 ||
    // 支队支队长, 支部支部书记: a unit and its head.
    /^(?:[长员者]|书记|委员|主任|成员)/.test(after)
  )
}

/** The place with a little of what stands around it in its line, so that people see it. */
function around(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - AROUND), start)
  const after = text.slice(end, end + AROUND)
  return before.slice(before.lastIndexOf('\n') + 1) + text.slice(start, end) + after.split('\n')[0]!
}

function within(text: string, { start, end }: Span, pattern: RegExp): boolean {
  const line = text.lastIndexOf('\n', start) + 1
  const stop = text.indexOf('\n', end)
  for (const match of text.slice(line, stop < 0 ? text.length : stop).matchAll(pattern))
    if (line + match.index <= start && end <= line + match.index + match[0].length) return true
  return false
}

/** Stretches of two characters or more that stand twice in a row, longest first, none within another. */
function repeats(text: string): Span[] {
  const found: Span[] = []
  const codes = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at)
  const taken = new Uint8Array(text.length)
  for (let length = LONGEST; length >= 2; length--) {
    let run = 0
    for (let at = 0; at + length < text.length; at++) {
      run = codes[at] === codes[at + length] ? run + 1 : 0
      if (run < length) continue
      const span = { start: at - length + 1, end: at + length + 1 }
      run = 0
      if (!WORDS_ONLY.test(text.slice(span.start, span.end))) continue
      if (taken.subarray(span.start, span.end).includes(1)) continue
      taken.fill(1, span.start, span.end)
      found.push(span)
    }
  }
  return found
}
