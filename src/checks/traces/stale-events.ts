/** Sessions, congresses, plan periods and jubilees of earlier years, spoken of as what is now. */

import { parseNumber } from '../../meeting/numerals.ts'
import type { Paper } from '../../model.ts'
import { type Stale, sentenceAround } from './stale.ts'

const STUDY = /(?:学习|贯彻|落实|领会|领悟|宣传|宣讲|围绕|对照|把握)[^。；\n]{0,30}$/u
/** 刚刚闭幕的…: that session is this year's. */
const FRESH = /(?:刚刚|刚|新近|日前|近日|前不久|不久前|最近)(?:胜利|圆满|顺利)?(?:闭幕|召开|结束|落幕)的?$/u
const AGAINST = /对照[^。；\n]{0,20}$/u
/** 党的十九届六中全会, 十九大, and 四中全会 alone. */
const SESSION =
  /(?:党的)?(?:(?<congress>十[八九]|二十)(?:届(?<plenum>[一二三四五六七])中全会|大(?!以来|多|量|家|型|类))|(?<![届\p{Script=Han}])(?<alone>[一二三四五六七])中全会)/gu
const PERIOD =
  /[“"]?(?<period>十[一二三四五六七]五)[”"]?(?:规划|时期|期间)?(?:[^，。；]{0,6}?(?<end>收官|决战)|[^，。；]{0,6}?(?<begin>开局|起步))?/gu
const FUTURE = /下一步|今后|接下来|将(?:要|会|以|把|进一步)|谋划|开局|起步|编制|力争|未来|[要]?着眼/u
/** A period is told of as over. */
const OVER = /以来|收官|完成了|圆满|总结|回顾|末期|取得了|过去|历年|实施情况|验收/u
/** What now is. */
const NOW =
  /今年|立足|正值|值此|适逢|恰逢|当前|眼下|处于|处在|站在|身处|面对|迈入|进入|谋划|开启|聚焦|瞄准|锚定|之际|为契机|重要时刻|重要节点|关键节点|喜迎|迎接|明年/u
/** What once was. */
const THEN = /20\d\d年|去年|前年|当年|那年|那时|当时|曾|以来|期间|过去|实现了|完成了|回顾|往年|上一轮/u
/** The years in which they were; the plans are counted in fives, the thirteenth began in 2016. */
const CONGRESS: Record<string, number> = { 十八: 2012, 十九: 2017, 二十: 2022, 二十一: 2027 }
const COMING = /(?:喜迎|迎接)[^。；，\n]{0,4}?(?:党的)?(?<congress>二十一|二十|十[八九])大/gu
/** 以优异成绩迎接…: a promise. */
const WITH_RESULTS =
  /(?:以|用)[^，。；]{0,14}(?:成绩|业绩|成效|行动|作为|姿态|面貌|状态|答卷|表现)[^，。；]{0,6}(?:喜迎|迎接)/u
/** What was before. */
const PASSED = /20\d\d年|去年|前年|当年|当时|那时|年初|[上]半年|曾|\d月/u
const SINCE: [RegExp, number][] = [
  [/共产党|建党/u, 1921],
  [/新中国|共和国|建国|国庆/u, 1949],
  [/改革开放/u, 1978],
  [/抗/u, 1945],
  [/长征/u, 1936],
  [/军/u, 1927],
  [/五四/u, 1919],
]
const JUBILEE =
  /(?:中国共产党(?:成立)?|建党|新中国(?:成立)?|中华人民共和国(?:成立)?|建国|国庆|改革开放|(?:中国人民)?抗(?:日)?战(?:争)?(?:暨世界反法西斯战争)?胜利|(?:红军)?长征(?:胜利)?|(?:中国人民解放军)?建军|五四运动)(?:(?<count>\d{1,3}|[一二三四五六七八九十百]{1,4})周年|(?<hundred>百年(?!奋斗|来|历史|未|不|征程|变局|基业)))/gu

export function* staleEvents(paper: Paper, year: number, expected: string[]): Iterable<Stale> {
  yield* sessions(paper, expected)
  yield* periods(paper, year)
  yield* occasions(paper, year, expected)
}

/** An earlier plenary session is what is studied now, and this year's is never named. */
function* sessions(paper: Paper, expected: string[]): Iterable<Stale> {
  const { text } = paper.material
  const latest = Math.max(0, ...expected.flatMap((name) => [...name.matchAll(SESSION)].map((match) => rank(match, 0))))
  if (latest === 0) return
  const named = [...text.matchAll(SESSION)]
  const current = named.filter((match) => rank(match, latest) >= latest)
  for (const match of named) {
    const sentence = sentenceAround(paper, match.index)
    if (FRESH.test(text.slice(sentence.start, match.index)) && rank(match, latest) < latest) {
      if (match.groups!.alone || PASSED.test(text.slice(sentence.start, match.index))) continue
      yield { ...session(match), certain: true, note: `本年度的是${expected.join('、')}` }
      continue
    }
    // What one holds oneself against is this year's, whatever else was read.
    const against = AGAINST.test(text.slice(sentence.start, match.index))
    if (against ? current.some(({ index }) => sentence.start <= index && index < sentence.end) : current.length > 0)
      continue
    // A congress stays what is studied until the next one.
    if (!match.groups!.plenum && rank(match, latest) >= Math.floor(latest / 10) * 10) continue
    if (match.groups!.alone || !STUDY.test(text.slice(sentence.start, match.index))) continue
    yield {
      ...session(match),
      certain: false,
      note: `${current.length > 0 ? '这里' : '通篇'}没有提到${expected.join('、')}`,
    }
  }
}

