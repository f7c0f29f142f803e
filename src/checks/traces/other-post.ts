/**
 * The writer gives himself a post in another unit (作为某县教育局分管安全的副局长), works under another unit's committee, or
 * has another county in the title than in the line with his name.
 *
 * People do hold posts beside their own: deputies, delegates, members of committees and headquarters, heads of the town
 * they are in charge of. Only posts that a person has one of are looked for, and none that the paper's own head names.
 */
import { tally } from '../../group.ts'
import type { Block, Paper } from '../../model.ts'
import { EVERY_MEETING } from '../../outline/meeting.ts'
import { unitAtStart } from '../../outline/unit.ts'
import type { Context, Found } from '../define.ts'
import { quote } from '../define.ts'
import { perBatch } from '../lookup.ts'
import { otherPlaces } from './other-place.ts'
import { isQuoted, kindsOf } from './unit-kinds.ts'
import { isAbove, maySame, placeOf, placesDiffer } from './unit-names.ts'

const SELF =
  /(?:作为|身为|本人(?:现)?(?:系|是|任|担任|作为)|我(?:现)?(?:是|系|任|担任)|我现在是)(?:[一]?名)?(?<phrase>[^，。；！？：\n“”]{4,40})/gu
/** What makes it a post of a person. */
const POST =
  /(?:主要)?负责人|(?:班子|党[组委]|党工委)成员|(?:党[委组]|党工委)委员(?!会)|书记|[局厅县镇乡校院厂矿行村站园队所处科]长|主任|主席|总?经理|董事长|总(?:工程|会计|经济|审计|农艺|畜牧|规划|设计|法律顾)[师问]|总监|班子的?一[员名]|干部|一员|分管领导/u
/** Posts that one holds beside one's own, and words of another time or another's unit. */
const BESIDE =
  /代表|(?<!党[委组]|党工委)委员(?!会)|指挥|领导小组|专班|工作[组队]|安委|联席|协会|学会|理事|督导|督查|考核|巡[视察]|派驻|派出|驻[村点]|包[联保村点片]|联系|挂[职点钩]|结对|第一书记|河[长湖]|林长|路长|链长|借调|下派|蹲点|特[邀约]|评[委审]|顾问|监督员|调解|兼任?|原|曾|时任|当时|那时|以前|过去|当年|年前|期间|出身|出来|转岗|过来|转任|调[任到来入]|走出|成长|家属|子女|服务对象/u
/** A seat on a committee, no office of one's own. */
const SITS = /^(?:党[委组]|党工委)委员$/u
/** No unit begins so: 作为一个从乡镇走出来的干部. */
const NO_UNIT =
  /^(?:一|两|从|在|出|这|那|按|依照|依据|根据|照着|凭|让|把|被|替|听|跟着|分管|联系|主管|包|挂|党|班|单位|上级|基层|机关|局|委|办|院|校|厂|镇|乡|公司|集团|中心|各|群)|[从这那个名位]/u
/** 县财政局的一名班子成员 */
const ONE_OF = /的?一[名位个员].*/u
/** Organs that stand above all units of a place: to be of them too is usual. */
const GENERAL = /(?:委|政府|人大|政协|人大常委会|政府办|纪委|监委)$/u
/** Kinds with a bureau or a town above them whose committee their heads may sit on. */
const BELOW = new Set(['school', 'hospital', 'center', 'bank', 'company', 'village'])
const ABOVE = new Set(['bureau', 'committee', 'town', 'street'])
/** Kinds of unit that a person leads one of. */
const ONE = new Set(['bureau', 'town', 'street', 'school', 'hospital', 'bank', 'company'])
/** Lines around the title in which the writer's posts stand. */
const HEAD_LINES = 4
const UNDER =
  /(?:在|按照|根据|遵照|落实)(?:中共)?(?<unit>[^，。；：、\s“”在和与及]{3,20}?)(?:党[组委]|党工委)的?(?:正确|坚强|有力|统一|总体|具体|工作)*(?:领导下|部署|安排|要求)/gu
/** 我们清河县的河长制. */
const REGION = /(?:我们|咱们)(?<name>[\p{Script=Han}]{2})(?<level>[县区镇乡])(?=的|是|在|今年|去年|各|人民|干部|，)/gu
const NO_REGION =
  /[全各该本我你他这那同在到去对进每多几一二三两从向由被为给把跟和与及或里外上下郊主辖社]|联系|挂点|驻点|结对|包联|对口|帮扶|老家|家乡|邻近|周边|所在/u

