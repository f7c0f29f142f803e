/** 总体意见: the batch as a whole, with annexes 逐份意见 and 雷同对照表. */
import type { Paragraph, Table } from 'docx'
import type { Finding, Level, Suggestion } from '../../model.ts'
import { checkTitle, type Draft, type OpinionFacts, shorten } from '../../opinions/draft.ts'
import { LABEL_NAMES, LEVEL_NAMES } from '../../words.ts'
import { blank, body, heading, officialDocument, signature, table, title } from './layout.ts'
import { chineseDay, chineseNumber } from './member.ts'

const LEVELS: Level[] = ['must', 'should', 'note']
const SUGGESTIONS: Suggestion[] = ['通过', '修改后通过', '退回重写', '未能审核']
/** Names shown for one problem before “等”. */
const NAMES = 12

export function overallDocument(drafts: Draft[], facts: OpinionFacts, day: string): Promise<Uint8Array> {
  const units = [...new Set(drafts.map(({ material }) => material.unit).filter((unit) => unit !== null))]
  const name = `关于${units.length === 1 ? units[0] : ''}民主生活会材料的审核意见`
  const children: (Paragraph | Table)[] = [title(name), heading('一、总体评价', 1), body(summary(drafts))]
  children.push(heading('二、主要问题和修改建议', 1), ...problems(facts, drafts))
  children.push(
    heading('三、有关要求', 1),
    body('请各位同志对照逐份意见（附件1）修改，由主要负责同志审核把关后重新报送。'),
    body(
      '以上意见由程序比对材料得出，均为疑似问题，供核对；雷同对照表（附件2）只说明文字相同或相近，不说明由谁抄自谁。',
    ),
    blank(),
    ...signature(['督导组', chineseDay(day)]),
    heading('附件1：逐份意见', 1),
    table(
      ['序号', '材料', '审核建议', '必须修改', '建议修改', '主要问题'],
      drafts.map((draft, index) => [
        String(index + 1),
        draft.who,
        draft.suggestion,
        String(pointsOf(draft, 'must')),
        String(pointsOf(draft, 'should')),
        mainProblems(draft),
      ]),
      [7, 21, 13, 9, 9, 41],
    ),
  )
  const alike = alikeRows(facts)
  if (alike.length > 0) {
    children.push(
      blank(),
      heading('附件2：雷同对照表', 1),
      table(['类型', '材料', '字数', '原文（节选）'], alike, [14, 26, 9, 51]),
    )
  }
  return officialDocument(name, children, day)
}

function summary(drafts: Draft[]): string {
  const counts = SUGGESTIONS.map(
    (name) => [name, drafts.filter(({ suggestion }) => suggestion === name).length] as const,
  )
  const said = counts.filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count} 份`)
  return `本次共审核材料 ${drafts.length} 份，建议：${said.join('，')}。`
}

/** One cause, all who show it: the batch's own findings first, then by how many materials are concerned. */
function problems({ findings, profile }: OpinionFacts, drafts: Draft[]): Paragraph[] {
  const whole = findings.filter((finding) => finding.material === null)
  const groups = new Map<string, { finding: Finding; who: Set<string> }>()
  const names = new Map(
    drafts.map(({ material }) => [
      material.id,
      material.member ?? (material.kind === 'team-statement' ? '班子' : material.file),
    ]),
  )
  for (const finding of findings) {
    if (finding.material === null || finding.level === 'note') continue
    const key = `${finding.level} ${finding.check}`
    const group = groups.get(key) ?? { finding, who: new Set() }
    group.who.add(names.get(finding.material) ?? '')
    groups.set(key, group)
  }
  const ordered = [...groups.values()].sort(
    (a, b) => LEVELS.indexOf(a.finding.level) - LEVELS.indexOf(b.finding.level) || b.who.size - a.who.size,
  )
  if (whole.length + ordered.length === 0) return [body(`按“${profile.title}”核对，未发现需要修改的共性问题。`)]
  const lines: Paragraph[] = []
  let count = 0
  for (const finding of whole) {
    lines.push(
      heading(`（${chineseNumber(++count)}）${LEVEL_NAMES[finding.level]}：${finding.message.replace(/。$/, '')}`, 2),
    )
    lines.push(body(finding.advice, '建议：'))
  }
  for (const { finding, who } of ordered) {
    const shown = [...who].slice(0, NAMES).join('、') + (who.size > NAMES ? '等' : '')
    const message = who.size === 1 ? finding.message : checkTitle(finding.check)
    lines.push(heading(`（${chineseNumber(++count)}）${LEVEL_NAMES[finding.level]}：${message.replace(/。$/, '')}`, 2))
    lines.push(body(`${shown}（${who.size} 份）${who.size > 1 ? '有同类问题，具体见逐份意见' : ''}。`, '涉及：'))
    lines.push(body(finding.advice, '建议：'))
  }
  return lines
}

function pointsOf(draft: Draft, level: Level): number {
  return draft.items.filter((item) => item.level === level).reduce((sum, item) => sum + item.points.length, 0)
}

function mainProblems(draft: Draft): string {
  if (draft.suggestion === '未能审核') return draft.overall
  const [first, second] = draft.items.filter((item) => item.level !== 'note')
  return [first, second].flatMap((item) => (item ? [shorten(item.head, 40)] : [])).join('；') || '未发现需要修改的问题'
}

function alikeRows({ findings, papers }: OpinionFacts): string[][] {
  const paperOf = new Map(papers.map((paper) => [paper.material.id, paper.material]))
  return findings
    .filter((finding) => finding.check.startsWith('reuse/') && finding.material !== null)
    .map((finding) => {
      const here = finding.evidence.find((item) => item.role === 'here')
      const others = finding.evidence.filter((item) => item.role === 'same' && item.material)
      const who = [finding.material!, ...others.map((item) => item.material!)].map(
        (id) => paperOf.get(id)?.member ?? paperOf.get(id)?.file ?? '',
      )
      const label = finding.check.slice('reuse/'.length) as keyof typeof LABEL_NAMES
      return [
        LABEL_NAMES[label] ?? '全文相同',
        [...new Set(who)].join('、'),
        String(here ? here.quote.length : ''),
        shorten(here?.quote ?? '', 80),
      ]
    })
}
