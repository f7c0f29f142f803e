/** Each meeting as a whole: papers and steps, talks, criticisms, timeline. */
import type { Meeting } from '../../model.ts'
import type { Review } from '../../review.ts'
import { COLORS, number, type Sheet, text } from './sheet.ts'

const STATE_COLORS: Record<Meeting['checklist'][number]['state'], string | undefined> = {
  有: COLORS.good,
  缺: COLORS.must,
  待核: COLORS.should,
  不适用: undefined,
}

/** One sheet a view, all meetings of the batch in it; none where the batch tells nothing of the meeting as a whole. */
export function meetingSheets({ report: { meetings } }: Review): Sheet[] {
  return [
    checklist(meetings),
    who(meetings, 'talks', '谈心谈话'),
    who(meetings, 'criticisms', '相互批评'),
    timeline(meetings),
  ].filter((sheet) => sheet.rows.length > 0)
}

function checklist(meetings: Meeting[]): Sheet {
  return {
    name: '会议清单',
    columns: [
      { title: '单位', width: 24 },
      { title: '材料或环节', width: 30 },
      { title: '情况', width: 10 },
      { title: '依据', width: 60 },
    ],
    rows: meetings.flatMap(({ unit, checklist }) =>
      checklist.map(({ item, state, evidence }) => {
        const color = STATE_COLORS[state]
        const shown = evidence.map(({ quote, note }) => [note, quote].filter(Boolean).join('：'))
        return [
          text(unit),
          text(item),
          text(state, color ? { color, align: 'center' } : { align: 'center' }),
          text(shown.join('\n')),
        ]
      }),
    ),
    fixed: 0,
  }
}

/** A pair of members a row: how often, in each direction. */
function who(meetings: Meeting[], matrix: 'talks' | 'criticisms', name: string): Sheet {
  const rows = meetings.flatMap((meeting) => {
    if (meeting[matrix].every((line) => line.every((count) => count === 0))) return []
    return meeting.members.flatMap((from, i) =>
      meeting.members.flatMap((to, j) => {
        if (i === j || (matrix === 'talks' && j < i)) return []
        const count = meeting[matrix][i]![j]!
        return [[text(meeting.unit), text(from), text(to), number(count, count === 0 ? { color: COLORS.should } : {})]]
      }),
    )
  })
  const [from, to] = matrix === 'talks' ? ['一方', '另一方'] : ['批评人', '被批评人']
  return {
    name,
    columns: [
      { title: '单位', width: 24 },
      { title: from!, width: 12 },
      { title: to!, width: 12 },
      { title: matrix === 'talks' ? '次数' : '条数', width: 8 },
    ],
    rows,
    fixed: 0,
  }
}

function timeline(meetings: Meeting[]): Sheet {
  return {
    name: '时间安排',
    columns: [
      { title: '单位', width: 24 },
      { title: '日期', width: 16 },
      { title: '事项', width: 40 },
      { title: '原文', width: 60 },
    ],
    rows: meetings.flatMap(({ unit, timeline }) =>
      timeline.map(({ date, what, evidence }) => [text(unit), text(date), text(what), text(inOneLine(evidence.quote))]),
    ),
    fixed: 0,
  }
}

/** A register's row has a line for each of its cells: forty talks would fill twenty pages. */
function inOneLine(quote: string): string {
  return quote.trim().replace(/\s*\n\s*/g, ' ')
}
