/** What a plan's agenda goes through, and in which order. */
import type { Paper, Span } from '../model.ts'

export interface AgendaItem extends Span {
  name: string
}

export interface Agenda extends Span {
  items: AgendaItem[]
  missing: string[]
  /** An item that stands before the one which should precede it. */
  swapped: [AgendaItem, AgendaItem] | null
}

/** In their usual order; the summing up closes many agendas unwritten, so it is not asked. */
const ITEMS: [string, RegExp, boolean][] = [
  ['通报上年度整改落实情况和本次征求意见情况', /通报.{0,40}(?:整改|征求意见)/u, true],
  [
    '主要负责同志代表班子对照检查',
    /代表.{0,14}(?:对照检查|检视剖析|发言)|(?:领导)?班子(?!成员)[^，]{0,6}(?:对照检查|检视剖析)/u,
    true,
  ],
  [
    '班子成员逐一发言、开展批评和自我批评',
    /(?:依次|逐一|逐个|分别|轮流|其他|同志|成员).{0,24}(?:发言|自我批评|对照检查|批评)/u,
    true,
  ],
  ['督导组点评', /(?:督导组|上级).{0,24}(?:点评|讲话|指导)/u, false],
]

export function readAgenda(paper: Paper): Agenda | null {
  const { text } = paper.material
  const sections = paper.outline.sections.filter(
    (section) =>
      section.heading && /议程|会议程序|^程序|具体安排/u.test(section.heading.text) && section.heading.text.length < 20,
  )
  const section = sections.sort((a, b) => b.level - a.level || a.start - b.start)[0]
  if (section === undefined) return null
  // A line or clause is the first item that it fits.
  const clauses = [...text.slice(section.body, section.end).matchAll(/[^\n；;。]+/gu)].map((match) => {
    const start = section.body + match.index
    return { name: ITEMS.find(([, pattern]) => pattern.test(match[0]))?.[0], start, end: start + match[0].length }
  })
  const found = ITEMS.map(([name, , asked]) => {
    const clause = clauses.find((item) => item.name === name)
    return { name, asked, item: clause ? { name, start: clause.start, end: clause.end } : null }
  })
  const items = found.flatMap(({ item }) => (item ? [item] : []))
  const back = items.findIndex((item, index) => index > 0 && item.start < items[index - 1]!.start)
  return {
    start: section.start,
    end: section.end,
    items,
    missing: found.filter(({ item, asked }) => asked && !item).map(({ name }) => name),
    swapped: back > 0 ? [items[back]!, items[back - 1]!] : null,
  }
}
