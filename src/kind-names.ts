/** What people call each kind of paper. */
import type { Kind } from './model.ts'

export const KIND_NAMES: Record<Kind, string> = {
  'member-statement': '个人材料',
  'team-statement': '班子材料',
  notice: '通知',
  plan: '方案',
  'preparation-report': '准备情况报告',
  'opinion-summary': '征求意见汇总',
  'talk-record': '谈心谈话记录',
  criticism: '批评意见',
  'rectification-list': '整改清单',
  'meeting-report': '召开情况报告',
  minutes: '会议记录',
  other: '其他材料',
}
