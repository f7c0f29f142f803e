/**
 * Problems that no measure answers. Meant to be conservative: an area counts as answered by a measure that names it,
 * speaks of it, or shares telling words with its problems (weighted by how rare they are in this statement); and where
 * a measure answers nothing that can be seen, it may be the answer in words of its own.
 */
import { tally } from '../../group.ts'
import { Matcher } from '../../meeting/match.ts'
import type { Paper } from '../../model.ts'
import { areaCues, areaIndex } from '../../outline/statement/areas.ts'
import type { PartName, Statement, StatementSentence } from '../../outline/statement/model.ts'
import { isHan, normalise } from '../../outline/statement/normal.ts'
import { ENUMERATOR } from '../../outline/statement/units.ts'
import { areaView } from '../coverage/view.ts'
import { type Found, type PaperContext, quote, statusOf } from '../define.ts'
import { charsOf, sentenceOf } from '../sentences.ts'
import { statementCheck } from '../statement.ts'
import { UNMATCHED, UNMATCHED_NOT } from './examples.ts'

/** Likeness of words from which a measure answers a problem. */
const ANSWERS = 0.05
/** From here on it answers that one and no other. */
const SURELY = 0.25
/** Of all areas together: below this the measures are for other business (those of our good cases reach 0.15 at least). */
const BELONGS = 0.08
/** Below this no word of the problems comes back in the measures (the poorest of our good cases reach 0.1). */
const NOTHING = 0.06
/** Figures: neither a formula nor measures in somebody's own words have them. */
const FIGURE = /\d/
/** What any measure and any problem may say: when, how often, how many, and the verbs of every plan. */
const TELLS_NOTHING =
  /\d+(?:\.\d+)?|[一二三四五六七八九十两几每]+(?:个?月|次|年|季度?|周|天|户|家|场|期|项|个|篇|遍|件|条|人|名)|每[周月季年日天]|[年月季]?底前|年内|[上下]半年|之前|以前|今年|明年|[年月日]|制度|机制|办法|台账|清单|组织|检查|完善|建立|健全|推动|做好|抓好|确保|实行|定期|及时|主动|带头|自己|一律|专题|完成/gu
/** Verbs of work plans: measures in plain or poetic words are somebody's own. */
const BUSINESS =
  /加快|推进|推动|办好|举办|新[建增]|扩建|改造|建设|建成|完成|打造|争创|创建|引进|招商|推广|培训|完善|加强|加大|开展|组织|实施|启动|编制|投入|开工|验收|整治|发展|提升|优化|扩大|培育|做[好大强优]/u
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
    const measures = measuresOf(statement)
    if (charsOf(statement, measures) < ENOUGH) return
    const areas = context.profile.areas.filter(
      ({ id }) => areaView(statement, id).own.length > 0 && statusOf(id, context) === 'covered',
    )
    const problems = areas.map(({ id }) => ownText(statement, id))
    const points = pointsOf(statement, measures)
    // Most statements answer plainly: the weighing of words is for those that do not.
    if (areas.length === 0 || answerPlainly(problems, points.join(''))) return
    const telling = (text: string) => text.replace(TELLS_NOTHING, ' ')
    const told = problems.map(telling)
    const matcher = new Matcher(points.map(telling), told)
    /** Problem → how much each measure answers it. */
    const answers = told.map((text) => matcher.scores(text))
    const alike = answers.map((scores) => Math.max(...scores))
    const together = alike.reduce((sum, score) => sum + score, 0)
    if (together >= BELONGS * areas.length && alike.every((score) => score >= ANSWERS)) return
    const id = paper.material.id
    const own = points.map((_, at) => answers.map((scores) => scores[at]!))
    // What surely answers one speaks for no other.
    const speaks = points.map((point, at) =>
      own[at]!.some((score) => score >= SURELY) ? new Set<string>() : areasSpokenTo(point, context),
    )
    // Where nothing at all is taken up again, a word of some area (招商, 帮扶) does not make plans with figures an answer.
    const nothing = together < NOTHING * areas.length
    const strange = points.filter((point, at) =>
      nothing && FIGURE.test(point) ? true : speaks[at]!.size === 0 && BUSINESS.test(point),
    ).length
    if (areas.length >= 3 && points.length >= 3 && strange * 2 >= points.length && together < BELONGS * areas.length) {
      const foreign = areas.filter((_, at) => alike[at]! < ANSWERS)
      const evidence = [
        ...measures.slice(0, 3).map(({ start, end }) => quote('here', paper, start, end, '疑似针对别的事项的措施')),
        ...foreign.slice(0, 3).map((area) => problem(paper, statement, area.id, area.name)),
      ]
      yield { material: id, message: 'others', args: { areas: names(foreign) }, evidence }
      return
    }
    const open = areas.filter(
      (area, at) => alike[at]! < ANSWERS && !isNamed(statement, area.id) && !speaks.some((of) => of.has(area.id)),
    )
    if (open.length === 0) return
    // A measure that meets none of them in its words, or stands where the open one's would, may be the answer in words of its own.
    const mayAnswer = points.some((_, at) => {
      const inTurn = points.length === areas.length && open.includes(areas[at]!)
      const most = Math.max(...own[at]!)
      return inTurn ? most < SURELY : speaks[at]!.size === 0 && most < ANSWERS
    })
    if (mayAnswer) return
    for (const area of open) {
      const note = `在${points.length}条措施里，按方面用词和与问题共有的词查找，没有接得上的`
      yield {
        material: id,
        args: { area: area.name },
        evidence: [problem(paper, statement, area.id, area.name), { role: 'searched', material: id, quote: '', note }],
      }
    }
  },
})

