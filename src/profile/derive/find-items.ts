/** What else a notice or plan says of a meeting: theme, items to be explained, talks, criticisms, lead times. */
import { mentions } from '../areas.ts'
import type { Explanation, Profile } from '../schema.ts'
import { NUMBER, numberOf } from './numbers.ts'

/** A value with the sentence it was read from; value null: spoken of, but left open. */
export interface Said<T> {
  value: T
  quote: string
}

export interface FoundItems {
  theme: Said<string> | null
  explanations: Map<string, Said<true>>
  /** Asked to be explained, and none of the items known. */
  others: Said<string>[]
  talks: Said<Profile['talks']['pairs']> | null
  /** 三必谈 or 四必谈 by name. */
  talkRule: Said<Profile['talks']['rule']> | null
  perMember: Said<number | null> | null
  planBefore: Said<number | null> | null
  reportAfter: Said<number | null> | null
  attendance: Said<number> | null
  minutes: Said<number> | null
}

export function findItems(text: string, known: Explanation[]): FoundItems {
  const sentences = text
    .replace(/\*\*/g, '')
    .split(/[。\n]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 0)
  const first = <T>(read: (sentence: string) => T | undefined): Said<T> | null => {
    for (const quote of sentences) {
      const value = read(quote)
      if (value !== undefined) return { value, quote }
    }
    return null
  }
  return {
    theme: first(readTheme),
    ...findExplanations(sentences, known),
    talks: findTalks(sentences),
    talkRule: first((sentence) => {
      const number = /([三四34])\s*(?:个)?必谈/.exec(sentence)?.[1]
      return number === undefined ? undefined : /[三3]/.test(number) ? '三必谈' : '四必谈'
    }),
    perMember: first((sentence) => {
      const pattern = `(?:至少|不少于|每人|每名)[^。；]{0,24}?(${NUMBER})\\s*条(?:以上)?[^。；]{0,14}(?:批评)?意见|批评意见[^。；]{0,10}(?:至少|不少于)(${NUMBER})\\s*条`
      const match = /批评|相互|互相/.test(sentence) ? new RegExp(pattern).exec(sentence) : null
      return match ? numberOf(match[1] ?? match[2]!) : undefined
    }),
    planBefore: first((sentence) => (/方案/.test(sentence) ? daysBefore(sentence) : undefined)),
    reportAfter:
      first(reportDays) ?? first((sentence) => (/报|备案|清单/.test(sentence) ? daysAfter(sentence) : undefined)),
    attendance: first((sentence) =>
      /到会|应到|参会/.test(sentence) && /三分之二|2\/3/.test(sentence)
        ? 0.67
        : /(?:到会|应到)[^。]{0,16}?(\d{2})\s*[%％]/.test(sentence)
          ? Number(/(\d{2})\s*[%％]/.exec(sentence)![1]) / 100
          : undefined,
    ),
    minutes: first((sentence) => {
      const match = /(?:个人)?发言(?:时间)?[^。；批]{0,12}?(\d{1,3})\s*分钟/.exec(sentence)
      return match ? Number(match[1]) : undefined
    }),
  }
}

