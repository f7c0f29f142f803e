/** traces/foreign-unit: another unit's or region's name left in where the writer speaks of his own. */
import { inOrder, namesAt, placesOf } from '../../known-names.ts'
import type { Paper, Passage, Place } from '../../model.ts'
import { type Context, defineCheck, type Found, quote } from '../define.ts'
import { passagesIn, perBatch } from '../lookup.ts'
import { type Home, homeOf, isHome, otherPosts } from './other-post.ts'
import { isQuoted, kindsOf, selfNames, unitKinds } from './unit-kinds.ts'

/** The writer speaks of his own unit when a name stands right behind one of these. */
const SELF = /(?:作为|身为|我是|我们是|本人(?:现)?(?:任|担任|是)|我(?:现)?(?:任|担任)|代表)/gu
/** How often a wrong word for oneself may stand before it is a `must`: once can be a slip of the pen or speech of others. */
const ONCE = 1

export const foreignUnit = defineCheck({
  id: 'traces/foreign-unit',
  level: 'must',
  scope: 'material',
  kinds: ['member-statement', 'team-statement'],
  title: '疑似留有其他单位的名称',
  why: '照搬其他单位的材料，常把对方的单位、自称留在文中；这样的痕迹说明这一段可能不是本单位、本人的实际，供核对。',
  source:
    '民主生活会通知的通行要求：个人发言提纲自己动手撰写，杜绝他人代笔、照抄照搬、从网上下载购买；已有套用外地、其他部门名称被通报的实例',
  examples: {
    hit: '清河县水务局党组成员王建明个人对照检查材料\n一、存在的问题\n我校教师培训只办了1期，我校食堂管理松懈，家长反映4次。',
    spare:
      '清河县水务局党组成员王建明个人对照检查材料\n一、存在的问题\n我局河道巡查只安排了1次，会同县教育局、我县各乡镇开展宣传不够。',
  },
  *run(paper, context) {
    yield* inPassages(paper, context)
    yield* otherCommittee(paper, context)
    const home = homeOf(paper, context)
    const named = new Set<string>()
    const unit = paper.material.unit ?? (home.knowsDuty ? home.units[0] : undefined)
    if (unit) {
      for (const found of [...otherUnits(paper, unit, home, context), ...wrongSystem(paper, unit, home)]) {
        named.add(String(found.args!.name))
        yield found
      }
      yield* wrongSelf(paper, unit, home)
    }
    for (const found of otherPosts(paper, home)) {
      const name = String(found.args!.name)
      if (![...named].some((told) => told.includes(name) || name.includes(told))) yield found
    }
  },
})

/** An alike passage keeps the other holder's unit. */
function* inPassages(paper: Paper, context: Context): Iterable<Found> {
  const own = paper.material.unit
  if (!own) return
  const told = new Set<string>()
  for (const passage of passagesIn(paper, context)) {
    if (passage.label === 'quoted') continue
    const units = unitsOf(passage, context)
    for (const place of passage.places.filter((item) => item.material === paper.material.id)) {
      for (const [name, at] of placesOf(paper.material.text.slice(place.start, place.end), units.names)) {
        if (own.includes(name) || name.includes(own) || told.has(name)) continue
        told.add(name)
        const other = units.first.get(name)!
        const { member, title } = context.paper(other.material).material
        yield {
          material: paper.material.id,
          message: 'passage',
          args: { other: member ?? title ?? name, name },
          evidence: [
            quote('here', paper, place.start + at, place.start + at + name.length),
            quote('same', context.paper(other.material), other.start, other.end),
          ],
        }
      }
    }
  }
}

const known = new WeakMap<Passage, { names: string[]; first: ReadonlyMap<string, Place> }>()

/** The holders' units, each with its first place: the same for every holder. */
function unitsOf(passage: Passage, context: Context) {
  let units = known.get(passage)
  if (units === undefined) {
    const first = new Map<string, Place>()
    for (const place of passage.places) {
      const { unit } = context.paper(place.material).material
      if (unit && unit.length >= 3 && !first.has(unit)) first.set(unit, place)
    }
    units = { names: [...first.keys()], first }
    known.set(passage, units)
  }
  return units
}

/** 按照中共某某中学委员会的部署: the committee that one works under. */
const UNDER =
  /(?:按照|根据|在|遵照)中共([^，。；、\s]{3,24}?)(?:委员会|党委|党组|党总支|党支部)(?=的?(?:统一|具体)?(?:部署|安排|要求|通知|领导))/gu
/** Kinds of unit that have no other of their kind above them. */
const NO_SUPERIOR = new Set(['school', 'town', 'street', 'village'])

const onlyUnit = perBatch(({ submitted }) => {
  const units = new Set(submitted.flatMap(({ material }) => material.unit ?? []))
  return units.size === 1 ? [...units][0]! : null
})

