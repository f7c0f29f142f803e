/** What people call the things that programs name in English, and how they write shares and days: one place for every output. */
import type { CoverageStatus, Kind, Level, PassageLabel, Role } from './model.ts'

export const KIND_NAMES: Record<Kind, string> = {
  'member-statement': '个人对照检查',
  'team-statement': '班子对照检查',
  notice: '通知',
  plan: '方案',
  'preparation-report': '准备情况报告',
  'opinion-summary': '征求意见汇总',
  'talk-record': '谈心谈话记录',
  criticism: '批评意见',
  'rectification-list': '整改清单',
  'meeting-report': '召开情况报告',
  minutes: '会议记录',
  other: '其他',
}

export const LEVEL_NAMES: Record<Level, string> = { must: '必须修改', should: '建议修改', note: '提请核实' }

export const LABEL_NAMES: Record<PassageLabel, string> = {
  copied: '互相雷同',
  templated: '多份共有',
  recycled: '与往年雷同',
  library: '与范文雷同',
  quoted: '引用',
}

export const STATUS_NAMES: Record<CoverageStatus, string> = {
  covered: '已覆盖',
  thin: '单薄',
  named: '仅点名',
  missing: '缺失',
}

export const ROLE_NAMES: Record<Role, string> = {
  submitted: '报送',
  official: '上级文件',
  template: '范文',
  previous: '往年材料',
}

/** 0.345 → 35% */
export function percent(ratio: number): string {
  return `${Math.round(ratio * 100)}%`
}

/** 2022-01-08 → 2022年1月8日 */
export function chineseDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** Below this the figure alone would read as though two texts were hardly alike. */
const REWORKED = 0.7

/**
 * How alike a passage is, and what the figure means: texts are compared character by character in their order, so one
 * whose sentences were moved about is less alike than it reads.
 */
export function likeness(ratio: number): string {
  const figure = `相似度${percent(ratio)}`
  return ratio < REWORKED ? `按原顺序逐字比对${figure}，语序或用词有改动` : figure
}
