import { readTalkRules, type TalkKind, talkKindName } from '../../meeting/talk-kinds.ts'
import { defineCheck, quote } from '../define.ts'

export const kindMismatch = defineCheck({
  id: 'talk/kind-mismatch',
  level: 'should',
  scope: 'paper',
  kinds: ['notice', 'plan', 'preparation-report', 'meeting-report', 'team-statement', 'talk-record'],
  title: '“几必谈”的名称与所列各类不符',
  why: '名称写“三必谈”还是“四必谈”，要和列举的各类对得上，也要和当年通知的要求对得上，否则会漏谈一类。',
  source: '当年民主生活会通知的必谈要求：2017年前后多为三类，近年多为四类',
  examples: {
    hit: `某局党组民主生活会准备情况报告
三、谈心谈话。按照“三个必谈”的要求，党组成员相互之间、与分管科室负责人、与党支部党员代表必谈。`,
    spare: `某局党组民主生活会准备情况报告
三、谈心谈话。坚持做到“四必谈”，即主要负责同志与班子成员必谈，班子成员相互之间必谈，班子成员与分管单位主要负责同志必谈，班子成员与本人组织关系所在党支部党员代表必谈。`,
  },
  *run(paper, { profile }) {
    const { id, text, year } = paper.material
    const sameYear = year === null || profile.year === null || year === profile.year || year === profile.year + 1
    const asked = profile.talks.rule === '四必谈' ? 4 : 3
    const told = new Set<string>()
    for (const rule of readTalkRules(text)) {
      const listed = rule.kinds
      const lacking = sameYear ? profile.talks.pairs.filter((kind) => !listed.includes(kind)) : []
      const otherRule = sameYear && rule.called !== asked
      const otherCount = listed.length >= 2 && listed.length !== rule.called
      const short = listed.length >= 2 && lacking.length > 0 && rule.called === listed.length
      const what = `${rule.called} ${listed.join()}`
      // The same, said over and over, is told once.
      if ((!otherRule && !otherCount && !short) || told.has(what)) continue
      told.add(what)
      const names = (kinds: readonly TalkKind[]) => kinds.map(talkKindName).join('；') || '未列明'
      yield {
        material: id,
        message: otherCount ? 'count' : otherRule ? 'rule' : 'default',
        args: {
          called: '〇一二三四五六'[rule.called]!,
          listed: listed.length,
          kinds: names(listed),
          rule: profile.talks.rule,
          lacking: names(lacking),
        },
        requirement: profile.talks.source,
        evidence: [
          quote('here', paper, rule.start, rule.end),
          { role: 'expected', quote: names(profile.talks.pairs), note: `本年度要求：${profile.talks.rule}` },
        ],
      }
    }
  },
})
