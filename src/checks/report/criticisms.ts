/** Criticisms as reports count them, against those that are written down. */
import { fullestOf } from '../../meeting/criticisms.ts'
import type { MeetingFacts } from '../../meeting/facts.ts'
import { type Found, quote } from '../define.ts'

export function* againstCriticisms(meeting: MeetingFacts): Iterable<Found> {
  const { criticisms, figures, members } = meeting
  const names = new Set(members.names)
  const told = criticisms.filter(
    ({ from, to }) => from !== null && to !== null && from !== to && names.has(from) && names.has(to),
  )
  const counts = [...fullestOf(told).values()].flatMap((row) => [...row.values()])
  const pairs = counts.length
  // Only where each is seen to speak to each: what was not read cannot be counted.
  if (names.size < 3 || pairs !== names.size * (names.size - 1)) return
  // Several points to one may be counted as one or as several.
  const points = counts.reduce((sum, count) => sum + count, 0)
  for (const figure of figures) {
    if (figure.topic !== 'criticisms' || figure.part || figure.rough) continue
    if (figure.value >= pairs && figure.value <= points) continue
    if (told.some(({ paper }) => paper === figure.paper)) continue
    const [first] = told as [(typeof told)[number]]
    const there = quote('context', first.paper, first.start, first.end, '能认出的批评意见，这是其中第一条')
    yield {
      material: figure.paper.material.id,
      message: 'criticisms',
      args: { stated: figure.value, held: pairs === points ? `${pairs}` : `${pairs}至${points}` },
      evidence: [quote('here', figure.paper, figure.start, figure.end), there],
    }
  }
}
