/** The problems that a rectification list must answer: of statements, criticisms and opinions, and last year's unfinished ones. */
import type { Context } from '../checks/define.ts'
import { placesOf } from '../known-names.ts'
import type { Paper, Span } from '../model.ts'
import { columnsOf } from './columns.ts'
import type { MeetingFacts } from './facts.ts'
import { papersOfKind } from './facts.ts'
import { readRegisters } from './grid.ts'
import { readLists } from './lists.ts'
import { saysProblem } from './tone.ts'

export interface ProblemItem extends Span {
  paper: Paper
  text: string
  /** Whose: a member's name; null: the team's. */
  of: string | null
  source: 'statement' | 'criticism' | 'opinion' | 'last-year'
  /** Who said it of another. */
  by?: string | null
}

/** Shorter ones are a heading's words, too few to match by. */
const LEAST = 10

export function problemsOf(meeting: MeetingFacts, context: Context): ProblemItem[] {
  return [
    ...papersOfKind(meeting, 'member-statement', 'team-statement').flatMap((paper) => ofStatement(paper, context)),
    ...meeting.criticisms
      .filter((item) => item.to !== null && item.tone === 'problem')
      .map(
        (item): ProblemItem => ({
          paper: item.paper,
          start: item.start,
          end: item.end,
          text: item.text,
          of: item.to,
          source: 'criticism',
          by: item.from,
        }),
      ),
    ...papersOfKind(meeting, 'opinion-summary').flatMap((paper) => ofOpinions(paper, meeting.members.names)),
    ...unfinished(meeting, context),
  ]
}

/** Others' cases are told to be learnt from. */
const CASE =
  /^[\s　]*(?:[（(]?[一二三四五六七八九十\d]+[)）.．、]*)?(?:反面典型|典型案例|案例剖析|警示(?:教育|案例)|以案为鉴)/u
/** 第二，… counts; 第二党支部, 第二次 and 第一责任人 do not. */
const ENUMERATED =
  /^[\s　]*(?:[一二三四五六七八九十]是|第[一二三四五六七八九十](?:个(?:问题|方面))?[\s　，,、：:是]|其[一二三四]|[（(]?\d{1,2}[)）.．、])/u
/** What others said or did, told as the example of another problem. */
const TOLD_BY =
  /(?:同志|书记|主任|科长|会计|[老小]\p{Script=Han}|群众|职工|代表|老人|村民|干部)[^，。；]{0,8}(?:问我|对我说|跟我说|和我说|告诉我|提醒[过了]?我|劝[过了]?我|说我|顶我|埋怨我)/u
/** What a member says of others alone. */
const OF_OTHERS =
  /^[\s　]*(?:[一二三四五六七八九十]是)?(?:基层|下属|下级|部分|个别|少数|一些|有的|有些)[^，。；我]{0,14}(?:书记|干部|党员|同志|人员|职工|负责人|单位|部门|支部)/u
const SELF = /我|本人|自己|自身/u

/** A paragraph's problem sentences are one problem, with its examples. */
function ofStatement(paper: Paper, context: Context): ProblemItem[] {
  const statement = context.statement(paper)
  if (!statement) return []
  const of = paper.material.kind === 'team-statement' ? null : paper.material.member
  if (of === null && paper.material.kind === 'member-statement') return []
  const cases = paper.blocks.filter((block) => CASE.test(paper.material.text.slice(block.start, block.end)))
  const own = statement.sentences.filter(
    (sentence) =>
      sentence.role === 'problem' &&
      sentence.part === 'problems' &&
      !cases.some((block) => block.start <= sentence.start && block.end >= sentence.end) &&
      (sentence.owner === 'self' || sentence.owner === 'team' || sentence.owner === null),
  )
  const items: (ProblemItem & { lead: number })[] = []
  let block = -1
  for (const sentence of own) {
    const at = paper.blocks.findIndex((item) => item.start <= sentence.start && item.end >= sentence.end)
    const last = items.at(-1)
    // 一是…二是…: each is a problem of its own.
    const next = ENUMERATED.test(paper.material.text.slice(sentence.start, sentence.end))
    if (last && at >= 0 && at === block && !next) {
      last.end = sentence.end
      last.text += paper.material.text.slice(sentence.start, sentence.end)
    } else {
      const lead = leadOf(paper, sentence, at, statement.sentences)
      const text = paper.material.text.slice(lead, sentence.end)
      items.push({ paper, start: sentence.start, end: sentence.end, lead, text, of, source: 'statement' })
    }
    block = at
  }
  // A byline or a heading is no sentence, whatever it was taken for.
  return items
    .filter(
      (item) => item.text.length >= LEAST && /[，。；]/u.test(item.text) && !isAside(item) && !isPraise(item.text),
    )
    .map(({ lead, ...item }) => ({ ...item, start: lead }))
}

