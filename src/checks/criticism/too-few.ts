import { groupBy } from '../../group.ts'
import { type Criticism, fullestOf } from '../../meeting/criticisms.ts'
import { searched, searchedFiles } from '../../meeting/evidence.ts'
import { type MeetingFacts, meetingsOf, papersOfKind } from '../../meeting/facts.ts'
import { readAttendance } from '../../meeting/minutes.ts'
import { namedTogether, pairKey } from '../../meeting/together.ts'
import type { Evidence, Paper } from '../../model.ts'
import type { Profile } from '../../profile/schema.ts'
import { defineCheck, type Found, quote } from '../define.ts'

export const tooFew = defineCheck({
  id: 'criticism/too-few',
  level: 'must',
  scope: 'batch',
  title: '批评意见少于要求的条数',
  why: '相互批评要求每人对其他每名成员都提，漏了谁，谁就没有得到帮助。',
  source: '民主生活会通知的通行要求：每名成员对其他成员都要提出批评意见；条数由本督导组设定（要求集中可改）',
  examples: {
    hit: {
      '王建-批评意见.txt': '王建同志对班子成员的批评意见\n对李敏同志的批评意见：对信访件过问少，去年有三件超期。',
      '发言提纲-王建.txt': '王建同志2021年度民主生活会发言提纲\n一、存在问题\n我学习不够。',
      '发言提纲-李敏.txt': '李敏同志2021年度民主生活会发言提纲\n一、存在问题\n我学习不够。',
      '发言提纲-赵强.txt': '赵强同志2021年度民主生活会发言提纲\n一、存在问题\n我学习不够。',
    },
    spare: {
      '王建-批评意见.txt': '王建同志对班子成员的批评意见\n对李敏同志的批评意见：对信访件过问少，去年有三件超期。',
      '李敏-批评意见.txt': '李敏同志对班子成员的批评意见\n对王建同志的批评意见：民主作风不够，有时先表态后讨论。',
      '发言提纲-王建.txt': '王建同志2021年度民主生活会发言提纲\n一、存在问题\n我学习不够。',
      '发言提纲-李敏.txt': '李敏同志2021年度民主生活会发言提纲\n一、存在问题\n我学习不够。',
    },
  },
  *run(context) {
    const { profile } = context
    if (profile.criticism.perMember === 0) return
    const given = context.submitted.filter(({ material }) => material.kind === 'criticism')
    for (const meeting of meetingsOf(context)) yield* ofMeeting(meeting, profile, given)
  },
})

/** Of all that each should say to each, so much stands in minutes that give it all. */
const WHOLE_MINUTES = 0.6

/** Only where criticisms were handed in, and only of those whose criticisms could be told. */
function* ofMeeting(meeting: MeetingFacts, { criticism }: Profile, given: Paper[]): Iterable<Found> {
  // Who was absent was not criticised at the meeting, and criticised nobody, but where it was done in writing.
  const absent = new Set(
    papersOfKind(meeting, 'minutes').flatMap(
      (paper) => readAttendance(paper, meeting.members.names).absent?.names ?? [],
    ),
  )
  const written = meeting.criticisms.filter((item) => item.paper.material.kind === 'criticism')
  const [writers, addressed] = [new Set(written.map(({ from }) => from)), new Set(written.map(({ to }) => to))]
  const critics = meeting.members.names.filter((name) => !absent.has(name) || writers.has(name))
  const names = meeting.members.names.filter((name) => !absent.has(name) || writers.has(name) || addressed.has(name))
  const members = new Set<string | null>(names)
  const told = meeting.criticisms.filter(({ from, to }) => members.has(from) && members.has(to))
  if (names.length < 2 || told.length === 0) return
  // Minutes that tell of a few give examples; what they leave out was not left unsaid.
  const pairs = new Set(told.map(({ from, to }) => `${from} ${to}`)).size
  const onlyMinutes = told.every((item) => item.paper.material.kind === 'minutes')
  if (onlyMinutes && pairs < WHOLE_MINUTES * critics.length * (names.length - 1)) return
  const byPaper = groupBy(told, (item) => item.paper)
  const papers = [...byPaper.keys()]
  const whole = [...byPaper.values()].some((items) => new Set(items.map((item) => item.from)).size > 1)
  const byCritic = groupBy(told, (item) => item.from)
  const fullest = fullestOf(told)
  const doubts = doubtsOf(meeting, given)
  for (const from of critics) {
    const own = byCritic.get(from) ?? []
    // One's own paper is where to add what is missing.
    const paper = (own.find((item) => item.paper.material.kind === 'criticism') ?? own[0])?.paper
    // A member without any: only where a paper gathers several members' criticisms can it be said that they are missing.
    if (paper === undefined && !whole && papers.length < names.length - 1) continue
    const count = (to: string) => fullest.get(from)?.get(to) ?? 0
    const few = names.filter((to) => to !== from && count(to) < criticism.perMember)
    if (few.length === 0) continue
    const note = `按“对某某同志”“某某：”和表格各栏查找${from}提出的批评意见`
    const said = (some: string[]) =>
      some.map((to) => (criticism.perMember > 1 ? `${to}（${count(to)}条）` : to)).join('、')
    const base = {
      material: paper?.material.id ?? null,
      requirement: criticism.source,
      evidence: [paper ? searched(paper, note) : searchedFiles(papers, note), ...own.slice(0, 1).map(asFound)],
    }
    const sure = few.filter((to) => !doubts(from, to))
    const unsure = few.filter((to) => doubts(from, to))
    const message = own.length === 0 ? 'none' : criticism.perMember === 1 ? 'one' : 'default'
    if (sure.length > 0) yield { ...base, message, args: { from, to: said(sure), asked: criticism.perMember } }
    if (unsure.length > 0)
      yield {
        ...base,
        message: 'unsure',
        level: 'should',
        args: { from, to: said(unsure), asked: criticism.perMember },
      }
  }
}

/** One that was found shows how they are written there. */
function asFound(item: Criticism): Evidence {
  return quote('context', item.paper, item.start, item.end, `已找到${item.from}对${item.to}的一条`)
}

/**
 * Whether a criticism may be there though none was read: both names stand in a line of some paper of criticisms, or the
 * critic's own paper was not understood.
 */
function doubtsOf({ members, criticisms }: MeetingFacts, papers: Paper[]): (from: string, to: string) => boolean {
  const read = groupBy(criticisms, ({ paper }) => paper)
  const together = namedTogether(papers, members.names, read)
  const unread = papers.filter((paper) => !read.has(paper)).map((paper) => paper.material.member)
  return (from, to) => together.has(pairKey(from, to)) || unread.includes(from)
}
