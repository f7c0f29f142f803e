/** Items that the notice asks to be explained and that the statement does not speak of; 'none' counts as spoken of. */
import type { Statement, StatementSentence } from '../../outline/statement/model.ts'
import type { Explanation } from '../../profile/schema.ts'
import type { Found } from '../define.ts'
import { sentenceOf, type Told } from '../sentences.ts'
import { statementCheck } from '../statement.ts'
import { WHOLE, WITHOUT_EXPLANATION } from './examples.ts'

/** Elsewhere than where items are explained, a sentence must also say how matters stand: 我约谈了三家企业 explains nothing. */
const STANDS =
  /没有|没人|没|未|无|不涉及|已|均|都|全部|被|受到|接受|如实|说明|整改|报告|上报|申报|填报|报[了过]|改|完成|办结|有关|涉及|[0０零]次|还[了清]|剩|[盘查理结交]清|补[上齐]|退还|销号/
/** 我约谈了三家企业, 从来没有约谈过一个部门: the writer is the one who talks to others. */
const OTHERS_TALKED_TO =
  /(?<![找对给与和跟向])我[^，。；被受无未没]{0,6}约谈(?!我)|约谈过?了?(?:[一二三四五两几多每1-9](?!次)|[^，。；我]{0,6}(?:部门|企业|负责人|单位|干部|同志|职工|人员))|(?<![找对给与和跟向])我(?:当面|逐一)?约谈/
/** Where items are explained, to speak of one at all is to explain it. */
const EXPLAINS = new Set<StatementSentence['part']>(['last-year', 'explanations'])
const ELSEWHERE = new Set<StatementSentence['part']>(['problems', 'causes', 'measures', 'case'])

export const explanationMissing = statementCheck({
  id: 'coverage/explanation-missing',
  level: 'must',
  title: '应说明的事项未说明',
  why: '上年度整改、个人有关事项、巡视巡察反馈、约谈函询等要逐项说清楚，没有的也要写“无”，否则无从判断是没有还是漏写。',
  source: '民主生活会通知的通行要求：对个人有关事项、群众反映、巡视巡察反馈、组织约谈函询等逐项作出说明',
  examples: { hit: WITHOUT_EXPLANATION, spare: WHOLE },
  *run(paper, statement, { profile }): Iterable<Found> {
    const of = statement.team ? 'team' : 'member'
    const due = profile.explanations.filter((item) => item.when === 'always' && item.of.includes(of))
    const spoken = due.filter((item) => placeOf(statement, item) !== null)
    for (const item of due) {
      if (spoken.includes(item)) continue
      const count = statement.sentences.length
      const beside = spoken.map(({ name }) => name).join('、')
      const note = `通读全文${count}句，按${item.cues.length}种写法查找“${item.name}”，没有找到；${beside ? `已说明的有：${beside}` : '其他应说明的事项也没有写'}`
      yield {
        material: paper.material.id,
        args: { item: item.name },
        requirement: item.source,
        evidence: [
          { role: 'expected', quote: item.name, note: '应逐项说明：没有的写明“无”，有的写明情况和结果' },
          { role: 'searched', material: paper.material.id, quote: '', note },
        ],
      }
    }
  },
})

const patterns = new WeakMap<Explanation, { cues: RegExp; topics: RegExp }>()

function patternsOf(item: Explanation) {
  let known = patterns.get(item)
  if (known === undefined) {
    const any = (list: string[]) =>
      new RegExp(list.length > 0 ? list.map((text) => `(?:${text})`).join('|') : '(?!)', 'u')
    known = { cues: any(item.cues), topics: any(item.topics) }
    patterns.set(item, known)
  }
  return known
}

function placeOf(statement: Statement, item: Explanation): StatementSentence | null {
  const { cues, topics } = patternsOf(item)
  for (const sentence of statement.sentences) {
    const told = sentenceOf(statement, sentence)
    if (sentence.role !== 'heading' && isPart(sentence, told, item.id)) return sentence
    const { raw, plain } = told
    const explains = EXPLAINS.has(sentence.part) || (sentence.part === 'preamble' && sentence.role === 'explanation')
    const says = (pattern: RegExp) => pattern.test(raw) || (plain !== raw && pattern.test(plain))
    if (!says(cues) && !(explains && says(topics))) continue
    if (ELSEWHERE.has(sentence.part) && OTHERS_TALKED_TO.test(plain)) continue
    if (ELSEWHERE.has(sentence.part) && sentence.role !== 'explanation' && !STANDS.test(aroundHit(cues, raw))) continue
    return sentence
  }
  return null
}

/** The clause of the first hit and what it leads to: 约谈、函询，均没有。 巡察来过，反馈的九个问题里，账实不符、借用公车两项由我负责，前者已改。 */
function aroundHit(pattern: RegExp, raw: string): string {
  const at = pattern.exec(raw)?.index ?? 0
  const from = Math.max(raw.lastIndexOf('，', at), raw.lastIndexOf('；', at)) + 1
  return raw
    .slice(from)
    .split(/[，；]/, 5)
    .join('，')
}

/** An item that is a part of its own (last year's rectification) is spoken of where that part is, however it is worded. */
function isPart({ part }: StatementSentence, told: Told, item: string): boolean {
  return part === item || (!ELSEWHERE.has(part) && told.lead === item)
}
