/** Which areas the opening words of a sentence name: 一是在…方面， 政治上不够敏锐， 担责和创新，. */
import { type AreaIndex, areaCues } from './areas.ts'
import { type Named, namedAreas, OPENINGS } from './naming.ts'
import { ENUMERATOR } from './units.ts'

const LEAD_MARK = new RegExp(
  `^(?:${OPENINGS})|(?:方面|上|中|[这那]一?(?:块|条|头|方面|项|关|层|点)|问题上|来看|来说|看|里)$`,
)

/** An unmarked clause that is an area's name and nothing else is no longer than this. */
const BARE_NAME = 24
/** In so short a clause a name in words of one's own will do (担责和创新，). */
const FEW_WORDS = 12

/** 一是在…方面， 关于… 能力本领上， : the areas that the opening words of a sentence name. */
export function leadAreas(text: string, index: AreaIndex): Named[] {
  let leads = index.leads.get(text)
  if (!leads) {
    leads = findLeads(text, index)
    index.leads.set(text, leads)
  }
  return leads
}

function findLeads(text: string, index: AreaIndex): Named[] {
  const words = text.replace(ENUMERATOR, '')
  const aspect = words.slice(0, 170).search(/方面(?=[，：。、]|$)/)
  const clause = aspect >= 0 ? words.slice(0, aspect + 2) : words.slice(0, 44).split(/[，。：；]/)[0]!
  if (clause.length < 3) return []
  const rest = words.slice(clause.length)
  const marked = LEAD_MARK.test(clause) || rest.startsWith('：') || (rest.length <= 1 && clause.length <= 40)
  if (!marked && clause.length > BARE_NAME) return topicOf(words, index)
  const named = namedAreas(clause, index)
  if (marked && named.length > 0) return named
  // Without a mark only the name itself will do.
  if (named[0] && named[0].score >= (clause.length <= FEW_WORDS ? 0.8 : 0.93)) return named
  if (!marked) return topicOf(words, index)
  const enumerated = words.length < text.length
  const bareClause = clause.replace(LEAD_MARK, '')
  if (bareClause.length > 8 || (!enumerated && !LEAD_MARK.test(clause))) return []
  const { score, cues } = areaCues(clause, index)
  const best = score.indexOf(Math.max(...score))
  const second = Math.max(...score.filter((_, area) => area !== best), 0)
  return score[best]! >= 0.5 && score[best]! > second * 1.5 ? [{ area: best, score: 0.5, cues: cues[best]! }] : []
}

/** 政治上不够敏锐， 本领上也有恐慌，: the first words are an area's and what follows says what is wrong there. */
const TOPIC = /^([\u4e00-\u9fff]{2,8}?)上(?=[也还就有不没缺存我])/
/** 工作上 思想上: said of everything. */
const ANYTHING = /^(?:工作|思想|组织|生活|认识|总体|行动|实际|时间|主观|客观)$/

function topicOf(words: string, index: AreaIndex): Named[] {
  const topic = TOPIC.exec(words)?.[1]
  if (!topic || ANYTHING.test(topic)) return []
  return namedAreas(topic, index).filter(({ score }) => score >= 0.8)
}