/** The units that the writer is known to be of: his paper's, his meeting's, and what the head of his paper says. */
export interface Home {
  units: string[]
  /** Head lines and duties on the roster, as they stand. */
  said: string
  /** His duty is given somewhere. */
  knowsDuty: boolean
}

export function* otherPosts(paper: Paper, home: Home): Iterable<Found> {
  if (home.units.length === 0) return
  const told = new Set<string>()
  const found = [
    ...posts(paper, home),
    ...committees(paper, home),
    ...regions(paper, home),
    ...titles(paper, home),
    ...otherPlaces(paper, home.units, home.said),
  ]
  for (const { name, start, level } of found) {
    if ([...told].some((other) => other.includes(name))) continue
    told.add(name)
    yield {
      material: paper.material.id,
      message: 'other',
      ...(level === 'must' ? {} : { level }),
      args: { name, unit: home.units[0]! },
      evidence: [quote('here', paper, start, start + name.length)],
    }
  }
}

export interface Other {
  name: string
  start: number
  level: 'must' | 'should'
}

function* posts(paper: Paper, home: Home): Iterable<Other> {
  const { text, kind } = paper.material
  if (kind !== 'member-statement') return
  for (const match of text.matchAll(SELF)) {
    const phrase = match.groups!.phrase!
    const start = match.index + match[0].length - phrase.length
    if (BESIDE.test(phrase) || isQuoted(text, match.index)) continue
    const name = unitOf(phrase)
    if (name === null || !POST.test(phrase.slice(name.length)) || isHome(name, phrase, home)) continue
    const certain = home.knowsDuty || home.units.some((own) => placesDiffer(own, name))
    const sits = SITS.test(phrase.slice(name.length))
    const like = kindsOf(name).filter((kind) => home.units.some((own) => kindsOf(own).includes(kind)))
    // The head of a police station may sit on the town's committee, a group's officer on that of one of its firms.
    if (sits && like.length === 0) continue
    yield { name, start, level: certain && !(sits && like.includes('company')) ? 'must' : 'should' }
  }
}

/** The unit that a phrase begins with, as far as its name says what kind of unit it is. */
function unitOf(phrase: string): string | null {
  if (NO_UNIT.test(phrase.slice(0, 12).replace(ONE_OF, ''))) return null
  const whole = unitAtStart(phrase)
  if (whole === null || !phrase.startsWith(whole)) return null
  for (let end = whole.length; end >= 3; end--) {
    const name = whole.slice(0, end)
    // 北山矿业集团物资处: the firm says whose it is.
    if (kindsOf(name).some((kind) => ONE.has(kind))) return name
  }
  return null
}

/** It is the writer's own, above it, beside it, or may be for all that is known. */
export function isHome(name: string, phrase: string, { units, said }: Home): boolean {
  const kinds = kindsOf(name)
  return (
    GENERAL.test(name) ||
    said.includes(name) ||
    maySameAsSaid(name, said) ||
    units.some(
      (own) =>
        own.includes(name) ||
        name.includes(own) ||
        maySame(own, name) ||
        (!ANY_FIRM.test(own) && phrase.includes(own.slice(-4)) && !placesDiffer(own, name)) ||
        // A town's or a county's leaders have offices of their own at other units.
        GENERAL.test(own) ||
        (kindsOf(own).some((kind) => BELOW.has(kind)) &&
          kinds.some((kind) => ABOVE.has(kind)) &&
          !placesDiffer(own, name)) ||
        // Firms own firms: only another group is another's.
        (kinds.includes('company') &&
          (kindsOf(own).includes('company') || kindsOf(own).length === 0) &&
          akin(own, name)),
    )
  )
}

/** What any firm's name ends with. */
const ANY_FIRM = /(?:公司|集团)$/u

/** Two firms with a part of their names in common, or the one without a name of its own (集团公司). */
function akin(own: string, name: string): boolean {
  const brand = (text: string) => text.replace(/有限|责任|股份|公司|集团|控股|工程|建设|投资|发展/gu, '')
  const [one, two] = [brand(own), brand(name)]
  if (one.length < 2 || two.length < 2) return true
  for (let at = 0; at + 2 <= two.length; at++) if (one.includes(two.slice(at, at + 2))) return true
  return false
}

