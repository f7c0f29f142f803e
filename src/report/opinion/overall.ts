/** 总体意见: the batch as a whole, with annexes 逐份意见 and 雷同对照表. */
import type { Level } from '../../model.ts'
import type { Draft } from '../../opinions/draft.ts'
import { weaknesses } from '../../opinions/evaluate.ts'
import type { OpinionFacts } from '../../opinions/facts.ts'
import { fill } from '../../opinions/fill.ts'
import { chineseNumber } from '../../opinions/lines.ts'
import { shorten } from '../../opinions/quotes.ts'
import { type Group, groupsOf, namesByFile, summaryOf } from '../../opinions/whole.ts'
import { chineseDate, LABEL_NAMES, LEVEL_NAMES } from '../../words.ts'
import { addressee, annex, blank, body, heading, signature, table, title } from './layout.ts'
import { officialDocument } from './shell.ts'

export function overallDocument(drafts: readonly Draft[], facts: OpinionFacts, day: string): Promise<Uint8Array> {
  const { summary } = facts.wording
  const units = unitsOf(drafts, facts)
  const name = `关于${units.length === 1 ? units[0] : ''}民主生活会材料的审核意见`
  const names = namesByFile(facts.materials)
  const alike = alikeRows(facts, names)
  const annexes = ['逐份意见', ...(alike.length > 0 ? ['雷同对照表'] : [])]
  const children = [
    title(name),
    ...(units.length === 1 ? [addressee(`${units[0]}：`)] : []),
    heading('一、总体评价', 1),
    body(summaryOf(drafts, facts)),
    heading('二、主要问题和修改建议', 1),
    ...problems(facts),
    heading('三、有关要求', 1),
    ...summary.requirements.map((line) => body(line)),
    ...annexes.map((text, index) => body(`${index === 0 ? '附件：' : '　　　'}${index + 1}.${text}`)),
    blank(),
    ...signature(['督导组', chineseDate(day)]),
    ...annex(1, annexes[0]!),
    table(
      ['序号', '姓名或材料', '审核建议', '必须修改', '建议修改', '主要问题'],
      drafts.map((draft, index) => [
        String(index + 1),
        names.get(draft.material.id) ?? '',
        draft.suggestion,
        pointsOf(draft, 'must'),
        pointsOf(draft, 'should'),
        mainProblems(draft, facts),
      ]),
      [7, 22, 16, 9, 9, 37],
    ),
  ]
  if (alike.length > 0)
    children.push(...annex(2, annexes[1]!), table(['类型', '材料', '字数', '原文（节选）'], alike, [14, 24, 8, 54]))
  return officialDocument(name, children, day)
}

/** Whose meetings they are; a paper may shorten the unit's name, a notice names who issued it. */
function unitsOf(drafts: readonly Draft[], { meetings }: OpinionFacts): string[] {
  const units =
    meetings.length > 0 ? meetings.map(({ unit }) => unit) : drafts.map(({ material }) => material.unit ?? '')
  return [...new Set(units.filter(Boolean))]
}

const leveled = ({ level, papers }: Group['levels'][number]) => `${LEVEL_NAMES[level]}${papers}份`

function problems(facts: OpinionFacts): string[] {
  const groups = groupsOf(facts)
  if (groups.length === 0) return [body(fill(facts.wording.summary.clean, { profile: facts.profile.title }))]
  return groups.flatMap(({ title, levels, sentences, advice }, index) => [
    heading(`（${chineseNumber(index + 1)}）${title}`, 2),
    body(`${sentences.join('')}${advice}`, levels.length > 0 ? `${levels.map(leveled).join('，')}。` : ''),
  ])
}

/** Nothing is counted where nothing was read. */
function pointsOf({ suggestion, items }: Draft, level: Level): string {
  if (suggestion === '未能审核') return '—'
  const own = items.filter((item) => item.level === level)
  return String(own.reduce((sum, item) => sum + item.points.length, 0))
}

function mainProblems({ material, suggestion }: Draft, { findingsOf, wording }: OpinionFacts): string {
  if (suggestion === '未能审核') return material.problem?.message ?? ''
  return weaknesses(findingsOf(material.id), wording).join('；') || '未发现需要修改的问题'
}

/** One row a passage, whoever's finding it is. */
function alikeRows({ findings }: OpinionFacts, names: ReadonlyMap<string, string>): string[][] {
  const rows = new Map<string, string[]>()
  for (const { check, material, evidence } of findings) {
    if (!check.startsWith('reuse/') || material === null) continue
    const places = evidence.filter(
      (item) => (item.role === 'here' || item.role === 'same') && item.material && item.start !== undefined,
    )
    const key = [check, ...places.map((item) => `${item.material}:${item.start}`).sort()].join(' ')
    if (places.length === 0 || rows.has(key)) continue
    const here = places[0]!
    const label = check.slice('reuse/'.length) as keyof typeof LABEL_NAMES
    const who = places.map((item) => names.get(item.material!) ?? '')
    rows.set(key, [
      LABEL_NAMES[label] ?? '全文相同',
      [...new Set(who)].join('、'),
      String(here.quote.replace(/\s/g, '').length),
      shorten(here.quote, 80),
    ])
  }
  return [...rows.values()]
}
