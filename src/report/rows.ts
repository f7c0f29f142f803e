/** What the tables say of each submitted material, gathered in one walk over the report. */
import { standing } from '../decisions.ts'
import { groupBy } from '../group.ts'
import type { Coverage, Level, Material, Pair, Report } from '../model.ts'

export interface MaterialRow {
  material: Material
  suggestion: string
  must: number
  should: number
  note: number
  areas: readonly Coverage[]
  /** 4/5; '' where no areas are asked for. */
  covered: string
  /** The pair with the highest net share of this material, that share (0..1) and the other material. */
  closest: { pair: Pair; ratio: number; other: Material | undefined } | null
}

/** In report order. */
export function materialRows(report: Report): MaterialRow[] {
  const findings = groupBy(standing(report.findings), ({ material }) => material)
  const coverage = groupBy(report.coverage, ({ material }) => material)
  const suggestions = new Map(report.opinions.map(({ material, suggestion }) => [material, suggestion]))
  const materials = new Map(report.materials.map((material) => [material.id, material]))
  const closest = new Map<string, { pair: Pair; ratio: number; other: string }>()
  for (const pair of report.pairs) {
    if (pair.net <= 0) continue
    for (const [id, other, ratio] of [
      [pair.a, pair.b, pair.ratioA],
      [pair.b, pair.a, pair.ratioB],
    ] as const) {
      if (ratio > (closest.get(id)?.ratio ?? -1)) closest.set(id, { pair, ratio, other })
    }
  }
  return report.materials
    .filter(({ role }) => role === 'submitted')
    .map((material) => {
      const { id } = material
      const count = (level: Level) => (findings.get(id) ?? []).filter((finding) => finding.level === level).length
      const areas = coverage.get(id) ?? []
      const top = closest.get(id)
      return {
        material,
        suggestion: suggestions.get(id) ?? '',
        must: count('must'),
        should: count('should'),
        note: count('note'),
        areas,
        covered: areas.length > 0 ? `${areas.filter(({ status }) => status === 'covered').length}/${areas.length}` : '',
        closest: top ? { ...top, other: materials.get(top.other) } : null,
      }
    })
}
