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
        }),
      ),
    ...papersOfKind(meeting, 'opinion-summary').flatMap((paper) => ofOpinions(paper, meeting.members.names)),
    ...unfinished(meeting, context),
  ]
}

/** Others' cases are told to be learnt from. */
const CASE =
  /^[\s　]*(?:[（(]?[一二三四五六七八九十\d]+[)）.．、]*)?(?:反面典型|典型案例|案例剖析|警示(?:教育|案例)|以案为鉴)/u
const ENUMERATED = /^[\s　]*(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]|其[一二三四]|[（(]?\d{1,2}[)）.．、])/u

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
  const items: ProblemItem[] = []
  let block = -1
  for (const sentence of own) {
    const at = paper.blocks.findIndex((item) => item.start <= sentence.start && item.end >= sentence.end)
    const last = items.at(-1)
    // 一是…二是…: each is a problem of its own.
    const next = ENUMERATED.test(paper.material.text.slice(sentence.start, sentence.end))
    if (last && at >= 0 && at === block && !next) {
      last.end = sentence.end
      last.text += paper.material.text.slice(sentence.start, sentence.end)
    } else
      items.push({
        paper,
        start: sentence.start,
        end: sentence.end,
        text: paper.material.text.slice(sentence.start, sentence.end),
        of,
        source: 'statement',
      })
    block = at
  }
  // A byline or a heading is no sentence, whatever it was taken for.
  return items.filter((item) => item.text.length >= LEAST && /[，。；]/u.test(item.text))
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
