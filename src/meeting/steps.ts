/** The steps of a plan and when each is to be done. */
import type { Block, Paper, Span } from '../model.ts'
import { type DateMention, type LeadTime, readDates, readLeadTimes } from './dates.ts'

export type StepName =
  | 'plan'
  | 'study'
  | 'opinions'
  | 'talks'
  | 'writing'
  | 'review'
  | 'submit-plan'
  | 'meeting'
  | 'rectify'
  | 'inform'
  | 'report'

/** What people call each step. */
export const STEP_NAMES: Record<StepName, string> = {
  plan: '制定方案',
  study: '学习研讨',
  opinions: '征求意见',
  talks: '谈心谈话',
  writing: '撰写对照检查材料',
  review: '审核材料',
  'submit-plan': '报送方案',
  meeting: '召开会议',
  rectify: '整改落实',
  inform: '通报情况',
  report: '报送报告',
}

export interface Step extends Span {
  name: StepName
  /** The words that say which step it is. */
  said: string
  dates: DateMention[]
  leads: LeadTime[]
}

/** Ordered by how well they tell a step from others: the first whose words stand in a heading or lead names it. */
const NAMES: [StepName, RegExp][] = [
  [
    'submit-plan',
    /(?:报送|上报|报批|报审|送审|审核|报备|审定|报)[^，。；]{0,12}(?:方案)|方案[^，。；]{0,40}(?:报送?|报备|备案|送审)/u,
  ],
  ['inform', /通报[^，。；]{0,16}(?:情况|召开)|情况(?:的)?通报|适时(?:进行)?通报/u],
  [
    'report',
    /(?:报送|上报|报告|抄报)[^，。；]{0,24}(?:材料|情况|记录|报告)|(?:材料|情况|记录|情况报告)[^，。；]{0,20}(?:报送|上报|归档|报)|(?:报送|上报)(?:材料|情况|专项材料)?$/u,
  ],
  ['rectify', /整改(?:落实|清单|方案|台账|措施)|抓好[^，。；]{0,4}整改/u],
  ['plan', /(?:制定|研究|拟定|印发|起草)[^，。；]{0,14}方案/u],
  ['writing', /(?:撰写|起草|形成|准备)[^，。；]{0,16}(?:材料|提纲)|(?:对照检查|检视剖析|发言)(?:材料|提纲)|查摆/u],
  [
    'review',
    /(?:材料|提纲)[^，。；]{0,10}(?:审核|审定|审阅|把关)|(?:审核|审定|审阅|把关)[^，。；]{0,10}(?:材料|提纲)/u,
  ],
  ['talks', /谈心|谈话|交心/u],
  ['opinions', /征求|征集|听取[^，。；]{0,8}意见|意见建议/u],
  ['study', /学习|研讨/u],
  [
    'meeting',
    /(?:召开|举行)[^，。；]{0,12}(?:民主生活会|会议|专题会)|(?:民主生活会|专题会|会议)[^，。；]{0,24}(?:召开|举行|开完)(?!前|之前)|会议时间|(?:会议)?时间及?地点|召开时间/u,
  ],
]

/** No plan has more times than this; what has is no plan. */
const MOST = 300

