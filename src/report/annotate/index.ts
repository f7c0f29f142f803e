/** 批注: a copy of each submitted .docx with comments at the exact passages. */
import { Unreadable } from '../../extract/unreadable.ts'
import type { Paper, Source } from '../../model.ts'
import { redactors } from '../../opinions/redact.ts'
import { distinctNames, fileName } from '../file-name.ts'
import type { Writer } from '../writer.ts'
import { type Annotated, annotate } from './annotate.ts'
import { requestsOf } from './requests.ts'

export const annotatedCopies: Writer = async function* ({ facts, papers, today }, env, { redact }) {
  const redactor = redact ? redactors(facts.materials, facts.wording.hidden) : null
  const name = distinctNames()
  const others: string[] = []
  for (const [source, parts] of bySource(papers)) {
    if (parts[0]!.document.format !== 'docx') {
      others.push(source.file)
      continue
    }
    const base = source.file.split('/').at(-1)!
    const dot = base.lastIndexOf('.')
    const path = `批注/${name(fileName(base.slice(0, dot)), base.slice(dot))}`
    const requests = requestsOf(parts, facts, redactor)
    const made = await attempt(async () => annotate(await env.bytes(source), requests, today, env.limits(source)))
    if ('problem' in made) {
      env.notice(`${source.file} 没有加上批注（${made.problem}），意见只写在审核意见里。`)
      continue
    }
    const { bytes: copy, unplaced, signed } = made
    if (unplaced > 0) env.notice(`${source.file}：有 ${unplaced} 条批注在文件里没有可放的位置，只写在审核意见里。`)
    if (signed) env.notice(`${source.file} 带有数字签名，批注副本里的签名会失效；原文件不受影响。`)
    yield { path, bytes: copy }
  }
  if (others.length > 0) {
    const shown = others.slice(0, 5).join('、') + (others.length > 5 ? ` 等 ${others.length} 份` : '')
    env.notice(`${shown} 不是 .docx，不能加批注，意见只写在审核意见里。`)
  }
}

/** One file that can't be carried over (changed since it was read, damaged beside its text) costs its own copy only. */
async function attempt(make: () => Promise<Annotated>): Promise<Annotated | { problem: string }> {
  try {
    return await make()
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.message }
    throw error
  }
}

/** Papers of one file belong together: it is copied once. */
function bySource(papers: Paper[]): Map<Source, Paper[]> {
  const files = new Map<Source, Paper[]>()
  for (const paper of papers) {
    if (paper.material.role !== 'submitted') continue
    const parts = files.get(paper.source)
    if (parts) parts.push(paper)
    else files.set(paper.source, [paper])
  }
  return files
}