/** Nobody lists what went well for putting right, whatever it was taken for. */
const PRAISE =
  /(?:取得|成绩|成效|打下|奠定)[^。；]{0,14}(?:取得|成绩|成效|进步|突破|基础)|获评|荣获|受到[^。；，]{0,12}(?:肯定|表彰|好评)|得到[^。；，]{0,12}(?:肯定|好评|认可)/u

function isPraise(text: string): boolean {
  return PRAISE.test(text) && !saysProblem(text)
}

/** Where what the sentence tells of begins: its own point's first words (一是夜间巡查少。全年…), which need be no problem by themselves. */
function leadOf(paper: Paper, sentence: Span, at: number, all: readonly Span[]): number {
  const block = paper.blocks[at]
  const starts = (span: Span) => ENUMERATED.test(paper.material.text.slice(span.start, span.end))
  if (block === undefined || starts(sentence)) return sentence.start
  const before = all.filter((span) => span.start >= block.start && span.end <= sentence.start)
  const first = before.findLast(starts) ?? before[0]
  return first === undefined || sentence.start - first.start > FAR ? sentence.start : first.start
}

/** A point's first words stand no farther from what it tells. */
const FAR = 160

/** Nobody lists for putting right what only tells of others: a word that was said to one, or what is wrong with the ranks. */
function isAside({ paper, start, end, of }: ProblemItem): boolean {
  const text = paper.material.text.slice(start, end)
  const sentences = text.split(/[。！？；\n]/u).filter((words) => words.trim() !== '')
  if (sentences.length === 1 && TOLD_BY.test(text)) return true
  return of !== null && OF_OTHERS.test(text) && !SELF.test(text)
}

/** Rows or numbered lines of the opinions gathered that tell of a problem. */
function ofOpinions(paper: Paper, names: readonly string[]): ProblemItem[] {
  const { text } = paper.material
  const first = (words: string) => [...placesOf(words, names).keys()][0] ?? null
  const registers = readRegisters(paper.outline.tables, columnsOf('opinion'), 2).filter((register) =>
    register.columns.has('text'),
  )
  const rows = registers.flatMap((register) =>
    register.rows.flatMap((row) => {
      const value = row.values.get('text')!
      const target = row.values.get('target')?.text ?? ''
      return [{ start: value.start, end: value.end, of: first(target) }]
    }),
  )
  const lines =
    rows.length > 0
      ? []
      : paper.blocks
          .filter(
            (block) =>
              block.cell === undefined && /^[\s　]*(?:[（(]?\d+[）).、．])/u.test(text.slice(block.start, block.end)),
          )
          .map((block) => {
            const over = paper.outline.sections.filter(
              (section) => section.heading && section.start <= block.start && section.end >= block.end,
            )
            const said = over.map((section) => section.heading!.text).join() + text.slice(block.start, block.start + 24)
            return { start: block.start, end: block.end, of: first(said) }
          })
  return [...rows, ...lines]
    .map(
      ({ start, end, of }): ProblemItem => ({ paper, start, end, text: text.slice(start, end), of, source: 'opinion' }),
    )
    .filter((item) => item.text.trim().length >= LEAST && saysProblem(item.text))
}

const DONE = /已(?:经)?(?:完成|整改|办结|销号|到位|解决)|完成整改|^(?:完成|是|√|✓|☑)$/u
const OPEN_STATE =
  /未(?:完成|整改|到位|销号|办结)|正在|推进中|尚未|没有完成|部分完成|进行中|滞后|(?:持续|继续)(?:整改|推进)/u

/** Lines of last year's list of the same unit that say they are not done. */
function unfinished(meeting: MeetingFacts, { papers }: Context): ProblemItem[] {
  const previous = papers.filter(({ material, meeting: key }) => {
    const ours = key === meeting.key || material.unit === null || material.unit === meeting.unit
    return material.role === 'previous' && material.kind === 'rectification-list' && ours
  })
  return previous.flatMap((paper) =>
    readLists(paper, meeting.members.names).flatMap((list) =>
      list.rows.flatMap((row): ProblemItem[] => {
        const state = row.values.get('state')?.text ?? ''
        const problem = row.values.get('problem')
        if (!problem || !OPEN_STATE.test(state) || (DONE.test(state) && !/未|尚/u.test(state))) return []
        return [
          { paper, start: problem.start, end: problem.end, text: problem.text, of: list.owner, source: 'last-year' },
        ]
      }),
    ),
  )
}