/** Steps that have a time, in the order of the paper. A time belongs to the heading or clause nearest before it. */
export function readSteps(paper: Paper): Step[] {
  const { text, year } = paper.material
  const dates = readDates(text, year)
  const leads = readLeadTimes(text)
  const signed = signature(paper, dates)
  const found = new Map<string, Step>()
  for (const time of [...dates, ...leads].sort((a, b) => a.start - b.start).slice(0, MOST)) {
    if (time === signed || citesDocument(text, time)) continue
    const step = nameOf(paper, time)
    if (step === null) continue
    const key = `${step.name} ${step.start}`
    const known = found.get(key) ?? { ...step, dates: [], leads: [] }
    if ('side' in time) known.leads.push(time)
    else known.dates.push(time)
    found.set(key, known)
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}

/** A date that only names a document or an event of the past (6月28日讲话, 2021年1月5日印发的通知) is no step's. */
function citesDocument(text: string, time: Span): boolean {
  const after = text.slice(time.end, time.end + 24)
  return /^[^，。；\n]{0,16}(?:讲话|印发的|通过的|发布的|反馈|会议精神|发表|下发的)/u.test(after)
}

function nameOf(paper: Paper, time: Span): Pick<Step, 'name' | 'said' | 'start' | 'end'> | null {
  const { text } = paper.material
  const block = paper.blocks.find((item) => item.start <= time.start && item.end >= time.start)
  if (block === undefined) return null
  // In a table of steps the row says which one it is.
  const row = block.cell === undefined ? null : rowOf(paper, block)
  if (row !== null) {
    const words = text.slice(row.start, row.end)
    const name = NAMES.find(([, pattern]) => pattern.test(words))
    return name ? { name: name[0], said: words.replace(/\n/g, ' '), ...row } : null
  }
  // The clause around the time, then what stands before it in the paragraph, then the headings above, innermost first.
  const lineStart = Math.max(block.start, text.lastIndexOf('。', time.start - 1) + 1)
  const stop = /[。\n]/u.exec(text.slice(time.end, block.end))
  const sentence = { start: lineStart, end: Math.min(block.end, time.end + (stop?.index ?? block.end - time.end)) }
  const places: Span[] = []
  const heading = paper.outline.headings.find((item) => item.start <= time.start && item.end >= time.end)
  if (heading) places.push(heading)
  else {
    const label = /^[\s　]*(?:时间|会议时间|召开时间)\s*[:：]/u.exec(text.slice(block.start, block.end))
    if (label) return { name: 'meeting', said: label[0].trim(), start: block.start, end: block.end }
    // 方案会前一周报督导组，会议于2月10日前召开: what stands between two commas is the step's own.
    places.push(clauseOf(text, time, sentence, /[；;，,]/u), clauseOf(text, time, sentence, /[；;]/u), {
      start: sentence.start,
      end: time.start,
    })
  }
  for (let section = innermost(paper, time.start); section >= 0; ) {
    const item = paper.outline.sections[section]!
    if (item.heading) places.push(item.heading)
    section = item.parent
  }
  for (const place of places) {
    const words = text.slice(place.start, place.end)
    const name = NAMES.find(([, pattern]) => pattern.test(words))
    if (name) return { name: name[0], said: words.trim(), start: place.start, end: place.end }
  }
  return null
}

/** The cells of a block's row from the left. */
function rowOf(paper: Paper, block: Block): Span {
  const cells = paper.blocks.filter(
    (item) => item.cell?.table === block.cell!.table && item.cell.row === block.cell!.row,
  )
  return { start: cells[0]!.start, end: cells.at(-1)!.end }
}

function clauseOf(text: string, time: Span, within: Span, mark: RegExp): Span {
  let start = time.start
  while (start > within.start && !mark.test(text[start - 1]!)) start--
  const to = mark.exec(text.slice(time.end, within.end))?.index
  return { start, end: to === undefined ? within.end : time.end + to }
}

function innermost(paper: Paper, at: number): number {
  let best = -1
  paper.outline.sections.forEach((section, index) => {
    if (section.start <= at && section.end > at && section.level >= (paper.outline.sections[best]?.level ?? -1))
      best = index
  })
  return best
}

/** The date under a paper: a line with nothing but a date among its last ones. */
export function signature(
  paper: Paper,
  dates = readDates(paper.material.text, paper.material.year),
): DateMention | null {
  const { text } = paper.material
  const filled = paper.blocks.filter(
    (block) => text.slice(block.start, block.end).trim() !== '' && block.cell === undefined,
  )
  for (const block of filled.slice(-6).reverse()) {
    const date = dates.find((item) => item.start >= block.start && item.end <= block.end)
    const words = text.slice(block.start, block.end).trim()
    if (date && words.replace(/^[（(]|[）)]$/gu, '').length <= date.end - date.start + 1) return date
  }
  return null
}
