/** A requirement set in Chinese, for people to read. */
import { percent } from '../words.ts'
import type { Profile } from './schema.ts'

const TALKS = {
  'secretary-member': '主要负责同志与班子每名成员',
  'member-member': '班子成员相互之间',
  'member-department': '班子成员与分管单位、部门主要负责同志',
  'member-branch': '班子成员与本人所在党支部党员代表',
} as const
const OF = { member: '个人', team: '班子' } as const
const LEVELS = { must: '必须修改', should: '建议修改', note: '提示', off: '不检查' } as const

/** Many lines, ends with a line break. */
export function describeProfile(profile: Profile): string {
  const { theme, era, talks, deadlines, attendance, lengths, shares, reuse } = profile
  const lines = [
    `${profile.title}（代号 ${profile.id}）`,
    '',
    `主题：${theme.text}${mark(theme.exact)}`,
    `  出处：${theme.source}`,
    '',
    `对照检查的方面（${profile.areas.length}个）：`,
    ...profile.areas.flatMap((area, index) => [
      `${index + 1}. ${area.name}${mark(area.exact)}`,
      ...area.wording.map((wording) => `   · ${wording}`),
      `   常见的词：${[...area.cues]
        .sort((a, b) => b.weight - a.weight)
        .slice(0, 15)
        .map((cue) => cue.text)
        .join('、')}${area.cues.length > 15 ? ` 等 ${area.cues.length} 个` : ''}`,
      `   出处：${area.source}`,
    ]),
    '',
    '须说明的事项：',
    ...profile.explanations.map(
      (item) =>
        `- ${item.name}（${item.of.map((who) => OF[who]).join('、')}，${item.when === 'always' ? '一律说明，没有也要写明' : '有此情况的说明'}）出处：${item.source}`,
    ),
    '',
    `谈心谈话：${talks.rule}：${talks.pairs.map((pair) => TALKS[pair]).join('；')}。出处：${talks.source}`,
    `相互批评：每人对其他每人至少 ${profile.criticism.perMember} 条。出处：${profile.criticism.source}`,
    `时限：方案会前 ${deadlines.planBefore} 天报送，报告会后 ${deadlines.reportAfter} 天内报送。出处：${deadlines.source}`,
    `到会：不少于应到的 ${percent(attendance.share)}。出处：${attendance.source}`,
    `篇幅：个人 ${lengths.memberMin}—${lengths.memberMax} 字，班子 ${lengths.teamMin}—${lengths.teamMax} 字，发言 ${lengths.minutes} 分钟（每分钟 ${lengths.charsPerMinute} 字）。出处：${lengths.source}`,
    `占比：问题与原因不少于 ${percent(shares.problemsAndCauses)}；一个方面少于 ${shares.thinChars} 字算单薄。出处：${shares.source}`,
    `雷同：达到 ${reuse.mustChars} 字或自写部分的 ${percent(reuse.mustShare)} 为必须修改；${reuse.templatedHolders} 份以上（或 ${reuse.templatedBatch} 份以上批次的 ${percent(reuse.templatedShare)}）共有为模板化。出处：${reuse.source}`,
    '',
    `当年的会议：${era.sessions.join('、') || '（未列）'}；当年的活动：${era.campaigns.join('、') || '（未列）'}`,
  ]
  const changed = Object.entries(profile.checks)
  if (changed.length > 0) {
    lines.push('', '改了级别的检查：', ...changed.map(([check, level]) => `- ${check}：${LEVELS[level]}`))
  }
  return `${lines.join('\n')}\n`
}

function mark(exact: boolean): string {
  return exact ? '' : '（转述，非逐字，放宽比对）'
}
