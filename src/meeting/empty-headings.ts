/** Headings of plans and reports with nothing under them (seed 004: （三）参加人员). */
import { type Found, quote } from '../checks/define.ts'
import type { Paper } from '../model.ts'

export function* emptyHeadings(paper: Paper): Iterable<Found> {
  const { sections } = paper.outline
  const { id, text } = paper.material
  const isEmpty = (at: number) => {
    const { heading, body, end } = sections[at]!
    return heading !== null && sections[at + 1]?.parent !== at && text.slice(body, end).trim() === ''
  }
  for (const [at, { heading, level, parent }] of sections.entries()) {
    if (heading === null || !isEmpty(at) || heading.end <= (paper.outline.title?.end ?? 0)) continue
    // 1.… 2.… without text under any are a list; so are sentences with a number.
    if (
      !/^[（(]?[一二三四五六七八九十]/u.test(heading.label) ||
      heading.text.length > 20 ||
      /[，。；：:！？]/u.test(heading.text)
    )
      continue
    const siblings = sections.flatMap((other, index) =>
      other.level === level && other.parent === parent ? [index] : [],
    )
    if (siblings.length < 2 || siblings.filter(isEmpty).length * 2 >= siblings.length) continue
    const evidence = [quote('here', paper, heading.start, heading.end)]
    yield { material: id, args: { heading: heading.text }, evidence }
  }
}
