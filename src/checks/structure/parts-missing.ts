/** A statement without a root-cause part, or without a rectification part. */
import type { Evidence, Paper } from '../../model.ts'
import type { PartName, Statement } from '../../outline/statement/model.ts'
import { isHan } from '../../outline/statement/normal.ts'
import { WHOLE, WITHOUT_CAUSES, WITHOUT_MEASURES } from '../coverage/examples.ts'
import { type Found, quote } from '../define.ts'
import { charsOf, sentenceOf } from '../sentences.ts'
import { statementCheck } from '../statement.ts'

/** A part of fewer characters than this is a heading with an excuse. */
const LEAST = 20
/** Sentences scattered over other parts that together do for a part, in characters. */
const SCATTERED = 30
/** One sentence of causes among the problems is no part. */
const SEVERAL = 2
/** 我要求乡镇每周打卡 tells what was done; what is to be done says so, unless there is a measure beside most problems. */
const AHEAD =
  /今后|下一步|接下来|往后|以后|将|打算|计划|争取|力争|[前内]完成|底前|月前|起(?=[，。]|每)|(?<![索重主需必不只首摘概纪简若次紧])要(?![求素点领害么件紧义闻务])|准备|春节前|年内|整改|改正|纠正/u
const BESIDE_EACH = 3
/** Characters beside the vow from which it is more than one. */
const PLEDGED = 8
/** A vow to improve, which says nothing of what is to be done. */
const PLEDGE =
  /(?:针对|对于?)(?:以上|上述|存在的?|这些|查摆出?的?)(?:问题|不足)|下一步|今后|我(?:将|会|要|决心|一定)?|(?:虚心|诚恳|真诚|认真)(?:地)?(?:接受|听取)[^，。；]{0,14}(?:批评|意见|建议|帮助|监督)(?:和[^，。；]{0,8})?|正视(?:问题|不足|自己)?|(?:认真|坚决|逐[条项]|切实|立即)?(?:整改|改正|改进)(?:落实|到位)?|不断(?:提高|改进|进步|完善)(?:自己|自我)?|请[^，。；]{0,12}(?:批评|监督|指正|帮助)[^，。；]{0,6}|(?:恳请|欢迎)[^，。；]{0,16}|努力(?:做|成为)[^，。；]{0,14}|以上(?:检查|发言)|不妥之处|决不辜负[^，。；]{0,14}/gu

/** Where a sentence that sounds like one is none: what was done to prepare, last year's, thanks at the end. */
const NO_CAUSES: PartName[] = ['last-year', 'explanations']
const NO_MEASURES: PartName[] = ['preamble', 'last-year', 'explanations', 'closing']

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
  const own = sentences.filter((sentence) => sentence.part === part)
  const pledge = part === 'measures' && own.length > 0 && isPledge(statement, own)
  if (chars(own) >= LEAST && !pledge) return
  const elsewhere = sentences.filter(
    (sentence) =>
      sentence.role === role &&
      !(role === 'cause' ? NO_CAUSES : NO_MEASURES).includes(sentence.part) &&
      !own.includes(sentence),
  )
  const enough = role === 'cause' ? elsewhere.length >= SEVERAL : isAhead(statement, elsewhere)
  if (chars(elsewhere) >= SCATTERED && enough) return
  const id = paper.material.id
  const headings = statement.sentences.filter((sentence) => sentence.role === 'heading')
  const listed = headings.slice(0, 12).map(({ start, end }) => cut(statement.text.slice(start, end).trim()))
  const note = `通读全文${sentences.length}句，按“${words}”等标题、起头语和句子作用查找，没有找到成段的内容。${listed.length > 0 ? `全文标题：${listed.join('／')}` : '全文没有标题'}`
  const evidence: Evidence[] = [{ role: 'searched', material: id, quote: '', note }]
  const empty = headings.find((sentence) => sentence.part === part)
  if (empty) evidence.unshift(quote('here', paper, empty.start, empty.end, '有这个标题，下面没有内容'))
  for (const { start, end } of pledge ? own.slice(0, 1) : elsewhere.slice(0, 1)) {
    const note = pledge ? '只有表态，没有写做什么、什么时候做' : '最接近的一处，只有零星一句，不成一个部分'
    evidence.push(quote('context', paper, start, end, note))
  }
  yield { material: id, evidence }
}

/** Something is still to be done, or as many sentences as problems have answers. */
function isAhead(statement: Statement, sentences: Statement['sentences']): boolean {
  return (
    sentences.filter(({ part }) => part === 'problems').length >= BESIDE_EACH ||
    sentences.some((sentence) => AHEAD.test(sentenceOf(statement, sentence).plain))
  )
}

/** What is left of the part without vows is next to nothing. */
function isPledge(statement: Statement, sentences: Statement['sentences']): boolean {
  const rest = sentences.map((sentence) => sentenceOf(statement, sentence).plain.replace(PLEDGE, '')).join('')
  return [...rest].filter((char) => isHan(char.charCodeAt(0))).length < PLEDGED
}

/** Headings are listed by their beginnings (characters). */
const HEADING = 20

function cut(text: string): string {
  const chars = [...text]
  return chars.length > HEADING ? `${chars.slice(0, HEADING).join('')}…` : text
}
