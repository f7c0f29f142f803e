/** What a sentence tells though it has no figure or a fine one: a thing that happened once, or a task that fell short. */
import { factsOf } from '../outline/statement/depth.ts'

/** Less than all of what was to be done: 完成任务的19%, 只收回…, 排倒数第二. */
const SHORT =
  /(?:完成|达到|收回|兑现|覆盖|落实|达标|办结|整改)[^，。；增升涨压降]{0,12}?(?<![\d.])(?:[1-7]?\d(?:\.\d+)?)(?:%|％|个百分点以下)|(?:只|仅|才|刚)(?:完成|收回|做|办|建|有|到|达|占|改|修|查|走|去|开|落实|兑现|解决)[^，。；]{0,8}[\d一二三四五六七八九十两半]|倒数|垫底|末位|最后一[名位]|闭门羹|碰壁|落空|泡汤|没有(?:完成|达到|兑现|办成)|未(?:完成|达到|达标|兑现)|不到[一二三四五六七八九十]成|欠账|缺口|(?:唯独|偏偏|就是)?[^，。；\d]{2,10}那一?次(?:[我却只就谈去看]|没)/u
/** A formula of self-criticism in the words of a demand: 担当意识还需再增强. */
const SOFT =
  /(?:还需|尚需|仍需|有待|还有待|还要|仍要|需要?进一步)[^，。；]{0,6}(?:提高|增强|加强|改进|锤炼|深化|提升|强化|坚定|提振|磨砺|夯实|拓宽|加深|努力|再接再厉|加油|加力|完善|改善|用力|使劲|发力|下功夫)|(?:还|仍|尚)(?:有|存在)[^，。；]{0,8}(?:提升|提高|进步|改进|努力)的?空间|(?:今后|以后)(?:还|仍)?(?:要|需|须)[^，。；]{0,4}(?:继续)?(?:努力|保持|加强|提高)|不能自满|没有最好/u
/** Done over and over: a way of acting, no single act. */
const HABIT =
  /常常|时常|经常|习惯|喜欢|往往|总是|总想|总觉得|有时|很少|不大|一般都|容易|老是|每次|每每|一(?:有|遇|忙|到)[^，。；]{0,6}就|不够|不深|不强|不高|有待|有所|意识|能力/u
/** A moment, somebody's words, or something that was done then. */
const MOMENT =
  /会前|会上|会后|当场|当面|事后|事前|后来|那次|那天|那时|临走|至今|直到|才(?:知道|发现|明白|想起)|明知|找上门|打(?:来)?电话|我(?:却|就|只|便|还|也)?(?:说|答|问|回)[：，“]?|(?:说|答|问|批示|回复)[：，]?“|(?:签|批|退|压|拖|报|换|改|撤|顶|撕|推|递|收|送|借|换|拆|锁|停|转|瞒|抄|编|填|删)(?:成|给|回|走|下|到)?了|吭声|没有?(?:去过|问过|看过|管过|找过|谈过|签过|见过)/u
/** Beside the moment it must say enough to be looked into. */
const ENOUGH = 14

/** What follows the last turn of a sentence: 建成2个，但我…只飞了1架次. */
const TURN = /^.*(?:但|却|然而|可是|不过|而我)(?!凡)/su
const AGAINST = /没|不|未|只|仅|拖|迟|漏|才|欠|缺|少|差|慢|错|瞒|推/u

/** A task is told of as one that fell short, or what went well before a turn to what did not, told as a fact. */
export function fallsShort(text: string): boolean {
  if (SHORT.test(text)) return true
  const turned = TURN.exec(text)
  if (!turned) return false
  const tail = text.slice(turned[0].length)
  return AGAINST.test(tail) && factsOf(tail).length > 0
}

/** Nothing but a formula that something is to be better. */
export function admitsSoftly(text: string): boolean {
  return SOFT.test(text) && !/必须|应当|应该|始终|永远|只有|才能/u.test(text)
}

/** Something that happened once, with what it was about: 采购程序倒置，我会前就知道，会上没有吭声. */
export function tellsOfAct(text: string): boolean {
  return text.length >= ENOUGH && MOMENT.test(text) && !HABIT.test(text)
}
