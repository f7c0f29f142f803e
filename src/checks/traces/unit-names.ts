/** Units by name: full and short forms of one, which place they are of, whether the one is above the other. */
import { keepsOrder } from '../../outline/variants.ts'

export interface Place {
  /** 清河; '' where only 县 is said. */
  name: string
  level: string
}

/** 省 first. */
const LEVELS = ['省', '市州', '县区旗']
const PLACE = /^(?<name>[\p{Script=Han}]{0,6}?)(?<level>[省市州县区旗镇乡])(?!场|政|民|委)/u
const PARTY = /^(?:中共|中国共产党)|(?:党组|党委|党工委|党总支|党支部|领导班子|班子|机关)$/gu
/** Words that say the same with other characters than a shortening would keep. */
const SAME: [RegExp, string][] = [
  [/纪律检查委员会|纪委监委|监察委员会|监委/u, '纪委'],
  [/疾病预防控制/u, '疾控'],
  [/国有企业|国有资产监督管理/u, '国资'],
]

/** The place a unit's name begins with; null where it names none. */
export function placeOf(unit: string): Place | null {
  const match = PLACE.exec(unit.replace(PARTY, ''))
  return match && { name: match.groups!.name!, level: match.groups!.level! }
}

/** What is left of a name without its place: 清河县水务局 → 水务局. */
function rest(unit: string): string {
  let bare = unit.replace(PARTY, '')
  for (const [words, short] of SAME) bare = bare.replace(words, short)
  const match = PLACE.exec(bare)
  return match && match[0].length + 1 < bare.length ? bare.slice(match[0].length) : bare
}

/** Places that cannot be one: two names of one level. */
export function placesDiffer(a: string, b: string): boolean {
  const [one, two] = [placeOf(a), placeOf(b)]
  return !!one?.name && !!two?.name && one.level === two.level && !alike(one.name, two.name)
}

/** 北山 and 江北市北山: a longer form of the same. */
function alike(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a)
}

/** Either may be the other's shorter form: 县市场监管局 of 清河县市场监督管理局, 一中 of 清河县第一中学. */
export function maySame(a: string, b: string): boolean {
  if (placesDiffer(a, b)) return false
  const [one, two] = [rest(a), rest(b)]
  const [short, long] = one.length <= two.length ? [one, two] : [two, one]
  // 林业局 and 林草局 may be one before and after a reform.
  return keepsOrder(short, long) || (long.length <= 4 && short[0] === long[0] && short.at(-1) === long.at(-1))
}

/** The one unit is of a higher level than the other: 市水利局 of 清河县水利局. */
export function isAbove(unit: string, own: string): boolean {
  const level = (name: string) => LEVELS.findIndex((chars) => chars.includes(placeOf(name)?.level ?? '?'))
  const [one, two] = [level(unit), level(own)]
  return one >= 0 && (two < 0 || one < two)
}
