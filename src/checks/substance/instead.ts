/** Achievements, reasoning or others' problems where one's own problems were asked for. */
import type { Evidence, Paper } from '../../model.ts'
import type { Statement, StatementSentence } from '../../outline/statement/model.ts'
import { charCount } from '../../outline/statement/normal.ts'
import type { Area } from '../../profile/schema.ts'
import { WHOLE } from '../coverage/examples.ts'
import { type AreaView, areaView, depthOf } from '../coverage/view.ts'
import { type Found, type PaperContext, quote } from '../define.ts'
import { charsOf, sentenceOf } from '../sentences.ts'
import { statementCheck } from '../statement.ts'
import { fallsShort } from '../telling.ts'
import { OTHERS, PRAISE, REASONING } from './examples.ts'

/** Fewer characters than this take the place of nothing. */
const LEAST = 40
const LEAST_OTHERS = 24

export const achievementHeavy = statementCheck({
  id: 'substance/achievement-heavy',
  level: 'should',
  title: '谈成绩代替查问题',
  why: '问题部分谈成绩，先扬后抑甚至只扬不抑，查摆就被冲淡了。',
  source: '督导组审核的通常做法：成绩谈了一大段、问题查摆一点点的，要求修改',
  examples: { hit: PRAISE, spare: WHOLE },
  *run(paper, statement, context): Iterable<Found> {
    const { profile } = context
    const roles = new Set<StatementSentence['role']>(['achievement'])
    const praise = (view: AreaView) => taken(statement, view, roles, profile.shares.achievements)
    yield* instead(paper, statement, profile.areas, praise, { single: true })
  },
})

export const reasoningInstead = statementCheck({
  id: 'substance/reasoning-instead',
  level: 'should',
  title: '讲道理代替摆问题',
  why: '“要、必须、深刻认识到”讲的是应该怎样，不是自己哪里没有做到。',
  source: '民主生活会通知的通行要求：防止以讲道理、谈体会代替摆问题',
  examples: { hit: REASONING, spare: WHOLE },
  *run(paper, statement, context): Iterable<Found> {
    const { profile } = context
    const roles = new Set<StatementSentence['role']>(['reasoning', 'requirement'])
    // Who tells two matters of his own may reason about them as long as he likes.
    yield* instead(paper, statement, profile.areas, (view) =>
      view.own.filter((item) => depthOf(item) !== 'formula').length >= 2
        ? []
        : taken(statement, view, roles, profile.shares.reasoning),
    )
  },
})

export const othersInstead = statementCheck({
  id: 'substance/others-instead',
  level: 'must',
  title: '以他人问题代替自己的问题',
  why: '对照检查的是自己（班子材料是班子）；写班子、下级、同事的问题，没有把自己摆进去。',
  source: '民主生活会通知的通行要求：防止以班子问题、下级问题、他人问题代替个人问题',
  examples: { hit: OTHERS, spare: WHOLE },
  *run(paper, statement, { profile }): Iterable<Found> {
    yield* instead(
      paper,
      statement,
      profile.areas,
      (view) => {
        const own = view.own.filter((item) => depthOf(item) !== 'formula')
        const chars = charsOf(statement, view.others)
        return own.length === 0 && chars >= LEAST_OTHERS && chars > charsOf(statement, view.own) ? view.others : []
      },
      { single: true, tells: true },
    )
  },
})

/**
 * One finding for a statement: the areas where it is so, each with its passage.
 * `single`: told of one area though nothing else stands there; `tells`: in coverage/area-named's stead.
 */
function* instead(
  paper: Paper,
  statement: Statement,
  areas: PaperContext['profile']['areas'],
  found: (view: AreaView) => StatementSentence[],
  { single = false, tells = false }: { single?: boolean; tells?: boolean } = {},
): Iterable<Found> {
  const evidence: Evidence[] = []
  const where: Area[] = []
  const examined: Area[] = []
  for (const area of areas) {
    const view = areaView(statement, area.id)
    const sentences = found(view)
    if (sentences.length === 0) continue
    where.push(area)
    if (view.own.length > 0) examined.push(area)
    const [start, end] = span(sentences)
    const whole =
      sentences.length > 1 && charCount(statement.text.slice(start, end)) <= charsOf(statement, sentences) * 1.5
    const first = sentences[0]!
    const cues = [...new Set(sentences.flatMap((item) => item.cues.map(({ text }) => text)))].slice(0, 6)
    const note = `“${area.name}”方面，${sentences.length}句${cues.length > 0 ? `；判断依据：${cues.map((cue) => `“${cue}”`).join('')}` : ''}`
    evidence.push(whole ? quote('here', paper, start, end, note) : quote('here', paper, first.start, first.end, note))
  }
  // Reasoning in one area that is named only is told by coverage/area-named; in two or more it is a way of writing.
  if (where.length === 0 || (!single && examined.length === 0 && where.length < 2)) return
  const names = where.map(({ name }) => `“${name}”`).join('、')
  const told = tells ? { tells: where.map(({ id }) => `area ${id}`) } : {}
  yield { material: paper.material.id, args: { areas: names }, evidence, ...told }
}

/** Sentences of some roles that take most of an area's passage, more than its own problems do. */
function taken(
  statement: Statement,
  view: AreaView,
  roles: ReadonlySet<StatementSentence['role']>,
  share: number,
): StatementSentence[] {
  const own = new Set(view.own)
  const sentences = view.sentences.filter(
    (sentence) => roles.has(sentence.role) && !own.has(sentence) && !fallsShort(sentenceOf(statement, sentence).plain),
  )
  const chars = charsOf(statement, sentences)
  const all = charsOf(statement, view.sentences)
  if (chars < LEAST || chars < all * share || chars <= charsOf(statement, view.own)) return []
  return sentences
}

function span(sentences: StatementSentence[]): [number, number] {
  return [sentences[0]!.start, sentences[sentences.length - 1]!.end]
}
