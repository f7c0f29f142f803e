/** One heading over several areas. */
import { groupBy } from '../../group.ts'
import { type AreaIndex, areaCues } from './areas.ts'
import type { Head } from './heads.ts'
import { leadAreas } from './leads.ts'
import type { AreaOf } from './passages.ts'
import type { Unit } from './units.ts'

/** Under a heading that names several areas a sentence belongs to the one its words speak for, else to all of them. */
export function splitMerged(units: Unit[], heads: Head[], index: AreaIndex, result: AreaOf[][]) {
  const merged = units.flatMap(({ head, heading }, at) => (!heading && heads[head]!.areas.length > 1 ? [at] : []))
  const sections = groupBy(merged, (at) => units[at]!.head)
  for (const [head, members] of sections) {
    const areas = heads[head]!.areas.map(({ area }) => area)
    const chosen = members.map((at) => {
      const lead = leadAreas(units[at]!.text, index).filter((named) => areas.includes(named.area))
      if (lead.length > 0) return lead.map(({ area }) => area)
      const { score } = areaCues(units[at]!.text, index)
      const best = areas.reduce((a, b) => (score[b]! > score[a]! ? b : a))
      const second = Math.max(0, ...areas.filter((area) => area !== best).map((area) => score[area]!))
      return score[best]! - second >= 0.8 ? [best] : areas
    })
    // An area that no sentence was left for keeps them all.
    for (const area of areas) {
      if (!chosen.some((list) => list.includes(area))) for (const list of chosen) list.push(area)
    }
    members.forEach((at, i) => {
      result[at] = result[at]!.filter(({ area, via }) => via !== 'heading' || chosen[i]!.includes(area))
    })
  }
}