/** The head of the paper names it in a shorter or longer form. */
function maySameAsSaid(name: string, said: string): boolean {
  return said.split(/[，、；,;\s（）()\n]+/u).some((piece) => {
    const unit = unitAtStart(piece)
    return unit !== null && maySame(unit, name)
  })
}

/** 在某县水利局党组的领导下: another's committee of the same kind, none above. */
function* committees(paper: Paper, home: Home): Iterable<Other> {
  const { text } = paper.material
  for (const match of text.matchAll(UNDER)) {
    const name = unitAtStart(match.groups!.unit!)
    if (name === null || GENERAL.test(name) || isQuoted(text, match.index)) continue
    const kinds = kindsOf(name)
    const own = home.units.find((unit) => kindsOf(unit).some((kind) => kinds.includes(kind)))
    if (own === undefined || isHome(name, '', home) || isAbove(name, own)) continue
    const start = match.index + match[0].indexOf(name)
    yield { name, start, level: placesDiffer(own, name) ? 'must' : 'should' }
  }
}

/** 我们白云县的…, in a paper of another county's. */
function* regions(paper: Paper, home: Home): Iterable<Other> {
  const own = home.units.map(placeOf).find((place) => place && place.name.length >= 2)
  if (!own) return
  for (const match of paper.material.text.matchAll(REGION)) {
    const { name, level } = match.groups!
    if (
      level !== own.level ||
      own.name.endsWith(name!) ||
      NO_REGION.test(name!) ||
      isQuoted(paper.material.text, match.index)
    )
      continue
    const start = match.index + match[0].indexOf(name!)
    yield { name: name! + level!, start, level: 'should' }
  }
}

/** The title names another county's unit than the line with the name. */
function* titles(paper: Paper, home: Home): Iterable<Other> {
  const { title } = paper.outline
  if (!title) return
  const { text } = paper.material
  const line = text.slice(title.start, title.end)
  const name = unitAtStart(line)
  const at = name === null ? -1 : line.indexOf(name)
  if (name === null || at < 0) return
  const others = [...headLines(paper).map(({ start, end }) => unitAtStart(text.slice(start, end))), ...home.units]
  const signed = others.find((unit) => unit !== null && placesDiffer(unit, name))
  if (signed) yield { name, start: title.start + at, level: 'must' }
}

/** Lines right after the title, and the last ones. */
function headLines({ blocks, outline, material: { text } }: Paper): Block[] {
  const lines = blocks.filter(({ cell, start, end }) => !cell && end > start && end - start <= 60)
  const after = lines.filter(({ start }) => start >= (outline.title?.end ?? 0)).slice(0, HEAD_LINES)
  return [...after, ...lines.slice(-2)].filter(({ start, end }) => !/[。；]/u.test(text.slice(start, end)))
}

/** The unit that most of the batch's papers are of, two at least: of a paper that names none. */
const usualUnit = perBatch(({ submitted }) => {
  const counts = tally(submitted.flatMap(({ material }) => material.unit || []))
  const most = Math.max(1, ...counts.values())
  const usual = [...counts].filter(([, count]) => count === most)
  return most >= 2 && usual.length === 1 ? usual[0]![0] : null
})

export function homeOf(paper: Paper, context: Context): Home {
  const { roster } = context
  const { text, unit, member } = paper.material
  const { title } = paper.outline
  const heads = headLines(paper).map(({ start, end }) => text.slice(start, end))
  const listed = (roster ?? []).filter((person) => person.name === member)
  const meeting = paper.meeting === EVERY_MEETING ? null : unitAtStart(paper.meeting)
  const own = [meeting, ...listed.map((person) => person.unit), ...heads.map(unitAtStart), unit]
  const units = own.some((name) => name !== null) ? own : [usualUnit(context)]
  const duties = [...heads, ...listed.map(({ duty }) => duty ?? '')].filter(
    (line) => POST.test(line) || /委员(?!会)/u.test(line),
  )
  return {
    units: [...new Set(units)].filter((name): name is string => name !== null && name.length >= 3),
    said: [title ? text.slice(title.start, title.end) : '', ...heads, ...listed.map(({ duty }) => duty ?? '')].join(
      '\n',
    ),
    knowsDuty: duties.length > 0,
  }
}
