/**
 * Wording that every statement shares though no notice holds it: title lines, headings, document names,
 * the formula preamble and closing, set transitions. A sentence that states a problem is never one of them.
 */
import * as z from 'zod'
import { dictionary } from '../../dictionary.ts'
import type { Span } from '../../model.ts'

const cue = z.strictObject({ pattern: z.string().min(2), hit: z.string(), spare: z.string() })
export const formulasSchema = z.strictObject({
  problem: z.array(cue).describe('说问题的词：有它的句子就不是套语'),
  preparation: z.array(cue).describe('会前准备、依据、结尾的分句用语'),
  transition: z.array(cue).describe('过渡句、标题，整句'),
  explanation: z.array(cue).describe('须说明的事项里“没有此类情况”“已按规定报告”的分句'),
})

let compiled: Record<'problem' | 'preparation' | 'transition' | 'explanation', RegExp> | undefined

export function formulas() {
  if (!compiled) {
    const lists = dictionary('formulas.yaml', formulasSchema)
    const any = (cues: { pattern: string }[]) => new RegExp(cues.map(({ pattern }) => `(?:${pattern})`).join('|'), 'u')
    compiled = {
      problem: any(lists.problem),
      preparation: any(lists.preparation),
      transition: any(lists.transition),
      explanation: any(lists.explanation),
    }
  }
  return compiled
}

/** A preamble is looked for no further than this into a text (characters) … */
const PREAMBLE = 1200
/** … and a closing no further than this before its end. */
const CLOSING = 250
/** A line this short without a full stop is a heading or a title line. */
const HEADING = 42
const NUMBER = /^\s*(?:第?[一二三四五六七八九十]+[、.．章节条]|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])/u
/** A paragraph's opening words that name its part and stop there: nobody's own words. */
const RUN_IN =
  /^\s*(?:(?!本人)[^。！？!?；;：:\d我]){0,44}(?:方面|原因|根源|剖析|分析|措施|方向|打算)(?:存在)?(?:的?(?:主要|突出)?(?:问题|差距|不足))?[。：:]/u
const RUN_IN_ROOM = 64
const ENDS = setOf('。！？!?；;')

/** Spans of the text that may be shared, in order. */
export function formulaSpans(text: string): Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(/《[^《》\n]{2,70}》/gu)) {
    spans.push({ start: match.index, end: match.index + match[0].length })
  }
  const opening = Math.min(preambleEnd(text), PREAMBLE)
  const { problem } = formulas()
  for (let at = 0, end = 0; at < text.length; at = end + 1) {
    end = text.indexOf('\n', at)
    if (end < 0) end = text.length
    const line = text.slice(at, end).trim()
    if (line === '') continue
    const heading = line.length <= HEADING && !/[。！？!?]/u.test(line.slice(0, -1))
    if (heading && !problem.test(line)) spans.push({ start: at, end })
    else {
      const runIn = runInHeading(text.slice(at, Math.min(end, at + RUN_IN_ROOM)), problem)
      if (runIn > 0) spans.push({ start: at, end: at + runIn })
      sentenceSpans(text, at + runIn, end, opening, spans)
    }
  }
  return spans.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** How long the heading is that a paragraph opens with (敬畏法纪方面。 原因剖析：); 0 without one. */
function runInHeading(line: string, problem: RegExp): number {
  const heading = RUN_IN.exec(line)?.[0] ?? ''
  return heading === '' || problem.test(heading) ? 0 : heading.length
}

function sentenceSpans(text: string, from: number, to: number, opening: number, spans: Span[]): void {
  for (let start = from, end = from; start < to; start = end) {
    end = start
    while (end < to && ENDS[text.charCodeAt(end)] === 0) end++
    end = Math.min(end + 1, to)
    const near = start < opening || start > text.length - CLOSING
    if (!near && end - start > EXPLANATION) continue
    const sentence = text.slice(start, end)
    if (sentence.trim() === '') continue
    if (isTransition(sentence) || isExplanation(sentence) || (near && isPreparation(sentence)))
      spans.push({ start, end })
  }
}

/** By code unit: looked up for every character of every text. */
function setOf(characters: string): Uint8Array {
  const set = new Uint8Array(0x10000)
  for (const character of characters) set[character.charCodeAt(0)] = 1
  return set
}

/** Where the first numbered heading that is not the first thing in the text begins. */
function preambleEnd(text: string): number {
  let at = 0
  let said = false
  for (const line of text.split('\n')) {
    if (said && NUMBER.test(line)) return at
    if (line.trim().length > HEADING) said = true
    at += line.length + 1
  }
  return text.length
}

/** Words that one or another set transition has, and its length: most sentences need not be looked at closely. */
const ANNOUNCING = /谈[心话]|如下|以下|方面|整改|改进|努力|批评|指正|帮助|意见|原因|根源/u
const CLAUSE_ENDS = setOf('，,：:。；;')
const TRANSITION = 90
const EXPLANATION = 120

function isTransition(sentence: string): boolean {
  return sentence.length <= TRANSITION && ANNOUNCING.test(sentence) && formulas().transition.test(sentence.trim())
}

/** Who has nothing to explain says so in the words that all others use: every clause of it is one of those. */
function isExplanation(sentence: string): boolean {
  if (sentence.length > EXPLANATION) return false
  const { explanation } = formulas()
  let said = false
  // Clause by clause: nearly every sentence fails at its first.
  for (let start = 0, end = 0; start < sentence.length; start = end + 1) {
    end = start
    while (end < sentence.length && CLAUSE_ENDS[sentence.charCodeAt(end)] === 0) end++
    const clause = sentence.slice(start, end).trim()
    if (clause === '') continue
    if (!explanation.test(clause)) return false
    said = true
  }
  return said
}

/** Most of its clauses speak of how the meeting was prepared, none of a problem. */
function isPreparation(sentence: string): boolean {
  const { problem, preparation } = formulas()
  if (problem.test(sentence)) return false
  let all = 0
  let told = 0
  for (const clause of sentence.split(/[，,：:、。；;]/u)) {
    all += clause.length
    if (preparation.test(clause)) told += clause.length
  }
  return all > 0 && told >= 0.6 * all
}
