/** A heading with nothing under it. */
import { emptyHeadings } from '../../meeting/empty-headings.ts'
import type { Outline, Paper, Section } from '../../model.ts'
import { ordinalOf } from '../../outline/number.ts'
import { normalise } from '../../outline/statement/normal.ts'
import { partOfHeading } from '../../outline/statement/parts.ts'
import { WHOLE } from '../coverage/examples.ts'
import { type Found, type PaperContext, quote, statusOf } from '../define.ts'
import { forOne } from '../sentences.ts'
import { statementCheck } from '../statement.ts'
import { EMPTY_HEADING } from './examples.ts'

export const emptyHeading = statementCheck({
  id: 'structure/empty-heading',
  level: 'should',
  title: '标题下没有内容',
  why: '标题下空白，多是删改时漏了内容或套用模板没有填。',
  source: '公文写作的通行要求：标题下应当有相应的内容',
  examples: { hit: EMPTY_HEADING, spare: WHOLE },
  others: { kinds: ['plan', 'notice', 'preparation-report', 'meeting-report', 'minutes'], run: emptyHeadings },
  *run(paper, statement, context): Iterable<Found> {
    const { sections } = paper.outline
    for (const [at, section] of sections.entries()) {
      if (!isEmpty(paper, at) || isListItem(paper.outline, at)) continue
      const { start, end, text } = section.heading!
      // An area or part that is missing altogether has a finding of its own.
      if (hasOwnFinding(start, end, text, context)) continue
      if (!statement.sentences.some((sentence) => sentence.start <= start && sentence.end >= end)) continue
      yield { material: paper.material.id, args: { heading: text }, evidence: [quote('here', paper, start, end)] }
    }
  },
})

function isEmpty(paper: Paper, at: number): boolean {
  const { sections } = paper.outline
  const { heading, body, end } = sections[at]!
  if (!heading || heading.end <= (paper.outline.title?.end ?? 0)) return false
  const next = sections[at + 1]
  if (next?.parent === at || (next?.heading && countsAnew(heading.label, next.heading.label))) return false
  return (
    paper.material.text.slice(body, end).trim() === '' &&
    !/[。；！？]$/.test(paper.material.text.slice(heading.start, body).trim())
  )
}

/** 四、 and then 第一条，: what begins a count in another dress stands under it, whatever rank that dress has elsewhere. */
function countsAnew(label: string, next: string): boolean {
  const dress = (text: string) => text.replace(/[一二三四五六七八九十百\d\s]+/gu, '')
  return ordinalOf(next) === 1 && dress(next) !== dress(label)
}

/** Short lines one after the other, none with text under it, are a list. */
function isListItem({ sections }: Outline, at: number): boolean {
  const { level, parent, heading } = sections[at]!
  if (/^(?:其?[一二三四五六七八九十]是|第[一二三四五六七八九十]，|[（(]?\d)/.test(heading!.label)) return true
  const { all, empty } = siblings(sections).get(`${level} ${parent}`)!
  if (partOfHeading(normalise(heading!.text))) return empty > 2
  return all < 2 || empty * 2 >= all
}

/** Rank and parent → how many sections stand there, and how many of them with nothing under them. */
const siblings = forOne((sections: Section[]) => {
  const groups = new Map<string, { all: number; empty: number }>()
  for (const { level, parent, body, end } of sections) {
    const group = groups.get(`${level} ${parent}`) ?? { all: 0, empty: 0 }
    groups.set(`${level} ${parent}`, group)
    group.all++
    if (end - body <= 1) group.empty++
  }
  return groups
})

function hasOwnFinding(start: number, end: number, text: string, context: PaperContext): boolean {
  const statement = context.statement!
  const part = partOfHeading(normalise(text))?.part
  if (part === 'causes' || part === 'measures') {
    return !statement.sentences.some((sentence) => sentence.part === part && sentence.role !== 'heading')
  }
  return statement.mentions.some(({ area, ...mention }) => {
    const status = statusOf(area, context)
    return mention.start <= end && mention.end >= start && status !== undefined && status !== 'covered'
  })
}
