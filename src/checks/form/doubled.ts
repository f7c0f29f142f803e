/** form/doubled: words written twice. Reduplications that are good Chinese are left alone. */
import * as z from 'zod'
import { dictionary } from '../../dictionary.ts'
import { KINDS, type Span } from '../../model.ts'
import { defineCheck, quote } from '../define.ts'

export const doubledSchema = z.strictObject({
  source: z.string(),
  /** Verbs that are doubled to soften them, and first words of such compounds (服务服务对象). */
  verbs: z.array(z.string()),
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

export const doubled = defineCheck({
  id: 'form/doubled',
  level: 'note',
  scope: 'material',
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
    const groups = new Map<string, Span[]>()
    for (const span of findDoubled(paper.material.text)) {
      const words = paper.material.text.slice(span.start, span.end)
      groups.set(words, [...(groups.get(words) ?? []), span])
    }
    for (const [words, places] of groups) {
      yield {
        material: paper.material.id,
        args: { words, times: places.length > 1 ? `（${places.length}处）` : '' },
        evidence: places.slice(0, SHOWN).map(({ start, end }) => quote('here', paper, start, end)),
      }
    }
  },
})

export function findDoubled(text: string): Span[] {
  const { verbs, fine } = dictionary('lexicons/doubled.yaml', doubledSchema)
  const spans: Span[] = []
  for (const { start, end } of repeats(text)) {
    const word = text.slice(start, (start + end) / 2)
    const around = text.slice(Math.max(0, start - 2), end + 2)
    const good =
      verbs.includes(word) ||
      fine.some((each) => around.includes(each)) ||
      // 一个一个, 一件一件, 很多很多, 非常非常; figures; 研研究究 is no pair of words.
      /^(?:一|很|好|非常|特别|越来越|十分)/.test(word) ||
      /^\d+$/.test(word) ||
      // 能不能不, 该谁负责谁负责: a question, and one word answering the other.
      /^(?:.[不没]|[谁哪啥].*|多少.*)$/.test(word) ||
      new Set(word).size === 1 ||
      // 支队支队长, 支部支部书记: a unit and its head.
      /^(?:[长员者]|书记|委员|主任|成员)/.test(text.slice(end, end + 2))
    if (!good) spans.push({ start, end })
  }
  for (const pattern of [PARTICLE, MARKS])
    for (const match of text.matchAll(pattern)) spans.push({ start: match.index, end: match.index + match[0].length })
  return spans.sort((a, b) => a.start - b.start)
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
