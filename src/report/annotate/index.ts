/** 批注: a copy of each submitted .docx with comments at the exact passages. */
import { Unreadable } from '../../extract/unreadable.ts'
import type { Paper, Source } from '../../model.ts'
import { redactors } from '../../opinions/redact.ts'
import { distinctNames, fileName } from '../file-name.ts'
import type { Writer } from '../writer.ts'
import { Crew, type Outcome } from './crew.ts'
import { type Request, requestsOf } from './requests.ts'

/** Bytes of files that are handed over before their turn comes. */
const AHEAD = 64 * 2 ** 20

interface Begun {
  source: Source
  path: string
  size: number
  outcome: Promise<Outcome>
}

export const annotatedCopies: Writer = async function* ({ facts, papers, today }, env, { redact }) {
  const redactor = redact ? redactors(facts.materials, facts.wording.hidden) : null
  const files = [...bySource(papers)]
  const name = distinctNames()
  const left = files.filter(([, parts]) => parts[0]!.document.format === 'docx').reverse()
  const crew = new Crew(left.length)
  const begun: Begun[] = []
  let held = 0
  /** Hands over as many as may be held at a time; one, where it is made here. */
  const begin = () => {
    while (left.length > 0 && (begun.length === 0 || (crew.ahead && held < AHEAD))) {
      const [source, parts] = left.pop()!
      const base = source.file.split('/').at(-1)!
      const dot = base.lastIndexOf('.')
      const path = `批注/${name(fileName(base.slice(0, dot)), base.slice(dot))}`
      const outcome = outcomeOf(source, requestsOf(parts, facts, redactor))
      // It is looked at when its turn comes.
      outcome.catch(() => {})
      begun.push({ source, path, size: source.size, outcome })
      held += source.size
    }
  }
  const outcomeOf = async (source: Source, requests: Request[]): Promise<Outcome> => {
    try {
      const bytes = await env.bytes(source)
      return await crew.annotate({ bytes, requests, day: today, limits: env.limits(source) })
    } catch (error) {
      // Changed since it was read, or gone.
      if (error instanceof Unreadable) return { problem: error.message }
      throw error
    }
  }
  try {
    for (begin(); begun.length > 0; begin()) {
      const { source, path, size, outcome } = begun.shift()!
      const made = await outcome
      held -= size
      if ('problem' in made) {
        env.notice(`${source.file} 没有加上批注（${made.problem}），意见只写在审核意见里。`)
        continue
      }
      const { bytes, unplaced, signed } = made
      if (unplaced > 0) env.notice(`${source.file}：有 ${unplaced} 条批注在文件里没有可放的位置，只写在审核意见里。`)
      if (signed) env.notice(`${source.file} 带有数字签名，批注副本里的签名会失效；原文件不受影响。`)
      yield { path, bytes }
    }
  } finally {
    await crew.close()
  }
  const others = files.flatMap(([source, parts]) => (parts[0]!.document.format === 'docx' ? [] : [source.file]))
  if (others.length > 0) {
    const shown = others.slice(0, 5).join('、') + (others.length > 5 ? ` 等 ${others.length} 份` : '')
    env.notice(`${shown} 不是 .docx，不能加批注，意见只写在审核意见里。`)
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
