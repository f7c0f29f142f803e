/** 上轮问题: what is no longer among the findings of a second round, and whether it counts as mended. */
import type { Report } from '../../model.ts'
import { COLORS, type Sheet, text } from './sheet.ts'

/** No sheet where there was no first round. */
export function roundsSheet({ resolved, uncompared = [] }: Report): Sheet[] {
  if (!resolved) return []
  const row = (state: string, item: (typeof resolved)[number], why: string, color?: string) => [
    text(state, color ? { color } : {}),
    text(item.member),
    text(item.message),
    text(why),
    text(item.check),
  ]
  return [
    {
      name: '上轮问题',
      columns: [
        { title: '情况', width: 10 },
        { title: '姓名', width: 12 },
        { title: '上一轮的问题', width: 60 },
        { title: '说明', width: 30 },
        { title: '检查', width: 24 },
      ],
      rows: [
        ...resolved.map((item) => row('已改', item, '', COLORS.good)),
        ...uncompared.map((item) => row('无法比对', item, item.reason)),
      ],
      fixed: 0,
    },
  ]
}
