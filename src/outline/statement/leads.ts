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

/** A campaign of the year, whatever areas its name has words of. */
const CAMPAIGN = /(?:学习教育|主题教育)(?:中|期间|里|以来|开展以来)?$/

function findLeads(text: string, index: AreaIndex): Named[] {
  const words = text.replace(ENUMERATOR, '')
  const aspect = words.slice(0, 170).search(/方面(?=[，：。、]|$)/)
  const clause = aspect >= 0 ? words.slice(0, aspect + 2) : words.slice(0, 44).split(/[，。：；]/)[0]!
  if (clause.length < 3) return []
  // 党纪学习教育，我自认为学得不差。: what was attended, no area.
  if (CAMPAIGN.test(clause)) return []
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
  if (bareClause.length > 8 || (!enumerated && !LEAD_MARK.test(clause))) return topicOf(words, index)
  const { score, cues } = areaCues(clause, index)
  const best = score.indexOf(Math.max(...score))
  const second = Math.max(...score.filter((_, area) => area !== best), 0)
  return score[best]! >= 0.5 && score[best]! > second * 1.5 ? [{ area: best, score: 0.5, cues: cues[best]! }] : []
}

/** 政治上不够敏锐， 本领上也有恐慌， 作风的毛病是…: the first words are an area's and what follows says what is wrong there. */
const TOPIC =
  /^([\u4e00-\u9fff]{2,8}?)(?:上(?=[也还就有不没缺存我])|[上里]?(?:方面)?的(?:毛病|短处|不足|问题|差距|短板|欠账|缺点|软肋|病根?|漏洞|灰尘)(?:也|还|就|主要|都)?(?=[是在有，：]))/
/** 工作上 思想上: said of everything. */
const ANYTHING = /^(?:工作|思想|组织|生活|认识|总体|行动|实际|时间|主观|客观|自己|我|单位|存在|目前)$/
/** Worth of a word that only one area's name has. */
const ITS_WORD = 0.8

function topicOf(words: string, index: AreaIndex): Named[] {
  const topic = TOPIC.exec(words)?.[1]
  if (!topic || ANYTHING.test(topic)) return []
  const named = namedAreas(topic, index).filter(({ score }) => score >= 0.8)
  return named.length > 0 ? named : byItsWord(topic, index)
}

/** 学习 of 理论学习, 本领 of 能力本领: a word that stands in short wordings of one area alone. */
function byItsWord(topic: string, index: AreaIndex): Named[] {
  const areas = new Set(
    index.phrases.filter(({ text }) => text.length <= FEW_WORDS && text.includes(topic)).map(({ area }) => area),
  )
  const [area] = areas
  return area !== undefined && areas.size === 1 ? [{ area, score: ITS_WORD, cues: [{ text: topic, weight: 1 }] }] : []
}
