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
const SENTENCE = /[^。！？!?；;\n]*[。！？!?；;\n]?/gu

/** Spans of the text that may be shared, in order. */
export function formulaSpans(text: string): Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(/《[^《》\n]{2,70}》/gu)) {
    spans.push({ start: match.index, end: match.index + match[0].length })
  }
  const opening = Math.min(preambleEnd(text), PREAMBLE)
  const { problem } = formulas()
  let at = 0
  for (const line of text.split('\n')) {
    const trimmed = line.trim()
    const heading = trimmed.length <= HEADING && !/[。！？!?]/u.test(trimmed.slice(0, -1))
    if (trimmed !== '' && heading && !problem.test(trimmed)) spans.push({ start: at, end: at + line.length })
    else {
      for (const match of line.matchAll(SENTENCE)) {
        if (match[0].trim() === '') continue
        const start = at + match.index
        const near = start < opening || start > text.length - CLOSING
        if (isTransition(match[0]) || isExplanation(match[0]) || (near && isPreparation(match[0]))) {
          spans.push({ start, end: start + match[0].length })
        }
      }
    }
    at += line.length + 1
  }
  return spans.sort((a, b) => a.start - b.start || a.end - b.end)
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
const ANNOUNCING = /如下|以下|方面|整改|改进|努力|批评|指正|帮助|意见|原因|根源/u
const TRANSITION = 90
const EXPLANATION = 120

function isTransition(sentence: string): boolean {
  return sentence.length <= TRANSITION && ANNOUNCING.test(sentence) && formulas().transition.test(sentence.trim())
}

/** Who has nothing to explain says so in the words that all others use: every clause of it is one of those. */
function isExplanation(sentence: string): boolean {
  if (sentence.length > EXPLANATION) return false
  const clauses = sentence.split(/[，,：:。；;]/u).flatMap((clause) => clause.trim() || [])
  return clauses.length > 0 && clauses.every((clause) => formulas().explanation.test(clause))
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
