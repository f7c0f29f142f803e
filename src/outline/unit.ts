/** Which unit a paper is of, as people say it: 中共临江县水务局党组 → 临江县水务局. */
import * as z from 'zod'
import { dictionary } from '../dictionary.ts'
import type { Labelled } from './labels.ts'
import { closeUpName, dutyAt, endsWithDuty, isName } from './names.ts'

const schema = z.strictObject({
  source: z.string(),
  endings: z.array(z.string()),
  organs: z.array(z.string()),
  generic: z.array(z.string()),
  hit: z.array(z.tuple([z.string(), z.string()])),
  spare: z.array(z.string()),
})

export function unitLexicon() {
  return dictionary('lexicons/units.yaml', schema)
}

interface Patterns {
  ending: RegExp
  organ: RegExp
  generic: Set<string>
}

let patterns: Patterns | undefined

function compiled(): Patterns {
  if (patterns) return patterns
  const { endings, organs, generic } = unitLexicon()
  const longestFirst = (words: string[]) => [...words].sort((a, b) => b.length - a.length).join('|')
  patterns = {
    ending: new RegExp(`^[\\u4e00-\\u9fff]{1,24}(?:${longestFirst(endings)})(?![\\u4e00-\\u9fff]*[Xx×])`, 'u'),
    organ: new RegExp(longestFirst(organs), 'u'),
    generic: new Set(generic),
  }
  return patterns
}

/** Where the name of a unit is over: the meeting, the year, the paper, the person. */
const OVER =
  /[12]\d{3}|二[〇○零]|年度|上年|关于|党史学习|主题教育|专题|民主生活|组织生活|对照|检视|个人|谈心|谈话|征求|批评|相互|整改|召开|会议|会前|开展|开好|中共|中国共产党|领导干部|党员领导|班子|同志|成员|[\s\u3000，,、。：:；（()）《》“”]/
/** Words of a meeting's theme, not of a unit's name. */
const THEME = /主义|思想|学习|贯彻|落实|主题教育/
const MASKED = /[XxＸｘ×✕*＊○□_]|某/
/** 县纪委监委派驻县水务局纪检监察组: its head sits in the team of the unit it is sent to. */
const SENT_TO = /^[\u4e00-\u9fff]{0,16}?(?:派驻|驻)(?=[\u4e00-\u9fff]{2,20}?(?:纪检|监察)[\u4e00-\u9fff]{0,4}组)|^派驻/u
/** 分管股室, 我局: said from within a unit; and what is no name at all. */
const NO_UNIT =
  /^(?:[我本该各全有其与]|[和同](?=分管|所在|班子|党员|成员|联系|部门|中层)|怎么|如何|为何|分管|主管|联系|包联|所属|下属|直属|相关|上级|下级|兄弟|基层|对口|部分|其他|两级|[科股处]室|站所|部门)|去年|今年|明年|昨天|[我你他的了是把被]/

