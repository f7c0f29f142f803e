/** The papers and steps that a meeting is asked for, each with its state and what shows it. */
import type { Context } from '../checks/define.ts'
import { groupBy } from '../group.ts'
import { knownIn } from '../known-names.ts'
import type { Evidence, Kind, Meeting, Paper } from '../model.ts'
import { listed } from './evidence.ts'
import { type MeetingFacts, papersOfKind } from './facts.ts'

type Item = Meeting['checklist'][number]

const PAPERS: [string, Kind[]][] = [
  ['会议方案（通知）', ['plan', 'notice']],
  ['征求意见汇总', ['opinion-summary']],
  ['谈心谈话记录', ['talk-record']],
  ['班子对照检查材料', ['team-statement']],
  ['相互批评意见', ['criticism']],
  ['准备情况报告', ['preparation-report']],
  ['会议记录', ['minutes']],
  ['召开情况报告', ['meeting-report']],
  ['整改清单', ['rectification-list']],
]

export function readChecklist(meeting: MeetingFacts, context: Context): Item[] {
  const items = PAPERS.map(([item, kinds]) => ofPapers(item, allOf(meeting, context, kinds), meeting))
  // Criticisms may stand in the minutes or in members' own papers.
  const criticism = items.find(({ item }) => item === '相互批评意见')!
  const [told] = meeting.criticisms
  if (criticism.state === '缺' && told) {
    criticism.state = '有'
    criticism.evidence = [quoteOf(told.paper, told.start, told.end, '见于这份材料')]
  }
  return [...items, ...ofMembers(meeting), ...ofLists(meeting)]
}

/** A plan or notice may be given as official: there, not under review. */
function allOf(meeting: MeetingFacts, { papers }: Context, kinds: Kind[]): Paper[] {
  const own = papersOfKind(meeting, ...kinds)
  if (own.length > 0 || !kinds.includes('plan')) return own
  return papers.filter((paper) => paper.material.role === 'official' && kinds.includes(paper.material.kind))
}

function ofPapers(item: string, papers: Paper[], meeting: MeetingFacts): Item {
  if (papers.length > 0) return { item, state: '有', evidence: papers.map((paper) => titleOf(paper)) }
  return { item, state: '缺', evidence: [noneIn(meeting)] }
}

function ofMembers(meeting: MeetingFacts): Item[] {
  const statements = papersOfKind(meeting, 'member-statement')
  const byMember = groupBy(statements, (paper) => paper.material.member)
  const nameless = byMember.get(null) ?? []
  return meeting.members.names.map((name) => {
    const own = byMember.get(name) ?? []
    const item = `${name}的对照检查材料`
    if (own.length > 0) return { item, state: '有', evidence: own.map((paper) => titleOf(paper)) }
    if (nameless.length > 0)
      return { item, state: '待核', evidence: nameless.map((paper) => titleOf(paper, '没有认出是谁的')) }
    return { item, state: '缺', evidence: [noneIn(meeting)] }
  })
}

/** Once lists are handed in, each member is asked for one, or for lines in the team's. */
function ofLists({ lists, members, ...meeting }: MeetingFacts): Item[] {
  if (lists.length === 0) return []
  const byOwner = groupBy(lists, (list) => list.owner)
  const [inTeams, inOwn] = [new Map<string, Evidence>(), new Map<string, Evidence>()]
  for (const { paper, rows } of lists)
    for (const [column, { text, start, end }] of rows.flatMap((row) => [...row.values])) {
      if (column !== 'owner' && column !== 'person') continue
      for (const name of knownIn(text, members.names))
        if (PERSONAL.test(paper.material.title ?? '')) inOwn.set(name, inOwn.get(name) ?? titleOf(paper))
        else if (!inTeams.has(name)) inTeams.set(name, quoteOf(paper, start, end, '见于班子清单'))
    }
  return members.names.map((name) => {
    const item = `${name}的整改清单`
    const own = byOwner.get(name)
    if (own) return { item, state: '有', evidence: own.map((list) => titleOf(list.paper)) }
    const gathered = inOwn.get(name)
    if (gathered) return { item, state: '有', evidence: [gathered] }
    const named = inTeams.get(name)
    if (named) return { item, state: '待核', evidence: [named] }
    return { item, state: '缺', evidence: [noneIn({ ...meeting, lists, members })] }
  })
}

/** One list of all members' own: 班子成员个人整改清单. */
const PERSONAL = /个人|成员/u

function titleOf(paper: Paper, note?: string): Evidence {
  const { title } = paper.outline
  const first = paper.blocks.find((block) => paper.material.text.slice(block.start, block.end).trim() !== '')
  const { start, end } = title ?? first ?? { start: 0, end: 0 }
  return quoteOf(paper, start, end, note)
}

/** So many file names stand in a cell. */
const NAMED = 6

function noneIn({ papers }: MeetingFacts): Evidence {
  return {
    role: 'searched',
    quote: listed(
      papers.map((paper) => paper.material.file.split('/').at(-1)!),
      NAMED,
    ),
    note: `查找了这次会议的${papers.length}份材料`,
  }
}

function quoteOf({ material }: Paper, start: number, end: number, note?: string): Evidence {
  const base = { role: 'here' as const, material: material.id, start, end, quote: material.text.slice(start, end) }
  return note ? { ...base, note } : base
}
