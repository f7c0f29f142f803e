/** The lines of rectification lists that may answer somebody's problems. */
import type { RectificationList } from '../../meeting/lists.ts'
import { escapeRegex } from '../../regex.ts'

export interface Line {
  list: RectificationList
  /** Whose problem it is; null: the team's. */
  of: string | null
  start: number
  end: number
  text: string
}

/**
 * The lines that may answer someone's problems: those of the member's own list or rows; the team's for the team's.
 * Nobody is asked for a list that was not handed in: that stands in the meeting's checklist.
 */
export function linesFor(owner: string | 'team' | null, lists: RectificationList[]): Line[] {
  const lines = lists.flatMap((list) =>
    list.rows.map((row) => {
      const value = (column: string) => row.values.get(column)?.text ?? ''
      // In one list of all members' own (班子成员个人整改清单) no line is the team's.
      const personal = PERSONAL.test(list.paper.material.title ?? '') && value('person') !== ''
      const of = value('owner').replace(/[\s　]/g, '') || list.owner || (personal ? SOMEBODY : null)
      return { list, of, start: row.start, end: row.end, text: ['problem', 'goal', 'measure'].map(value).join('，') }
    }),
  )
  const team = lines.filter((line) => line.of === null || isTeam(line.of))
  // A member's line on the like does not answer for the team; an opinion on nobody may be taken up by anyone.
  if (owner === 'team' || owner === null) return owner === null && team.length > 0 ? lines : team
  const own = lines.filter((line) => line.of?.includes(owner))
  // A problem of one's own may be taken up by the team's list.
  return own.length > 0 ? [...own, ...team.filter((line) => !own.includes(line))] : []
}

/** 来源：张三批评, 张三、李四提出: a line that says whose word it takes up. */
export function namesSource({ list, start, end }: Line, by: string): boolean {
  const said = list.paper.material.text.slice(start, end)
  return new RegExp(`${escapeRegex(by)}(?:同志)?[^。；\\n]{0,12}(?:批评|提出|提的?|指出|意见|点出)`, 'u').test(said)
}

/** Whose it is, the terse lines of such a list are not asked. */
const SOMEBODY = '某某'
const PERSONAL = /个人(?:整改|问题)|成员(?:个人|整改|问题)/u

/** A line's 姓名 or 整改主体 that is no person. */
function isTeam(of: string): boolean {
  return /班子|党[组委]|工委|支部|集体|全体|单位/u.test(of) || !/^\p{Script=Han}{2,4}$/u.test(of)
}
