/** Fixed expressions and stock phrases make up most of a part. */
import { sloganChars } from '../../outline/statement/depth.ts'
import type { StatementPart } from '../../outline/statement/model.ts'
import { WHOLE } from '../coverage/examples.ts'
import { type Found, quote, statusOf } from '../define.ts'
import { charsOf, sentenceOf } from '../sentences.ts'
import { statementCheck } from '../statement.ts'
import { SLOGANS } from './examples.ts'

const PARTS: Partial<Record<StatementPart['name'], string>> = {
  problems: '问题',
  causes: '原因剖析',
  measures: '整改措施',
}
/** Of a sentence's characters, how many in stock phrases make it a slogan. */
const SENTENCE = 0.38
/** A part of fewer characters is too short to say. */
const LEAST = 80

export const sloganHeavy = statementCheck({
  id: 'substance/slogan-heavy',
  level: 'note',
  title: '套话占比高',
  why: '固定提法和套语占了大半，属于自己的话就少了。',
  source: '本督导组设定（要求集中可改）：固定提法和套语的占比；占比没有统一规定',
  examples: { hit: SLOGANS, spare: WHOLE },
  *run(paper, statement, context): Iterable<Found> {
    const { areas, shares } = context.profile
    // Where areas are named only, that finding says it already.
    const named = areas.some(({ id }) => statusOf(id, context) === 'named')
    for (const [part, name] of Object.entries(PARTS)) {
      if (part === 'problems' && named) continue
      const sentences = statement.sentences.filter((sentence) => sentence.part === part && sentence.role !== 'heading')
      const all = charsOf(statement, sentences)
      if (all < LEAST) continue
      const stock = sentences.filter((sentence) => {
        const { raw, chars } = sentenceOf(statement, sentence)
        return sloganChars(raw) >= chars * SENTENCE
      })
      const share = charsOf(statement, stock) / all
      if (share < shares.slogans) continue
      const evidence = stock.slice(0, 3).map(({ start, end }) => quote('here', paper, start, end))
      yield { material: paper.material.id, args: { part: name, share: Math.round(share * 100) }, evidence }
    }
  },
})
