/**
 * Another county's or town's name where only one's own can stand: its committee gives the orders (清河县委的部署), the
 * work is done in its bounds (清河县范围内). Neighbours, partners, places of study and of an earlier post are no leftovers.
 */
import type { Paper } from '../../model.ts'
import type { Other } from './other-post.ts'
import { isQuoted } from './unit-kinds.ts'
import type { Place } from './unit-names.ts'

/** 临江县青山镇: each place that a name or a line gives. */
const NAMED = /(?<name>[\p{Script=Han}]{2,4}?)(?<level>[县旗区市镇乡])(?!场|政|民|委员|长|级|域|内|直)/gu
/** Who gives orders, and what is ordered. */
const ORDERS =
  '(?:[^，。；：、\\s“”]{0,10}?(?:委|政府|局|院|校|中学|小学|中心|公司|办)(?:常委会|党组|党委|党工委|领导班子)?|党委|党工委)(?:的)?(?:统一|具体|有关|总体|工作|坚强|正确)*(?:部署|安排|要求|决定|决策|领导下|交办|下达|下发)'
/** What is done there, for its good. */
const BOUNDS = '范围内|境内各|全域|各(?:乡镇|镇|村|部门|单位|级|社区)|(?:委|政府)中心工作'
const GOOD =
  '(?<=(?:为|结合|立足|推动|助推|服务|促进|着眼|围绕|助力)(?:..|...)[县旗区市镇乡])的?(?:经济|社会|高质量|实际|发展|[县区镇乡]情|各项事业|改革|群众|百姓|人民)'
/** Whose good name suffers by what the writer did: 群众对清河镇党委、纪委的信任. */
const TRUST =
  '(?:委|党委|党工委|党政|政府|纪委|领导班子)(?:(?:、|和)[^，。；、]{2,4}){0,2}的?(?:信任|形象|公信力|威信|信誉|声誉)'
const LEFT = new RegExp(
  `(?<name>[\\p{Script=Han}]{2})(?<level>[县旗区市镇乡])(?=${ORDERS}|${BOUNDS}|${GOOD}|${TRUST})`,
  'gu',
)
/** A sentence that gives a reason for another place to be spoken of: it is no leftover anywhere in the paper. */
const KNOWN =
  /对口|结对|协作|支援|挂[职点]|交流到|调[任到入离动]|转任|任职|任上|工作期间|曾|原(?!则|因|来|有|文|著)|时任|以前|过去|籍|出生|老家|家乡|考察|借鉴|取经|前往|赴|邻|毗|交界|接壤|周边|跨[县区镇乡]|兄弟|外[县地]|联合|对接|来函|函|流域|[上下]游|违纪|违法|受贿|贪污|被查|案例|通报|警示|教训|妻子|丈夫|爱人|子女|父母|亲属|战友|同学/u
/** Two characters before 县 that are no name of one. */
const NO_NAME =
  /[全各该本我你他这那同在到去对进每多几一二三两从向由被由为给把跟和与及或里外上下郊主辖社与市省州县]|贫困|示范|先进|农业|人口|百强|试点|重点|兄弟|相邻|周边|部分|有关|相关|其他|不少|多数|沿海|山区|脱贫|摘帽|帮扶|对口|受援|结对|开发|新城|产业|工业|高新|保税|自治|行政|中心|城关|街道|特色|明星|强|大$|[照据按实彻合绕扣过于受取报请示得了的是会将应促行好守循]$|^(?:[照据按]|落|贯|执|遵)/u

export function* otherPlaces(paper: Paper, units: string[], said: string): Iterable<Other> {
  const { text } = paper.material
  const own = [...units, said].flatMap(placesIn)
  if (own.length === 0) return
  for (const match of text.matchAll(LEFT)) {
    const { name, level } = match.groups as { name: string; level: string }
    const peers = own.filter((place) => sameRank(place.level, level))
    if (peers.length === 0 || NO_NAME.test(name) || isQuoted(text, match.index)) continue
    if (own.some((place) => place.name.endsWith(name) || name.endsWith(place.name))) continue
    if (isKnown(text, name + level)) continue
    // A town below a city bears its name too, and a county's city may stand under another.
    yield { name: name + level, start: match.index, level: level === '市' ? 'should' : 'must' }
  }
}

function placesIn(line: string): Place[] {
  return [...line.matchAll(NAMED)].map(({ groups }) => ({
    name: groups!.name!.replace(/^(?:中共|在|是)/u, ''),
    level: groups!.level!,
  }))
}

function sameRank(own: string, other: string): boolean {
  return own === other || ['县旗', '镇乡'].some((rank) => rank.includes(own) && rank.includes(other))
}

/** Somewhere the paper says what the place has to do with the writer. */
function isKnown(text: string, place: string): boolean {
  for (let at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + 1)) {
    const from = Math.max(...['。', '；', '\n'].map((mark) => text.lastIndexOf(mark, at)))
    const to = Math.min(
      ...['。', '；', '\n'].map((mark) => text.indexOf(mark, at)).filter((end) => end >= 0),
      text.length,
    )
    if (KNOWN.test(text.slice(from + 1, to).replace(place, ''))) return true
  }
  return false
}
