import { searchedFiles } from '../../meeting/evidence.ts'
import { type MeetingFacts, meetingsOf } from '../../meeting/facts.ts'
import { kindsOfTalk, type TalkKind, talkKindName } from '../../meeting/talk-kinds.ts'
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
    for (const meeting of meetingsOf(context)) {
      const { talks, members } = meeting
      if (talks.length === 0 || members.names.length < 2) continue
      for (const kind of context.profile.talks.pairs) {
        const missing = missingOf(kind, meeting)
        if (missing.length > 0) yield found(kind, missing, meeting, context.profile.talks.source)
      }
    }
  },
})

function missingOf(kind: TalkKind, { talks, members }: MeetingFacts): string[] {
  const { names, secretary } = members
  const pairs = new Set(
    talks.flatMap(({ talker, other }) => [`${talker.name} ${other.name}`, `${other.name} ${talker.name}`]),
  )
  const met = (a: string, b: string) => pairs.has(`${a} ${b}`)
  if (kind === 'secretary-member') {
    if (secretary === null) return []
    return names.filter((name) => name !== secretary && !met(secretary, name)).map((name) => `${secretary}—${name}`)
  }
  if (kind === 'member-member') {
    const all = names.flatMap((a, i) => names.slice(i + 1).map((b): [string, string] => [a, b]))
    // The secretary's own pairs are told under their own kind.
    const own = all.filter(([a, b]) => secretary === null || (a !== secretary && b !== secretary))
    return own.filter(([a, b]) => !met(a, b)).map(([a, b]) => `${a}—${b}`)
  }
  const fitting = talks.filter((talk) => kindsOfTalk(talk, names, secretary).includes(kind))
  const talked = new Set(fitting.flatMap(({ talker, other }) => [talker.name, other.name]))
  return names.filter((name) => !talked.has(name))
}

function found(
  kind: TalkKind,
  missing: string[],
  { talkPapers, talks, members, unit }: MeetingFacts,
  requirement: string,
): Found {
  const papers = talkPapers.map((item) => item.paper)
  const who = members.via === 'roster' ? '名册' : '已报送材料的成员'
  const note = `在${papers.length}份谈话记录的${talks.length}次谈话里按姓名查找，成员以${who}为准`
  const registers = talkPapers.filter((item) => item.talks.some((talk) => talk.form === 'register'))
  const place = papers.length === 1 ? papers[0]! : registers.length === 1 ? registers[0]!.paper : null
  return {
    material: place?.material.id ?? null,
    message: kind === 'secretary-member' || kind === 'member-member' ? 'pairs' : 'members',
    args: {
      unit: place === null && unit !== '' ? `${unit}：` : '',
      kind: talkKindName(kind),
      count: missing.length,
      missing: missing.join('、'),
    },
    requirement,
    evidence: [searchedFiles(papers, note)],
  }
}
