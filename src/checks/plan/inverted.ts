/** Order within a plan that needs no dates: of the agenda, and of what only the meeting brings. */
import { readAgenda } from '../../meeting/agenda.ts'
import type { Paper } from '../../model.ts'
import { type Found, quote } from '../define.ts'

/** What an agenda puts before what it must follow. */
export function* agendaOrder(paper: Paper): Iterable<Found> {
  const swapped = readAgenda(paper)?.swapped
  if (!swapped) return
  const [early, late] = swapped
  const evidence = [quote('here', paper, early.start, early.end), quote('context', paper, late.start, late.end)]
  yield {
    material: paper.material.id,
    message: 'agenda',
    level: 'should',
    args: { early: early.name, late: late.name },
    evidence,
  }
}

const AT_MEETING =
  /(?:结合|根据|针对|梳理|汇总)[^，。；]{0,12}(?:会上|民主生活会(?:上|召开))[^，。；]{0,12}(?:批评|意见|情况)|(?:会上|民主生活会上)[^，。；]{0,10}批评意见[^，。；]{0,6}(?:梳理|整理|汇总)/u
const BY_MEETING = /(?:在)?(?:民主生活会|会议|专题会)(?:召开)?(?:之)?前|(?:召开|会)前(?:及时)?(?:形成|完成|制定)/u

/** A step before the meeting that needs what only the meeting brings (seed 003 (五)). */
export function* inverted(paper: Paper): Iterable<Found> {
  const { text, id } = paper.material
  for (const [index, section] of paper.outline.sections.entries()) {
    const inner = (paper.outline.sections[index + 1]?.level ?? 0) > section.level
    if (inner || section.heading === null) continue
    const words = text.slice(section.start, section.end)
    const needs = AT_MEETING.exec(words)
    const due = BY_MEETING.exec(words)
    if (!needs || !due || /会后/u.test(words.slice(0, needs.index))) continue
    const [a, b] = [section.start + needs.index, section.start + due.index]
    yield {
      material: id,
      message: 'logic',
      level: 'should',
      evidence: [quote('here', paper, a, a + needs[0].length), quote('context', paper, b, b + due[0].length)],
    }
  }
}
