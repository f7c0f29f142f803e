/** What the tables say of each submitted material, gathered in one walk over the report. */
import { standing } from '../decisions.ts'
import { groupBy } from '../group.ts'
import type { Coverage, Level, Material, Pair, Report } from '../model.ts'
import { papersByFile } from '../opinions/files.ts'

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

/** Records that stand one after the other in one file are one row: dozens of talks would swamp the rest. */
export interface FileRow extends MaterialRow {
  papers: number
}

export function rowsByFile(rows: MaterialRow[]): FileRow[] {
  const rowOf = new Map(rows.map((row) => [row.material.id, row]))
  return papersByFile(rows.map(({ material }) => material)).map((papers) => {
    const own = papers.map(({ id }) => rowOf.get(id)!)
    const sum = (level: 'must' | 'should' | 'note') => own.reduce((total, row) => total + row[level], 0)
    const worst = own.reduce((a, b) => (severity(b) > severity(a) ? b : a))
    const alike = own.reduce((a, b) => ((b.closest?.ratio ?? 0) > (a.closest?.ratio ?? 0) ? b : a))
    return {
      ...own[0]!,
      papers: papers.length,
      suggestion: worst.suggestion,
      must: sum('must'),
      should: sum('should'),
      note: sum('note'),
      closest: alike.closest,
    }
  })
}

const SUGGESTIONS = ['通过', '修改后通过', '退回重写', '未能审核']
const severity = ({ suggestion }: MaterialRow) => SUGGESTIONS.indexOf(suggestion)
