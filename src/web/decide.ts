/** What people said of findings: kept in this browser, saved to and loaded from a file. */
import type { Finding } from '../model.ts'

export interface Decision {
  verdict: '确认' | '排除'
  reason: string
}
/** By finding id; null: taken back here what the report came with. */
export type Decisions = Readonly<Record<string, Decision | null>>

const PREFIX = 'duizhao:'

/** What this browser kept for the report; nothing where it may not keep anything (some browsers, from disk). */
export function readKept(key: string): Decisions {
  try {
    const kept = localStorage.getItem(PREFIX + key)
    const decisions: unknown = kept === null ? {} : JSON.parse(kept)
    return isRecord(decisions) ? (decisions as Decisions) : {}
  } catch {
    return {}
  }
}

/** @returns whether the browser kept it. */
export function keep(key: string, decisions: Decisions): boolean {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(decisions))
    return true
  } catch {
    return false
  }
}

export function decisionOf(finding: Finding, decisions: Decisions): Decision | undefined {
  const own = decisions[finding.id]
  return own === undefined ? finding.decision : (own ?? undefined)
}

export function isDismissed(finding: Finding, decisions: Decisions): boolean {
  return decisionOf(finding, decisions)?.verdict === '排除'
}

/** The file that `review --decisions` reads: those of this report and others that were loaded before. */
export function toFile(findings: readonly Finding[], decisions: Decisions): string {
  const all: Record<string, Decision> = {}
  for (const finding of findings) {
    const decision = decisionOf(finding, decisions)
    if (decision) all[finding.id] = decision
  }
  for (const [id, decision] of Object.entries(decisions)) if (decision) all[id] = decision
  const ids = Object.keys(all).sort()
  const sorted = Object.fromEntries(ids.map((id) => [id, { verdict: all[id]!.verdict, reason: all[id]!.reason }]))
  return `${JSON.stringify({ schema: 1, decisions: sorted }, null, 2)}\n`
}

/** @throws Error with a Chinese reason where the file is not one of ours. */
export function fromFile(text: string): Record<string, Decision> {
  let file: unknown
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new Error('这个文件不是 JSON 格式，请选择本页“保存决定”得到的文件。')
  }
  if (!isRecord(file) || file.schema !== 1 || !isRecord(file.decisions)) {
    throw new Error('这个文件不是审核决定（缺少 schema 或 decisions），请选择本页“保存决定”得到的文件。')
  }
  const decisions: Record<string, Decision> = Object.create(null)
  for (const [id, item] of Object.entries(file.decisions)) {
    if (!isRecord(item) || (item.verdict !== '确认' && item.verdict !== '排除')) {
      throw new Error(`编号 ${id} 的决定应为“确认”或“排除”，文件没有载入。`)
    }
    decisions[id] = { verdict: item.verdict, reason: typeof item.reason === 'string' ? item.reason : '' }
  }
  return decisions
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