/** Measures as a reader counts them: by their numbers, else by sentences and their halves. */
function pointsOf(statement: Statement, measures: StatementSentence[]): string[] {
  const begins = measures.map((item) => NUMBERED.test(sentenceOf(statement, item).plain))
  const numbered = begins.filter(Boolean).length > 1
  const points: string[] = []
  for (const [at, item] of measures.entries()) {
    const { raw } = sentenceOf(statement, item)
    if (numbered && !begins[at] && points.length > 0) points[points.length - 1] += raw
    else if (numbered) points.push(raw)
    else points.push(...raw.split('；').filter((piece) => piece.trim() !== ''))
  }
  return points
}

/** Areas that the words of a measure speak for, by id. */
function areasSpokenTo(point: string, { profile }: PaperContext): Set<string> {
  const { score } = areaCues(normalise(point), areaIndex(profile))
  return new Set(profile.areas.filter((_, at) => score[at]! >= SPEAKS).map(({ id }) => id))
}

/** Those of the part for measures; where there is none to speak of, whatever sounds like one. */
function measuresOf(statement: Statement): StatementSentence[] {
  const told = statement.sentences.filter(({ role }) => role !== 'heading' && role !== 'transition')
  const part = told.filter((item) => item.part === 'measures')
  return charsOf(statement, part) >= ENOUGH
    ? part
    : told.filter(({ part, role }) => part === 'measures' || (role === 'measure' && MAY_MEAN_TO.has(part)))
}

/** What sounds like a measure elsewhere (已责令退回, 已完善流程) is done already. */
const MAY_MEAN_TO = new Set<PartName>(['problems', 'causes'])

function names(areas: { name: string }[]): string {
  return areas.map(({ name }) => `“${name}”`).join('')
}

function problem(paper: Paper, statement: Statement, area: string, name: string) {
  const { start, end } = areaView(statement, area).own[0]!
  return quote('here', paper, start, end, `“${name}”方面的问题`)
}

/** A heading among the measures that names the area answers for what is under it. */
function isNamed(statement: Statement, area: string): boolean {
  return statement.areas.some(
    (passage) => passage.area === area && passage.part === 'measures' && passage.via !== 'content',
  )
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
  const areas = tally(own.flatMap((pairs) => [...pairs]))
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
