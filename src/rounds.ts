/** The second round: what became of each finding of an earlier review. */
import * as z from 'zod'
import { groupBy } from './group.ts'
import type { Finding, Material, Report } from './model.ts'
import { stayedInPlace } from './rounds-places.ts'

/** The part of an earlier `review.json` that a second round needs; the rest is let be. */
export const earlierSchema = z.object({
  schema: z.literal(1),
  findings: z.array(
    z.object({
      id: z.string(),
      check: z.string(),
      message: z.string(),
      material: z.string().nullable(),
      evidence: z
        .array(z.object({ role: z.string(), material: z.string().optional(), quote: z.string().default('') }))
        .default([]),
    }),
  ),
  materials: z.array(
    z.object({
      id: z.string(),
      file: z.string().default(''),
      member: z.string().nullable().default(null),
      title: z.string().nullable().default(null),
    }),
  ),
})

export type EarlierReport = Pick<z.infer<typeof earlierSchema>, 'findings' | 'materials'>
type EarlierFinding = EarlierReport['findings'][number]
type Owner = Pick<Material, 'member' | 'title' | 'file'>

export interface Round {
  findings: Finding[]
  resolved: NonNullable<Report['resolved']>
  uncompared: NonNullable<Report['uncompared']>
}

/** What this run could not have found: it says nothing of what is not there. */
export interface RunScope {
  /** Whether a check was run. */
  ran: (check: string) => boolean
  /** Whether there was a list of who must submit. */
  roster: boolean
}

/** Checks that say nothing without a roster. */
const OF_ROSTER = new Set(['batch/not-submitted', 'batch/unknown-member'])

/**
 * 未改: the same finding stands. 部分修改: its passage changed, the same fault is still found there.
 * 新增: nothing earlier answers to it. An earlier finding that answers to none now is resolved where this run would
 * have found it again; else it could not be compared, and why.
 */
export function compareRounds(
  earlier: EarlierReport | null,
  findings: Finding[],
  materials: Material[],
  scope: RunScope,
): Round {
  if (!earlier) return { findings, resolved: [], uncompared: [] }
  const before = named(earlier.findings, earlier.materials)
  const now = named(findings, materials)
  const open = new Map(before.map((item) => [item.finding.id, item]))
  const progress = new Map<string, Finding['progress']>()
  for (const { finding } of now) {
    if (open.delete(finding.id)) progress.set(finding.id, '未改')
  }
  const stayed = stayedInPlace(earlier, { findings, materials })
  for (const id of stayed.before) open.delete(id)
  for (const [id, whole] of stayed.now) if (!progress.has(id)) progress.set(id, whole ? '未改' : '部分修改')
  for (const likeness of ['key', 'matter'] as const) {
    const kin = groupBy(open.values(), (item) => item[likeness])
    for (const item of now) {
      const old = progress.has(item.finding.id) ? undefined : kin.get(item[likeness])?.shift()
      if (old === undefined) continue
      open.delete(old.finding.id)
      progress.set(item.finding.id, '部分修改')
    }
  }
  const why = reasons(earlier, materials, scope)
  const gone = [...open.values()].map(({ finding: { id, check, message, ...finding }, member }) => ({
    entry: { id, check, message, member },
    reason: why({ id, check, message, ...finding }),
  }))
  return {
    findings: findings.map((finding) => ({ ...finding, progress: progress.get(finding.id) ?? '新增' })),
    resolved: gone.filter(({ reason }) => reason === null).map(({ entry }) => entry),
    uncompared: gone.flatMap(({ entry, reason }) => (reason === null ? [] : [{ ...entry, reason }])),
  }
}

/** Why this run could not have found an earlier finding again; null where it could. */
function reasons(earlier: EarlierReport, materials: Material[], { ran, roster }: RunScope) {
  const owners = new Map(earlier.materials.map((material) => [material.id, material]))
  const read = materials.filter(({ status }) => status === 'read')
  return ({ check, material, evidence }: EarlierFinding): string | null => {
    if (!ran(check)) return '本次没有做这项检查'
    if (OF_ROSTER.has(check)) return roster ? null : '本次没有给名单'
    const own = material === null ? undefined : owners.get(material)
    if (own && !isThere(own, read)) return isThere(own, materials) ? '本次未能读取' : '本次没有提交'
    const others = evidence
      .filter(({ role }) => role === 'same')
      .flatMap((item) => (item.material === undefined ? [] : [owners.get(item.material)]))
    const lost = others.length > 0 && !others.some((other) => other && isThere(other, read))
    return lost ? '与之雷同的材料本次没有提交' : null
  }
}

/** The same person's, else the same file or title: a revised file often has another name. */
function isThere({ member, title, file }: Owner, materials: Owner[]): boolean {
  return materials.some(
    (other) =>
      (member !== null && other.member === member) ||
      (file !== '' && other.file === file) ||
      (member === null && title !== null && other.title === title),
  )
}

/** Whose finding it is, the fault itself without figures, and what it is about however it is put. */
function named<F extends EarlierFinding>(findings: F[], materials: (Owner & { id: string })[]) {
  const owners = new Map(materials.map((material) => [material.id, material.member ?? material.title]))
  return findings.map((finding) => {
    const member = finding.material === null ? null : (owners.get(finding.material) ?? null)
    const words = finding.message.replace(/[\d\s.%]/g, '')
    const of = `${finding.check}\0${member}\0`
    return { finding, member, key: of + words, matter: of + (matterOf(finding) ?? `\0${words}`) }
  })
}

/** An area, or a problem left out of a list: how sure the program is of it may change with nothing done. */
function matterOf({ check, evidence }: EarlierFinding): string | null {
  const shown = check.startsWith('coverage/area-')
    ? evidence.find(({ role }) => role === 'expected')
    : evidence.find(({ role }) => check === 'list/problem-dropped' && role !== 'searched')
  return shown?.quote.replace(/[^\p{L}]/gu, '') || null
}
