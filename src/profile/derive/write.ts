/** A drafted set as a file that people finish: each item with the sentence it came from, questions where none was found. */
import { yaml } from '../../libraries.ts'
import type { FoundItems, Said } from './find-items.ts'

export interface DraftArea {
  id: string
  name: string
  wording: string[]
  topics: string[]
  cues: string[]
  source: string
  hit: string
  spare: string
  quote: string
}

export interface Draft {
  id: string
  below: string
  title: string
  year: number | null
  /** Of the paper, for sources. */
  source: string
  items: FoundItems
  anchors: string[]
  /** Plenary sessions spoken of, where the set below is of another year. */
  sessions: string[] | null
  areas: DraftArea[]
  /** Items of the set below that the notice does not speak of. */
  unasked: { id: string; name: string }[]
}

/** YAML, and the questions that stand in it as comments. */
export function writeDraft(draft: Draft): { yaml: string; questions: string[] } {
  const { items } = draft
  const questions: string[] = []
  const lines: string[] = []
  const ask = (question: string) => {
    questions.push(question)
    lines.push(`# 待补：${question}`)
  }
  const from = (said: Said<unknown>, indent = '') => lines.push(`${indent}# 原文：${clip(said.quote)}`)

  lines.push(
    '# yaml-language-server: $schema=./profile.schema.json',
    `# 由《${draft.source}》起草，请逐项核对；没有写的都按 extends 那一套。`,
    'schema: 1',
    `id: ${scalar(draft.id)}`,
    `extends: ${scalar(draft.below)}`,
    `title: ${scalar(draft.title)}`,
  )
  if (draft.year === null) ask('没有找到年度，请填 year，例如 year: 2026')
  lines.push(`year: ${draft.year ?? 'null'}`, '')

  if (items.theme) {
    lines.push('theme:')
    from(items.theme, '  ')
    lines.push(
      `  text: ${scalar(items.theme.value)}`,
      `  anchors: ${flow(draft.anchors)}`,
      '  exact: true',
      `  source: ${scalar(draft.source)}`,
    )
  } else ask(`没有找到会议主题，暂按 ${draft.below} 那一套；通知里“主题是”后面的话请填到 theme.text`)
  lines.push('')

  if (draft.sessions) {
    lines.push('era:', `  sessions: ${flow(draft.sessions)}`, '  campaigns: []', `  source: ${scalar(draft.source)}`)
    ask('当年的学习教育、主题教育请填到 era.campaigns，没有就留空')
    lines.push('')
  }
  if (draft.areas.length > 0) {
    lines.push('areas:')
    for (const area of draft.areas) {
      lines.push(
        `  # 原文：${clip(area.quote)}`,
        `  - id: ${area.id}`,
        `    name: ${scalar(area.name)}`,
        '    wording:',
        ...area.wording.map((wording) => `      - ${scalar(wording)}`),
        `    topics: ${flow(area.topics)}`,
        ...(area.cues.length > 0 ? ['    cues:', `      2: ${flow(area.cues)}`] : []),
        `    source: ${scalar(area.source)}`,
        `    hit: ${scalar(area.hit)}`,
        `    spare: ${scalar(area.spare)}`,
      )
      if (area.topics.length === 0) {
        questions.push(`“${area.name}”没有合适的话题词表，请在 cues 里补几个真说事时用的词`)
        lines.push(`    # 待补：请在 cues 里补几个真说事时用的词`)
      }
    }
  } else ask(`没有找到对照检查的方面，暂按 ${draft.below} 那一套；请按通知补 areas`)
  lines.push('')

  const byQuote = new Map<string, string[]>()
  for (const [id, { quote }] of items.explanations) byQuote.set(quote, [...(byQuote.get(quote) ?? []), id])
  for (const [quote, ids] of byQuote)
    lines.push(`# 须说明的事项：${ids.join('、')}，沿用 extends 那一套。原文：${clip(quote)}`)
  for (const { id, name } of draft.unasked) ask(`没有提到“${name}”，不要求的话写 explanations: { ${id}: null }`)
  for (const other of items.others)
    ask(`还提到须说明“${other.value}”（${clip(other.quote, 30)}），要检查的话请在 explanations 里补一项`)
  lines.push('')

  writeTalks(draft, lines, ask, from)
  const numbers: [string, string, Said<number | null> | null, string][] = [
    ['criticism', 'perMember', items.perMember, '每人对其他每人至少提几条批评意见（criticism.perMember）'],
    ['deadlines', 'planBefore', items.planBefore, '方案至少在会前几天报送（deadlines.planBefore）'],
    ['deadlines', 'reportAfter', items.reportAfter, '报告、记录至迟会后几天报送（deadlines.reportAfter）'],
  ]
  const open = new Set<string>()
  for (const [section, key, said, question] of numbers) {
    if (said && said.value !== null) {
      if (!open.has(section)) lines.push(`${section}:`, `  source: ${scalar(draft.source)}`)
      open.add(section)
      from(said, '  ')
      lines.push(`  ${key}: ${said.value}`)
    } else ask(said ? `${question}：原文留空（${clip(said.quote, 40)}）` : `没有找到${question}`)
  }
  if (items.attendance) {
    lines.push('attendance:')
    from(items.attendance, '  ')
    lines.push(`  share: ${items.attendance.value}`, `  source: ${scalar(draft.source)}`)
  }
  if (items.minutes) {
    lines.push('lengths:')
    from(items.minutes, '  ')
    lines.push(`  minutes: ${items.minutes.value}`)
  }
  return { yaml: `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`, questions }
}

function writeTalks(
  draft: Draft,
  lines: string[],
  ask: (question: string) => void,
  from: (said: Said<unknown>, indent?: string) => void,
): void {
  const { talks, talkRule } = draft.items
  const pairs = talks?.value ?? []
  if (pairs.length < 2 && !talkRule) {
    ask('没有找到谈心谈话“几必谈”的要求（talks）')
    return
  }
  const rule = talkRule?.value ?? (pairs.length === 3 ? '三必谈' : '四必谈')
  if (!talkRule) ask(`没有写“几必谈”，从列出的 ${pairs.length} 类推定为“${rule}”，请核对 talks`)
  else if (pairs.length > 0 && pairs.length !== (rule === '三必谈' ? 3 : 4)) {
    ask(`写的是“${rule}”，列出的有 ${pairs.length} 类，请核对 talks`)
  }
  lines.push('talks:')
  from((talkRule ?? talks)!, '  ')
  const named =
    pairs.length > 0
      ? pairs
      : ['secretary-member', 'member-member', 'member-department', ...(rule === '四必谈' ? ['member-branch'] : [])]
  lines.push(`  rule: ${rule}`, `  pairs: [${named.join(', ')}]`, `  source: ${scalar(draft.source)}`)
}

/** One line, at most so many characters. */
function clip(text: string, most = 90): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > most ? `${line.slice(0, most)}……` : line
}

function scalar(value: string): string {
  return yaml().stringify(value.replace(/\s+/g, ' '), { lineWidth: 0 }).trim()
}

function flow(values: string[]): string {
  return `[${values.map((value) => (/^[\p{Script=Han}a-z-]+$/u.test(value) ? value : JSON.stringify(value))).join(', ')}]`
}