/** The committee whose arrangements are followed is that of another school or town than the batch's. */
function* otherCommittee(paper: Paper, context: Context): Iterable<Found> {
  if (!paper.material.text.includes('中共')) return
  const own = paper.material.unit ?? onlyUnit(context)
  if (!own || !kindsOf(own).some((kind) => NO_SUPERIOR.has(kind))) return
  for (const match of paper.material.text.matchAll(UNDER)) {
    const name = match[1]!
    if (!kindsOf(name).some((kind) => NO_SUPERIOR.has(kind) && kindsOf(own).includes(kind))) continue
    // 梧城二中 and 县第二中学 are short for 梧城县第二中学.
    if (own.startsWith(name.slice(0, 2)) || own.endsWith(name.slice(-4)) || name.includes(own)) continue
    const start = match.index + match[0].indexOf(name)
    yield {
      material: paper.material.id,
      message: 'other',
      level: 'should',
      args: { name, unit: own },
      evidence: [quote('here', paper, start, start + name.length)],
    }
  }
}

/** Another unit of the batch or the roster stands where the writer names his own. */
function* otherUnits(paper: Paper, own: string, home: Home, context: Context): Iterable<Found> {
  const units = unitsNamed(context)
  const { text } = paper.material
  const told = new Map<string, number>()
  for (const { index, 0: self } of text.matchAll(SELF)) {
    const behind = index + self.length
    for (const at of text.startsWith('中共', behind) ? [behind + 2, behind] : [behind])
      for (const name of namesAt(text, at, units)) if (!told.has(name)) told.set(name, at)
  }
  for (const name of inOrder(told.keys(), units)) {
    const at = told.get(name)!
    // The head of a hospital sits on the health bureau's committee; a short form is no other unit.
    if (isHome(name, '', home)) continue
    yield {
      material: paper.material.id,
      message: 'other',
      args: { name, unit: own },
      evidence: [quote('here', paper, at, at + name.length)],
    }
  }
}

/** Every unit of the batch and the roster. */
const unitsNamed = perBatch(({ papers, roster }) => {
  const units = [...papers.map(({ material }) => material.unit), ...(roster ?? []).map(({ unit }) => unit)]
  return [...new Set(units)].filter((unit) => unit !== null && unit.length >= 3) as string[]
})

/** 我校 in a bureau's statement. */
function* wrongSelf(paper: Paper, unit: string, home: Home): Iterable<Found> {
  const own = [...kindsOf(unit), ...postsOf(home)]
  if (own.length === 0) return
  const { kinds } = unitKinds()
  const allowed = new Set(kinds.filter(({ id }) => own.includes(id)).flatMap(({ self }) => self))
  for (const name of new Set(kinds.flatMap(({ self }) => self))) {
    if (allowed.has(name)) continue
    const places = selfNames(paper.material.text, name)
    if (places.length === 0) continue
    yield {
      material: paper.material.id,
      message: 'kind',
      ...(places.length <= ONCE || !paper.material.unit ? { level: 'should' as const } : {}),
      args: { unit, name, count: places.length },
      evidence: places.map(({ start, end }) => quote('here', paper, start, end)),
    }
  }
}

/** Kinds of the units that the writer heads besides: 局党委委员、区人民医院院长. */
function postsOf({ units, said }: Home): string[] {
  const heads: [RegExp, string[]][] = [
    [/院长/u, ['hospital', 'court', 'school']],
    [/校长|园长/u, ['school']],
    [/经理|董事长|厂长|矿长/u, ['company']],
    [/行长/u, ['bank']],
    [/主任/u, ['center', 'committee']],
    [/第一书记|村(?:党)?支书|驻村/u, ['village']],
  ]
  return [...units.flatMap(kindsOf), ...heads.flatMap(([pattern, kinds]) => (pattern.test(said) ? kinds : []))]
}

/** 作为水务部门 in a town's statement. */
function* wrongSystem(paper: Paper, unit: string, { units, said }: Home): Iterable<Found> {
  const known = [unit, ...units, said].join('\n')
  for (const { word, unit: words } of unitKinds().systems) {
    if (!paper.material.text.includes(word) || words.some((own) => known.includes(own))) continue
    const match = new RegExp(
      `(?:作为|身为)(?:全?[县市区省州])?(${word}(?:行政)?(?:主管|监管|职能)?(?:部门|系统|机关|战线))(?!联系|分管|的?服务对象|.{0,6}(?:老兵|出身|走出|成长|转))`,
      'u',
    ).exec(paper.material.text)
    if (!match || isQuoted(paper.material.text, match.index)) continue
    const end = match.index + match[0].length
    yield {
      material: paper.material.id,
      message: 'other',
      args: { name: match[1]!, unit },
      evidence: [quote('here', paper, match.index, end)],
    }
  }
}
