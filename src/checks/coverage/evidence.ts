/** What proves a coverage finding: where an area is (or should be), what was searched, and why none of it counted. */
import type { Evidence, Paper } from '../../model.ts'
import type { Statement, StatementSentence } from '../../outline/statement/model.ts'
import type { Area, Profile } from '../../profile/schema.ts'
import { quote } from '../define.ts'
import { charsOf, sentenceOf } from '../sentences.ts'
import type { AreaView } from './view.ts'

const PART_NAMES: Record<StatementSentence['part'], string> = {
  preamble: '开头部分',
  'last-year': '上年度整改部分',
  explanations: '有关事项说明部分',
  problems: '问题部分',
  causes: '原因部分',
  case: '案例剖析部分',
  measures: '整改措施部分',
  closing: '结尾部分',
}
const ROLE_NAMES: Partial<Record<StatementSentence['role'], string>> = {
  reasoning: '讲道理谈体会',
  requirement: '照录规定表述',
  achievement: '谈成绩',
  measure: '提措施',
  cause: '谈原因',
  explanation: '说明事项',
  transition: '过渡',
}
/** Places shown of one passage at most. */
const MOST = 3

/** The wording that the notice asks for. */
export function wanted(area: Area): Evidence {
  return { role: 'expected', quote: area.wording[0]!, note: `应对照的方面：${area.name}` }
}

/** Nothing was found: how much was looked through, for what, and the nearest place with why it did not count. */
export function searched(paper: Paper, statement: Statement, area: Area, profile: Profile): Evidence[] {
  const sentences = statement.sentences.filter(({ role }) => role !== 'heading')
  const problems = sentences.filter(({ part }) => part === 'problems').length
  const id = paper.material.id
  const note = `通读全文${sentences.length}句（问题部分${problems}句），按规定表述、简称和${tellingWords(area)}等用词查找，没有找到用于这个方面的段落`
  const evidence: Evidence[] = [{ role: 'searched', material: id, quote: '', note }]
  const nearest = nearestPlace(statement, area, profile)
  if (nearest) evidence.push(quote('context', paper, nearest.start, nearest.end, nearest.note))
  return evidence
}

const telling = new WeakMap<Area, string>()

/** The words that speak loudest of an area. */
function tellingWords(area: Area): string {
  let words = telling.get(area)
  if (words === undefined) {
    words = [...area.cues]
      .sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1))
      .slice(0, 6)
      .map(({ text }) => `“${text}”`)
      .join('')
    telling.set(area, words)
  }
  return words
}

function nearestPlace(statement: Statement, area: Area, profile: Profile) {
  const number = profile.areas.indexOf(area)
  let best: { start: number; end: number; note: string } | null = null
  let most = 0.7
  for (const sentence of statement.sentences) {
    const { start, end, part, areas, role } = sentence
    if (role === 'heading') continue
    const { score, cues } = sentenceOf(statement, sentence).cues(profile)
    if (score[number]! <= most) continue
    most = score[number]!
    const told = cues[number]!.map(({ text }) => `“${text}”`).join('')
    const other = profile.areas.find(({ id }) => id === areas[0])
    const where =
      part === 'problems' && other && other.id !== area.id ? `属于“${other.name}”方面的段落` : `在${PART_NAMES[part]}`
    best = { start, end, note: `最接近的一处：用到${told}，但${where}，不是对照这个方面的检查` }
  }
  return best
}

/** The passage given to the area (or where it is only named) with what its sentences do. */
export function passages(paper: Paper, view: AreaView): Evidence[] {
  const spans = view.passages.length > 0 ? view.passages : view.mentions
  const note = whatIsThere(view)
  return spans.slice(0, MOST).map(({ start, end }) => quote('here', paper, start, end, note))
}

/** What stands in an area's place, by which most of its characters are. */
export type Instead = 'name' | 'requirement' | 'reasoning' | 'achievement' | 'others'
const INSTEAD = ['requirement', 'reasoning', 'achievement'] as const

export function insteadOf(statement: Statement, { sentences, others }: AreaView): Instead {
  const counts: [Instead, number][] = [
    ['others', charsOf(statement, others)],
    ...INSTEAD.map((role): [Instead, number] => [
      role,
      charsOf(
        statement,
        sentences.filter((sentence) => sentence.role === role),
      ),
    ]),
  ]
  const [most, chars] = counts.reduce((best, each) => (each[1] > best[1] ? each : best))
  return chars * 2 >= charsOf(statement, sentences) && chars > 0 ? most : 'name'
}

/** 该处共6句：讲道理谈体会4句，谈成绩2句，没有一句写到本人的问题 */
function whatIsThere({ sentences, others }: AreaView): string {
  if (sentences.length === 0) return '只出现名称或规定表述，没有展开检查'
  const counts = new Map<string, number>()
  for (const { role } of sentences) {
    const name = ROLE_NAMES[role]
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  if (others.length > 0) counts.set('写班子、下级或他人的问题', others.length)
  const parts = [...counts].map(([name, count]) => `${name}${count}句`).join('，')
  return `该处共${sentences.length}句${parts ? `：${parts}` : ''}；没有一句写到应由自己检查的具体问题`
}
