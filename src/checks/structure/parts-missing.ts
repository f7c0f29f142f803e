/** A statement without a root-cause part, or without a rectification part. */
import type { Evidence, Paper } from '../../model.ts'
import type { PartName, Statement } from '../../outline/statement/model.ts'
import { WHOLE, WITHOUT_CAUSES, WITHOUT_MEASURES } from '../coverage/examples.ts'
import { type Found, quote } from '../define.ts'
import { charsOf } from '../sentences.ts'
import { statementCheck } from '../statement.ts'

/** A part of fewer characters than this is a heading with an excuse. */
const LEAST = 20
/** Sentences scattered over other parts that together do for a part, in characters. */
const SCATTERED = 30

export const causesMissing = statementCheck({
  id: 'structure/causes-missing',
  level: 'must',
  title: '没有原因剖析',
  why: '只列问题不挖根源，党性分析就没有做；通知要求从思想、政治、组织、作风、纪律上深挖根源。',
  source: '民主生活会通知的通行要求：深入进行党性分析，深刻剖析问题根源',
  examples: { hit: WITHOUT_CAUSES, spare: WHOLE },
  *run(paper, statement): Iterable<Found> {
    yield* missing(paper, statement, 'causes', 'cause', '原因、根源、党性分析')
  },
})

export const measuresMissing = statementCheck({
  id: 'structure/measures-missing',
  level: 'must',
  title: '没有整改措施',
  why: '查了问题没有整改打算，会后无从建立整改清单。',
  source: '民主生活会通知的通行要求：有针对性地提出整改措施，明确努力方向',
  examples: { hit: WITHOUT_MEASURES, spare: WHOLE },
  *run(paper, statement): Iterable<Found> {
    yield* missing(paper, statement, 'measures', 'measure', '整改措施、努力方向、下一步打算')
  },
})

function* missing(
  paper: Paper,
  statement: Statement,
  part: PartName,
  role: 'cause' | 'measure',
  words: string,
): Iterable<Found> {
  const sentences = statement.sentences.filter((sentence) => sentence.role !== 'heading')
  const chars = (list: typeof sentences) => charsOf(statement, list)
  if (chars(sentences.filter((sentence) => sentence.part === part)) >= LEAST) return
  const elsewhere = sentences.filter(
    (sentence) => sentence.role === role && sentence.part !== 'last-year' && sentence.part !== 'explanations',
  )
  if (chars(elsewhere) >= SCATTERED) return
  const id = paper.material.id
  const headings = statement.sentences.filter((sentence) => sentence.role === 'heading')
  const listed = headings.slice(0, 12).map(({ start, end }) => statement.text.slice(start, end).trim().slice(0, 20))
  const note = `通读全文${sentences.length}句，按“${words}”等标题、起头语和句子作用查找，没有找到成段的内容。${listed.length > 0 ? `全文标题：${listed.join('／')}` : '全文没有标题'}`
  const evidence: Evidence[] = [{ role: 'searched', material: id, quote: '', note }]
  const empty = headings.find((sentence) => sentence.part === part)
  if (empty) evidence.unshift(quote('here', paper, empty.start, empty.end, '有这个标题，下面没有内容'))
  for (const { start, end } of elsewhere.slice(0, 1)) {
    evidence.push(quote('context', paper, start, end, '最接近的一处，只有零星一句，不成一个部分'))
  }
  yield { material: id, evidence }
}