function readTheme(sentence: string): string | undefined {
  const after = /(?:会议)?主题(?:确定)?(?:是|为|[:：])[\s:：]*[“"]?([^\s:：][\s\S]{11,300})$/.exec(sentence)?.[1]
  const before = /以[“"]?([^。]{12,260}?)[”"]?为(?:会议)?主题/.exec(sentence)?.[1]
  const theme = (after ?? before)
    ?.replace(/[，,]?(?:重点|结合|要求)对照.*$/, '')
    .replace(UNPAIRED_END, '')
    .trim()
  return theme && /\p{Script=Han}{6}/u.test(theme) && !/主题(?:要求|和基本要求)/.test(theme) ? theme : undefined
}

/** A closing quotation mark whose opening one was left out. */
const UNPAIRED_END = /(?<=^[^“"]*)[”"]$/

/** Words that an item is asked for by, looser than the words by which a statement speaks of it. */
const ASKED: Record<string, RegExp> = {
  'last-year': /(?:上(?:一)?年度?|上次|20[\dXx×]{1,2}年度?|往年)[^。]{0,30}?(?:民主生活会)?[^。]{0,12}整改/,
  'personal-matters': /个人(?:有关|重大|需报告|向组织)[^。，；]{0,10}事项|重大事项|配偶[^。]{0,4}子女/,
  inspection: /巡视|巡察/,
  inquiry: /约谈|函询/,
  accountability: /问责/,
  audit: /经济责任审计/,
}
/** A sentence that asks for an account. */
const ACCOUNT = /说明|说清|讲清|讲明白|谈透|报告|检查|通报|纳入|回应|表态|交代/

function findExplanations(sentences: string[], known: Explanation[]) {
  const asking = sentences.filter((quote) => ACCOUNT.test(quote))
  const asks = (item: Explanation, quote: string) => ASKED[item.id]?.test(quote) ?? mentions(quote, item)
  const count = (quote: string) => known.filter((item) => asks(item, quote)).length
  // Of several sentences the one that lists most items is the one that asks.
  const ranked = asking.map((quote) => ({ quote, items: count(quote) })).sort((a, b) => b.items - a.items)
  const explanations = new Map<string, Said<true>>()
  for (const item of known) {
    const said = ranked.find(({ quote }) => asks(item, quote))
    if (said) explanations.set(item.id, { value: true, quote: said.quote })
  }
  const others: Said<string>[] = []
  for (const quote of asking) {
    for (const name of listOfAsked(quote)) {
      const isKnown = known.some((item) => asks(item, name)) || others.some((other) => other.value === name)
      if (!isKnown) others.push({ value: name, quote })
    }
  }
  return { explanations, others }
}

/** “对甲、乙、丙等（逐项）作出说明” → 甲, 乙, 丙. */
function listOfAsked(sentence: string): string[] {
  const match =
    /对([^。；]{4,120}?)(?:等)?(?:情况|问题|事项)?[，,]?(?:要)?(?:逐项|逐一|如实|全部)?(?:作出|进行|做出)?(?:说明|说清楚|讲清楚|谈透彻)/.exec(
      sentence,
    )
  if (!match) return []
  return match[1]!
    .split(/[、，,；]|以及/)
    .map((name) => name.replace(/^(?:和|及|对|本人|要)+|(?:等)?(?:情况|问题)$/g, '').trim())
    .filter((name) => name.length >= 3 && name.length <= 16 && !/班子成员|党员|民主生活会|整改|原因|措施/.test(name))
}

const PAIRS: [Profile['talks']['pairs'][number], RegExp][] = [
  [
    'secretary-member',
    /(?:书记|主要(?:负责)?(?:同志|人|领导)|党政正职|一把手)[^，；。]{0,14}(?:与|同|和|跟)[^，；。]{0,8}(?:每(?:个|名|位))?(?:班子|党组|党委|常委)?[^，；。]{0,4}(?:成员|常委)/,
  ],
  ['member-member', /(?:班子|党组|党委|常委)?[^，；。]{0,4}(?:成员|常委)(?:相互)?之间|相互之间/],
  ['member-department', /(?:分管|联系)[^，；。]{0,12}(?:部门|单位|科室|处室|领域)/],
  ['member-branch', /(?:党支部|支部)[^，；。]{0,8}(?:党员|代表)/],
]

function findTalks(sentences: string[]): FoundItems['talks'] {
  const about = sentences.filter((sentence) => /必谈|谈心谈话/.test(sentence) && /必谈/.test(sentence))
  if (about.length === 0) return null
  const text = about.join('；')
  return { value: PAIRS.filter(([, pattern]) => pattern.test(text)).map(([pair]) => pair), quote: about[0]! }
}

const SPAN = `(${NUMBER})\\s*(个?工作日|天|日|周|个?星期)`

function daysBefore(sentence: string): number | null | undefined {
  const patterns = [
    `(?:会前|召开前|开会前|民主生活会前|会议前)(?:提前)?[^，。；]{0,6}?${SPAN}`,
    `(?:提前|至少提前)\\s*${SPAN}`,
    `召开[^，。；]{0,10}?${SPAN}(?:之)?前`,
  ]
  return daysOf(sentence, patterns)
}

function daysAfter(sentence: string): number | null | undefined {
  return daysOf(sentence, [
    `(?:会后|召开后|结束后|会议后)[^，。；]{0,8}?${SPAN}(?:之)?内`,
    `(?:召开|结束)${SPAN}(?:之)?内`,
  ])
}

/** 会后7日内形成整改清单，15日内报送情况报告: the days of the clause that hands the report in. */
function reportDays(sentence: string): number | null | undefined {
  const after = /会后|召开后|结束后|会议后|(?:召开|结束)/.exec(sentence)
  if (!after) return undefined
  for (const clause of sentence.slice(after.index).split(/[，；,;]/)) {
    if (!/(?:报告|记录|材料|情况)/.test(clause) || !/报送|上报|呈报|抄报|报(?!告)|送/.test(clause)) continue
    const days = daysAfter(clause) ?? daysOf(clause, [`${SPAN}(?:之)?内`])
    if (days !== undefined) return days
  }
  return undefined
}

function daysOf(sentence: string, patterns: string[]): number | null | undefined {
  for (const pattern of patterns) {
    const match = new RegExp(pattern).exec(sentence)
    if (!match) continue
    const number = numberOf(match[1]!)
    return number === null ? null : /周|星期/.test(match[2]!) ? number * 7 : number
  }
  return undefined
}
