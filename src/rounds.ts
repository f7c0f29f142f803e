/** The second round: what became of each finding of an earlier review. */
import type { Finding, Material, Report } from './model.ts'

/** The part of an earlier `review.json` that a second round needs. */
export type EarlierReport = Pick<Report, 'findings' | 'materials'>

export interface Round {
  findings: Finding[]
  resolved: NonNullable<Report['resolved']>
}

/**
 * 未改: the same finding stands. 部分修改: its passage changed, the same fault is still found there.
 * 新增: nothing earlier answers to it. An earlier finding that answers to none now is resolved.
 */
export function compareRounds(earlier: EarlierReport | null, findings: Finding[], materials: Material[]): Round {
  if (!earlier) return { findings, resolved: [] }
  const before = named(earlier.findings, earlier.materials)
  const now = named(findings, materials)
  const open = new Map(before.map((item) => [item.finding.id, item]))
  const progress = new Map<string, Finding['progress']>()
  for (const { finding } of now) {
    if (open.delete(finding.id)) progress.set(finding.id, '未改')
  }
  for (const item of now) {
    if (progress.has(item.finding.id)) continue
    const kin = [...open.values()].find((old) => old.key === item.key)
    if (kin) open.delete(kin.finding.id)
    progress.set(item.finding.id, kin ? '部分修改' : '新增')
  }
  return {
    findings: findings.map((finding) => ({ ...finding, progress: progress.get(finding.id)! })),
    resolved: [...open.values()].map(({ finding, member }) => ({
      id: finding.id,
      check: finding.check,
      message: finding.message,
      member,
    })),
  }
}

/** Whose finding it is, and the fault itself without figures. */
function named(findings: Finding[], materials: Material[]) {
  const owners = new Map(materials.map((material) => [material.id, material.member ?? material.title]))
  return findings.map((finding) => {
    const member = finding.material === null ? null : (owners.get(finding.material) ?? null)
    const words = finding.message.replace(/[\d\s.%]/g, '')
    return { finding, member, key: `${finding.check}\0${member}\0${words}` }
  })
}
