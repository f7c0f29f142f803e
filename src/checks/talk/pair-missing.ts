import { groupBy } from '../../group.ts'
import { placesOf } from '../../known-names.ts'
import { searchedFiles } from '../../meeting/evidence.ts'
import { type MeetingFacts, meetingsOf } from '../../meeting/facts.ts'
import { kindsOfTalk, type TalkKind, talkKindName } from '../../meeting/talk-kinds.ts'
import type { Talk } from '../../meeting/talks.ts'
import { namedTogether, pairKey } from '../../meeting/together.ts'
import type { Evidence, Kind, Paper } from '../../model.ts'
import { defineCheck, type Found } from '../define.ts'

export const pairMissing = defineCheck({
  id: 'talk/pair-missing',
  level: 'must',
  scope: 'batch',
  title: '必谈的谈心谈话没有记录',
  why: '会前没谈透，会上的批评就容易流于形式；必谈的每一对都应有记录可查。',
  source: '当年民主生活会通知的必谈要求：主要负责同志同每名成员、成员相互之间、成员同分管单位负责人等都要谈到',
  examples: {
    hit: {
      '发言提纲-王建.txt': '王建同志2021年度民主生活会发言提纲\n一、存在问题\n我学习不够。',
      '发言提纲-李敏.txt': '李敏同志2021年度民主生活会发言提纲\n一、存在问题\n我学习不够。',
      '发言提纲-赵强.txt': '赵强同志2021年度民主生活会发言提纲\n一、存在问题\n我学习不够。',
      '谈心谈话记录.txt':
        '谈心谈话记录\n时间：2021年12月20日\n地点：办公室\n谈话人：王建\n谈话对象：李敏\n谈话内容：王建指出李敏下基层少。',
    },
    spare: {
      '发言提纲-王建.txt': '王建同志2021年度民主生活会发言提纲\n一、存在问题\n我学习不够。',
      '谈心谈话记录.txt':
        '谈心谈话记录\n时间：2021年12月20日\n地点：办公室\n谈话人：王建\n谈话对象：李敏\n谈话内容：王建指出李敏下基层少。',
    },
  },
  *run(context) {
    const records = context.submitted.filter(({ material }) => material.kind === 'talk-record')
    for (const meeting of meetingsOf(context)) {
      const { talks, members } = meeting
      if (talks.length === 0 || members.names.length < 2) continue
      const doubts = doubtsOf(meeting, records)
      for (const kind of context.profile.talks.pairs) {
        const missing = missingOf(kind, meeting)
        const [sure, unsure] = [missing.filter((one) => !doubts(one)), missing.filter(doubts)]
        if (sure.length > 0) yield found(kind, sure, meeting, context.profile.talks.source)
        if (unsure.length > 0)
          yield { ...found(kind, unsure, meeting, context.profile.talks.source, 'unsure'), level: 'should' }
      }
    }
  },
})

/** One who should have talked, or two. */
type Missing = [string] | [string, string]

function missingOf(kind: TalkKind, { talks, members }: MeetingFacts): Missing[] {
  const { names, secretary } = members
  const met = new Set(talks.map(({ talker, other }) => pairKey(talker.name ?? '', other.name ?? '')))
  const unmet = (pairs: [string, string][]) => pairs.filter(([a, b]) => !met.has(pairKey(a, b)))
  if (kind === 'secretary-member') {
    if (secretary === null) return []
    return unmet(names.filter((name) => name !== secretary).map((name) => [secretary, name]))
  }
  // The secretary's own pairs are told under their own kind.
  if (kind === 'member-member') {
    const others = names.filter((name) => name !== secretary)
    return unmet(others.flatMap((a, i) => others.slice(i + 1).map((b): [string, string] => [a, b])))
  }
  const fitting = talks.filter((talk) => kindsOfTalk(talk, names, secretary).includes(kind))
  const talked = new Set(fitting.flatMap(({ talker, other }) => [talker.name, other.name]))
  if (kind === 'member-department') for (const name of names) if (talkedToOfficer(name, talks)) talked.add(name)
  return names.filter((name) => !talked.has(name)).map((name) => [name])
}

