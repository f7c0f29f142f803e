/**
 * Problems that no measure answers. Meant to be conservative: an area counts as answered by a measure that names it,
 * speaks of it, or shares telling words with its problems (weighted by how rare they are in this statement).
 */
import { Matcher } from '../../meeting/match.ts'
import type { Paper } from '../../model.ts'
import type { Statement, StatementSentence } from '../../outline/statement/model.ts'
import { isHan } from '../../outline/statement/normal.ts'
import { ENUMERATOR } from '../../outline/statement/units.ts'
import { areaView } from '../coverage/view.ts'
import { type Context, type Found, quote } from '../define.ts'
import { statusOf } from '../lookup.ts'
import { charsOf, sentenceOf } from '../sentences.ts'
import { statementCheck } from '../statement.ts'
import { UNMATCHED, UNMATCHED_NOT } from './examples.ts'

/** Likeness of words from which a measure answers a problem. */
const ANSWERS = 0.05
/** Begins a point, also behind an opening: 下一步：第一，… */
const NUMBERED = new RegExp(`${ENUMERATOR.source}|[：，](?:第一，|一是|首先)`)
/** Weight of area cues in one measure from which it speaks of the area. */
const SPEAKS = 0.8
/** So many pairs of characters taken up again are an answer. */
const PLAIN = 4
/** Measures of fewer characters are too few to say what they answer. */
const ENOUGH = 40

export const measureUnmatched = statementCheck({
  id: 'structure/measure-unmatched',
  level: 'should',
  title: '措施与问题不对应',
  why: '措施要对着问题去；问题没有措施接，会后的整改清单就对不上。',
  source: '民主生活会通知的通行要求：针对查摆的问题制定整改措施，可操作、能落实',
  examples: { hit: UNMATCHED, spare: UNMATCHED_NOT },
  *run(paper, statement, context): Iterable<Found> {
    const measures = statement.sentences.filter(isMeasure)
    if (charsOf(statement, measures) < ENOUGH) return
    const areas = context.profile.areas.filter(
      ({ id }) => areaView(statement, id).own.length > 0 && statusOf(paper, id, context) === 'covered',
    )
    const texts = measures.map(({ start, end }) => statement.text.slice(start, end))
    const problems = areas.map(({ id }) => ownText(statement, id))
    // Most statements answer plainly: the weighing of words is for those that do not.
    if (answerPlainly(problems, texts.join(''))) return
    const matcher = new Matcher(texts, problems, context.segmenter)
    const id = paper.material.id
    // By words alone: measures for other business may well use an area's words.
    const foreign = areas.filter(({ id }) => !sharesWords(statement, id, matcher))
    if (foreign.length >= 3 && foreign.length * 3 >= areas.length * 2) {
      const evidence = [
        ...measures.slice(0, 3).map(({ start, end }) => quote('here', paper, start, end, '疑似针对别的事项的措施')),
        ...foreign.slice(0, 3).map((area) => problem(paper, statement, area.id, area.name)),
      ]
      yield { material: id, message: 'others', args: { areas: names(foreign) }, evidence }
      return
    }
    const open = foreign.filter(({ id }) => !answered(statement, id, measures, context))
    // As many measures as areas answer them one by one, in words of their own.
    if (points(statement, measures) >= areas.length) return
    for (const area of open) {
      const note = `在${measures.length}句措施里，按方面用词和与问题共有的词查找，没有接得上的`
      yield {
        material: id,
        args: { area: area.name },
        evidence: [problem(paper, statement, area.id, area.name), { role: 'searched', material: id, quote: '', note }],
      }
    }
  },
})

/** Measures counted as a reader would: by their numbers, else by sentences. */
function points(statement: Statement, measures: StatementSentence[]): number {
  const numbered = measures.filter((item) => NUMBERED.test(sentenceOf(statement, item).plain))
  return Math.max(numbered.length, measures.length > 2 * numbered.length ? measures.length : 0)
}

function isMeasure({ part, role }: StatementSentence): boolean {
  return role === 'measure' || (part === 'measures' && role !== 'heading' && role !== 'transition')
}

function names(areas: { name: string }[]): string {
  return areas.map(({ name }) => `“${name}”`).join('')
}

function problem(paper: Paper, statement: Statement, area: string, name: string) {
  const { start, end } = areaView(statement, area).own[0]!
  return quote('here', paper, start, end, `“${name}”方面的问题`)
}

function answered(statement: Statement, area: string, measures: StatementSentence[], context: Context): boolean {
  // A heading among the measures that names the area answers for what is under it.
  if (
    statement.areas.some((passage) => passage.area === area && passage.part === 'measures' && passage.via !== 'content')
  )
    return true
  const number = context.profile.areas.findIndex(({ id }) => id === area)
  return measures.some((item) => sentenceOf(statement, item).cues(context.profile).score[number]! >= SPEAKS)
}

function sharesWords(statement: Statement, area: string, matcher: Matcher): boolean {
  return matcher.find(ownText(statement, area)).score >= ANSWERS
}

/** An area's problems in one, as a reader holds them against the measures. */
function ownText(statement: Statement, area: string): string {
  return areaView(statement, area)
    .own.map(({ start, end }) => statement.text.slice(start, end))
    .join('')
}

/** Whether each area's problems have pairs of characters that no other's have and the measures take up again. */
function answerPlainly(problems: string[], measures: string): boolean {
  const answer = pairsOf(measures)
  const own = problems.map(pairsOf)
  const areas = new Map<string, number>()
  for (const pairs of own) for (const pair of pairs) areas.set(pair, (areas.get(pair) ?? 0) + 1)
  return own.every((pairs) => {
    let shared = 0
    for (const pair of pairs) if (areas.get(pair) === 1 && answer.has(pair)) shared++
    return shared >= PLAIN
  })
}

/** Pairs of Han characters. */
function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>()
  for (let at = 0; at + 2 <= text.length; at++)
    if (isHan(text.charCodeAt(at)) && isHan(text.charCodeAt(at + 1))) pairs.add(text.slice(at, at + 2))
  return pairs
}
