/** Runs the checks and words what they found. */
import { hash } from 'node:crypto'
import * as z from 'zod'
import { dictionary } from '../dictionary.ts'
import type { Finding } from '../model.ts'
import type { Check, Context, Found } from './define.ts'
import { paperOf } from './lookup.ts'

/** Check ids or whole families (`reuse`, `form/placeholder`); null: all. */
export interface Selection {
  only: string[] | null
  skip: string[]
}

const wording = z.strictObject({ message: z.string(), advice: z.string() })
/** Of one family: check's short name → message name → wording with `{slots}`. */
const messagesSchema = z.record(z.string(), z.record(z.string(), wording))
const RANK = { must: 0, should: 1, note: 2 }

/**
 * Findings in a stable order: by material, level, place, check.
 * @param raised what the checks found that look at a paper by itself
 */
export function runChecks(
  checks: readonly Check[],
  context: Context,
  selection: Selection,
  raised: readonly Raised[],
): Finding[] {
  const known = new Map(checks.map((check) => [check.id, check]))
  const chosen = checks.filter((check) => selected(check, context, selection))
  const findings = once([...raised, ...raise(chosen, context)]).map(({ check, found }) =>
    toFinding(known.get(check)!, found, context),
  )
  const order = new Map(context.papers.map((paper, index) => [paper.material.id, index]))
  const position = (finding: Finding) => order.get(finding.material ?? '') ?? -1
  const start = (finding: Finding) => finding.evidence.find((item) => item.start !== undefined)?.start ?? -1
  findings.sort(
    (a, b) =>
      position(a) - position(b) ||
      RANK[a.level] - RANK[b.level] ||
      start(a) - start(b) ||
      (a.check < b.check ? -1 : a.check > b.check ? 1 : a.id < b.id ? -1 : 1),
  )
  return distinctIds(findings)
}

export interface Raised {
  /** The check's id. */
  check: string
  found: Found
}

function* raise(chosen: readonly Check[], context: Context): Iterable<Raised> {
  // All of one paper before the next: what one check works out of it the others need too.
  for (const paper of context.submitted)
    for (const check of chosen)
      if (check.scope === 'material' && check.kinds.includes(paper.material.kind))
        for (const found of check.run(paper, context)) yield { check: check.id, found }
  for (const check of chosen)
    if (check.scope === 'batch') for (const found of check.run(context)) yield { check: check.id, found }
}

/** Without those that another finding of the material tells already. */
function once(raised: Raised[]): Raised[] {
  const told = new Set(raised.flatMap(({ found }) => (found.tells ?? []).map((fault) => `${found.material} ${fault}`)))
  return raised.filter(({ found }) => !found.unlessTold || !told.has(`${found.material} ${found.unlessTold}`))
}

/** Whether a check is run: asked for, and not switched off by the requirement set. */
export function selected(check: Check, { profile }: Pick<Context, 'profile'>, { only, skip }: Selection): boolean {
  const named = (names: string[]) => names.some((name) => check.id === name || check.id.startsWith(`${name}/`))
  return profile.checks[check.id] !== 'off' && (only === null || named(only)) && !named(skip)
}

function toFinding(check: Check, found: Found, context: Context): Finding {
  const [family, name] = check.id.split('/') as [string, string]
  const words = dictionary(`messages/${family}.yaml`, messagesSchema)[name]?.[found.message ?? 'default']
  if (!words) throw new Error(`messages/${family}.yaml has no ${name} ${found.message ?? 'default'}`)
  const fill = (template: string) =>
    template.replace(/(“?)\{(\w+)\}/g, (slot, open: string, name: string) => {
      const value = found.args?.[name]
      return value === undefined ? slot : open + (open ? inner(String(value)) : value)
    })
  const message = fill(words.message)
  const set = context.profile.checks[check.id]
  // A finding may be of a file that could not be read: no paper, so no member.
  const member = paperOf(found.material, context)?.material.member ?? null
  const here = found.evidence.find((item) => item.role === 'here')?.quote ?? ''
  return {
    id: idOf([check.id, member ?? '', message.replace(/[\d\s]/g, ''), here.replace(/[^\p{L}]/gu, '').slice(0, 40)]),
    check: check.id,
    level: set && set !== 'off' ? set : (found.level ?? check.level),
    material: found.material,
    message,
    advice: fill(words.advice),
    requirement: found.requirement ?? check.source,
    evidence: found.evidence,
  }
}

/** Quotation marks within quotation marks; a text whose own are not paired stays as it is. */
function inner(text: string): string {
  return /^[^“”]*(?:“[^“”]*”[^“”]*)+$/.test(text) ? text.replace(/“/g, '‘').replace(/”/g, '’') : text
}

function idOf(parts: string[]): string {
  return hash('sha256', parts.join('\0')).slice(0, 12)
}

/** Equal ids (the same words twice in one paper) get a running number. */
function distinctIds(findings: Finding[]): Finding[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const count = (seen.get(finding.id) ?? 0) + 1
    seen.set(finding.id, count)
    return count === 1 ? finding : { ...finding, id: `${finding.id}-${count}` }
  })
}