function session(match: RegExpExecArray) {
  return { sign: 'session' as const, ...spanOf(match), named: match[0] }
}

/** Congress and plenum as one number; 四中全会 alone is of the latest congress. */
function rank({ groups }: RegExpMatchArray, latest: number): number {
  const { congress, plenum, alone } = groups!
  if (alone) return Math.floor(latest / 10) * 10 + parseNumber(alone)!
  return parseNumber(congress!)! * 10 + (plenum ? parseNumber(plenum)! : 0)
}

/** A plan period that is over, spoken of as what lies ahead; its last or first year, spoken of as now. */
function* periods(paper: Paper, year: number): Iterable<Stale> {
  const { text } = paper.material
  const current = Math.floor((year - 1956) / 5) + 1
  for (const match of text.matchAll(PERIOD)) {
    const { period, end: last, begin } = match.groups!
    const number = parseNumber(period!.slice(0, -1))
    if (number === null || number > current) continue
    const { start, end } = sentenceAround(paper, match.index)
    const sentence = text.slice(start, end)
    const first = 1956 + (number - 1) * 5
    const when = last ? first + 4 : begin ? first : null
    const now =
      when === null
        ? number < current && FUTURE.test(sentence) && !OVER.test(sentence)
        : isNow(clauseOf(text, match), when, year)
    if (!now) continue
    const note =
      when === null ? `${year}年度时这个规划期已经过去` : `“${period}”的${last ? '收官' : '开局'}之年是${when}年`
    yield { sign: 'period', start, end, named: period!, certain: true, note }
  }
}

/** Spoken of as now, though it was in an earlier year. */
function isNow(clause: string, when: number, year: number): boolean {
  if (/去年(?:是|作为)/u.test(clause)) return when < year - 1
  return when < year && NOW.test(clause) && !THEN.test(clause)
}

/** A congress or a jubilee of an earlier year as what is now at hand. */
function* occasions(paper: Paper, year: number, expected: string[]): Iterable<Stale> {
  const { text } = paper.material
  for (const match of text.matchAll(COMING)) {
    const when = CONGRESS[match.groups!.congress!]!
    const clause = clauseOf(text, match)
    if (when > year || THEN.test(clause)) continue
    // In its own year it was ahead only up to the day: what is still to come at the meeting cannot be it.
    if (when === year) {
      const { start, end } = sentenceAround(paper, match.index)
      const held = expected.some((name) => name.includes(`${match.groups!.congress}大`))
      const before = text.slice(start, match.index)
      if (!held || !WITH_RESULTS.test(clause) || PASSED.test(text.slice(start, end)) || /了/u.test(before)) continue
    }
    const named = `党的${match.groups!.congress}大召开`
    yield {
      sign: 'jubilee',
      ...spanOf(match),
      named,
      certain: true,
      note: `党的${match.groups!.congress}大在${when}年召开`,
    }
  }
  for (const match of text.matchAll(JUBILEE)) {
    const { count, hundred } = match.groups!
    const since = SINCE.find(([words]) => words.test(match[0]))![1]
    const when = since + (hundred ? 100 : parseNumber(count!)!)
    const clause = clauseOf(text, match)
    if (when >= year || when < 2012 || THEN.test(clause)) continue
    const now = NOW.test(clause)
    if (!now && !/大会/u.test(clause)) continue
    const note = `${match[0]}在${when}年`
    yield {
      sign: 'jubilee',
      ...spanOf(match),
      named: match[0],
      certain: false,
      ...(now ? {} : { support: true }),
      note,
    }
  }
}

function spanOf(match: RegExpExecArray) {
  return { start: match.index, end: match.index + match[0].length }
}

/** The clause that a match is in. */
function clauseOf(text: string, match: RegExpExecArray): string {
  const before = text.slice(Math.max(0, match.index - 40), match.index)
  const after = text.slice(match.index, match.index + match[0].length + 40)
  const from = Math.max(...['，', '。', '；', '\n', '、'].map((mark) => before.lastIndexOf(mark)))
  return before.slice(from + 1) + after.slice(0, match[0].length + after.slice(match[0].length).search(/[，。；\n]|$/u))
}