/** Holds an office in a branch: whoever has no rooms in charge (派驻纪检监察组组长) talks with such. */
const OFFICER = /(?:支部|总支|机关党委)[^，。；]{0,6}(?:书记|委员)/u

/** Talked with an officer of a branch, and with another besides who may be the branch's member. */
function talkedToOfficer(name: string, talks: readonly Talk[]): boolean {
  const others = talks
    .filter(({ talker, other }) => talker.name === name || other.name === name)
    .map(({ talker, other }) => (talker.name === name ? other : talker))
  const officer = others.find(({ said }) => OFFICER.test(said))
  return officer !== undefined && others.some((other) => other.name !== officer.name && /支部|党员/u.test(other.said))
}

/**
 * Whether a talk may be on record though none was read: both names stand in a line of some record of the batch. And
 * whether the one is of this meeting at all, where nothing but a statement says so.
 */
function doubtsOf({ members, talks, papers }: MeetingFacts, records: Paper[]): (missing: Missing) => boolean {
  const together = namedTogether(
    records,
    members.names,
    groupBy(talks, ({ paper }) => paper),
  )
  const told = new Map<string, number>()
  for (const { material } of papers)
    for (const name of placesOf(material.text, members.names).keys()) told.set(name, (told.get(name) ?? 0) + 1)
  const known = (name: string) => members.via !== 'statements' || (told.get(name) ?? 0) > 1
  return (missing) => !missing.every(known) || (missing.length === 2 && together.has(pairKey(missing[0], missing[1])))
}

/** More pairs than this are told person by person. */
const LISTED_APART = 6

function found(
  kind: TalkKind,
  missing: Missing[],
  { talkPapers, talks, members, unit, held }: MeetingFacts,
  requirement: string,
  message?: 'unsure',
): Found {
  const papers = talkPapers.map((item) => item.paper)
  const who = { roster: '名册', minutes: '会议记录所列的成员', statements: '已报送材料的成员' }[members.via]
  const note = `在${papers.length}份谈话记录的${talks.length}次谈话里按姓名查找，成员以${who}为准`
  const registers = talkPapers.filter((item) => item.talks.some((talk) => talk.form === 'register'))
  const place = papers.length === 1 ? papers[0]! : registers.length === 1 ? registers[0]!.paper : null
  const ofTwo = kind === 'secretary-member' || kind === 'member-member'
  const over = held.some(({ paper }) => AFTERWARDS.has(paper.material.kind))
  return {
    material: place?.material.id ?? null,
    message: `${message ?? (ofTwo ? 'pairs' : 'members')}${over && !message ? '-held' : ''}`,
    args: {
      unit: place === null && unit !== '' ? `${unit}：` : '',
      kind: talkKindName(kind),
      count: missing.length,
      missing: listed(missing),
    },
    requirement,
    evidence: [searchedFiles(papers, note), ...missing.slice(0, SHOWN).map((one) => searchedFor(one, talks))],
  }
}

/** Only what is over is reported on. */
const AFTERWARDS = new Set<Kind>(['minutes', 'meeting-report'])
/** So many are shown one by one. */
const SHOWN = 30

/** A pair or a member, with how often each is on record. */
function searchedFor(missing: Missing, talks: readonly Talk[]): Evidence {
  const count = (name: string) =>
    talks.filter(({ talker, other }) => talker.name === name || other.name === name).length
  return {
    role: 'searched',
    quote: missing.join('—'),
    note:
      missing.map((name) => `${name}的谈话记录有${count(name)}次`).join('，') +
      (missing.length === 2 ? '，都不是与对方的' : ''),
  }
}

/** 甲—乙、甲—丙; many by the first of the two: 甲与乙、丙、丁. */
function listed(missing: Missing[]): string {
  if (missing.length <= LISTED_APART || missing[0]!.length === 1) return missing.map((one) => one.join('—')).join('、')
  const byFirst = groupBy(missing, ([first]) => first)
  return [...byFirst].map(([first, own]) => `${first}与${own.map(([, second]) => second).join('、')}`).join('；')
}