/** The unit that a text begins with; null where there is none, or it is masked or says only 本单位. */
export function unitAtStart(text: string): string | null {
  const { ending, organ, generic } = compiled()
  const plain = text
    .trim()
    .replace(/^[（(【]/, '')
    .replace(/^(?:关于|在|对|给|向)(?:印发|转发|报送|召开|上报|对)?[《<]?/, '')
    .replace(/^(?:[12]\d{3}|二[〇○零].{2})\s*年?\s*(?:度|年度)?\s*/, '')
    .replace(/^(?:中共|中国共产党)/, '')
    .replace(SENT_TO, '')
    // 张立新同志在县财政局党组民主生活会上: who, then where.
    .replace(/^([\u4e00-\u9fff]{2,4}?)(?:同志)?在(?=[\u4e00-\u9fff])/, (all, name: string) => (isName(name) ? '' : all))
  const cuts = [plain.search(OVER), plain.search(organ), dutyAt(plain)].filter((at) => at >= 0)
  const front = plain.slice(0, Math.min(plain.length, ...cuts))
  if (MASKED.test(front) || MASKED.test(plain.slice(0, front.length + 1))) return null
  const whole = ending.exec(front)?.[0]
  if (!whole) return null
  const unit = asPeopleSay(whole)
  return unit.length < 3 || generic.has(unit) || NO_UNIT.test(unit) || THEME.test(unit) || isName(unit) ? null : unit
}

/** 临江县水务局委员会 → 临江县水务局, 临江县委员会 → 临江县委, but 纪律检查委员会 stays. */
function asPeopleSay(unit: string): string {
  const committee = /^(.*(局|办|厅|院|校|镇|乡|街道|公司|集团|中心|县|市|区|州|省|学|社|站|所|队))委员会$/u.exec(unit)
  if (!committee) return unit
  return '县市区州省'.includes(committee[2]!) ? `${committee[1]}委` : committee[1]!
}

const UNIT_LABEL =
  /^(?:单位|所在单位|工作单位|单位名称|单位及职务|单位职务|单位、职务|职务|现任职务|填报单位|报送单位|整改单位|部门|制表单位|汇报单位|报告单位)$/

/** 汇报人：临江县水务局 张立 names the unit after the label. */
const WRITER = /(?:汇报|报告|发言|述职|检查|检视|剖析)人$/

export interface UnitClues {
  title: string | null
  labels: Labelled[]
  /** Lines of the head beside the title, and the last lines. */
  lines: string[]
  file: string
  /** Of a talk of two, who may be of two units. */
  talk: boolean
  /** The beginning of what it says, for papers that speak of their unit rather than for it; '' for statements. */
  opening: string
}

/** 召开区司法局党组民主生活会, 听取对县林业局党组的意见: words before the unit that the meeting is of. */
const BEFORE_UNIT = /(?:召开|举行|对|向|在|[，。：；\n]|[日午前后])(?:了)?/gu
/** What stands right behind the unit whose meeting it is. */
const BEHIND_UNIT =
  /^(?:党组|党委|党工委|党总支|领导班子|班子)(?:(?:领导)?班子)?(?:书记.{0,24}主持|.{0,16}(?:民主生活会|生活会)|(?:及|和|与)?(?:其)?(?:领导)?(?:班子)?成员)/u
const OPENING = 600

/** The unit that the first lines say the meeting is of. */
function unitInOpening(text: string): string | null {
  for (const cue of `\n${text.slice(0, OPENING)}`.matchAll(BEFORE_UNIT)) {
    const rest = text.slice(cue.index - 1 + cue[0].length).replace(/^[\s　]+|^中共/gu, '')
    const unit = unitAtStart(rest)
    // 听取对县林业局党组…: the unit begins behind the last such word.
    if (unit && /召开|举行|听取|征求|[对向]/.test(unit)) continue
    if (unit && rest.startsWith(unit) && BEHIND_UNIT.test(rest.slice(unit.length))) return unit
  }
  return null
}

/** From the title, 单位：…, the name line, the signature; then from file and folder names. */
export function readUnit({ title, labels, lines, file, talk, opening }: UnitClues): string | null {
  const said = labels.filter(({ label }) => UNIT_LABEL.test(label)).map(({ value }) => value)
  const persons = labels.filter(({ label }) => WRITER.test(label)).map(({ value }) => value)
  // 刀刃向内找差距——县水务局党组对照检查材料
  const titles = title ? [title, ...title.split(/[—–]{1,2}/).slice(1)] : []
  const inText = [...titles, ...said, ...lines.filter(isPlain).map(withoutDash).map(behindName), ...persons]
  for (const text of inText) {
    const unit = unitAtStart(text)
    if (unit) return unit
  }
  // A unit masked in the text is masked on purpose; the file's name says whose it is all the same.
  for (const name of file.split('/').reverse()) {
    for (const piece of name.replace(/\.[A-Za-z0-9]+$/, '').split(/[\s_\-—–－（）()[\]【】+]+/)) {
      const words = piece.replace(/^[\d.．、]+/, '')
      const unit = unitAtStart(words)
      // 张立-供水总站李敏.docx: the one whom he talked with is of that unit.
      if (unit && !(talk && words.startsWith(unit) && isName(words.slice(unit.length)))) return unit
    }
  }
  return unitInOpening(opening)
}

/** A label's value says its own; 临江县水务局副局长：张立 is a byline all the same. */
function isPlain(line: string): boolean {
  const colon = line.search(/[：:]/)
  return colon < 0 || endsWithDuty(line.slice(0, colon))
}

function withoutDash(line: string): string {
  return line.replace(/^[—–－\-（(]+/, '')
}

/** 马　驰（县供销社党委委员、副主任）: what stands in brackets behind the name. */
function behindName(line: string): string {
  const [, name, behind] = /^([\u4e00-\u9fff·\s\u3000]{2,10})[（(](.+?)[）)]?$/u.exec(line) ?? []
  return name !== undefined && isName(closeUpName(name.trim())) ? behind! : line
}
