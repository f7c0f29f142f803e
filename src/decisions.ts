/** What people said of findings: saved by the page, respected by the next `review --decisions`. */
import * as z from 'zod'
import type { Finding } from './model.ts'

export const DISMISSALS = ['上级文件原文引用', '规定表述', '统一模板', '同一事项客观一致', '识别有误', '其他'] as const

export const decisionsSchema = z.strictObject({
  schema: z.literal(1),
  decisions: z.record(
    z.string(),
    z.strictObject({ verdict: z.enum(['确认', '排除']), reason: z.string().default('') }),
  ),
})

/** Finding id → what was decided. */
export type Decisions = z.infer<typeof decisionsSchema>

/** Marks each finding that was decided on. */
export function decide(findings: Finding[], decisions: Decisions | null): Finding[] {
  if (!decisions) return findings
  return findings.map((finding) => {
    const decision = decisions.decisions[finding.id]
    return decision ? { ...finding, decision } : finding
  })
}

export function dismissed({ decision }: Finding): boolean {
  return decision?.verdict === '排除'
}

/** Findings that still stand: all but those people dismissed. */
export function standing(findings: Finding[]): Finding[] {
  return findings.filter((finding) => !dismissed(finding))
}
