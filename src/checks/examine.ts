/** What can be said of one paper by itself: plain data in and out, so that papers can be dealt out to several threads. */
import type { Coverage, Paper } from '../model.ts'
import { statementOf } from '../outline/statement/index.ts'
import type { Statement } from '../outline/statement/model.ts'
import type { Profile } from '../profile/schema.ts'
import type { Segmenter } from '../segment/port.ts'
import { coverageOf } from './coverage/assess.ts'
import type { PaperContext } from './define.ts'
import { CHECKS } from './index.ts'
import { type Raised, type Selection, selected } from './run.ts'

export interface Examined {
  /** How it covers each area; none where it is no statement. */
  coverage: Coverage[]
  /** What the checks found that look at it by itself. */
  raised: Raised[]
  /** As understood; left out where it was not asked to be kept or the paper is no statement. */
  statement?: Statement
  /** The program's own fault kept it from being examined: where, without a word of the paper. */
  fault?: string
}

export interface ExamineEnv {
  profile: Profile
  selection: Selection
  segmenter: Segmenter
}

/** A fault of ours in one paper costs that paper, not the batch: the rest goes on, and that one is named. */
export function examineSafely(paper: Paper, env: ExamineEnv): Examined {
  try {
    return examine(paper, env)
  } catch (error) {
    return { coverage: [], raised: [], fault: placeOf(error) }
  }
}

/** The error's name and the function it came from: a message could hold words of the paper. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return '未知'
  const where = /^\s+at (?:async )?([\w.$<>]+)/m.exec(error.stack ?? '')?.[1]
  return where ? `${error.name}，${where}` : error.name
}

export function examine(paper: Paper, { profile, selection, segmenter }: ExamineEnv): Examined {
  const statement = statementOf(paper, profile)
  const coverage = statement ? coverageOf(paper, statement, profile) : []
  const context: PaperContext = { statement, coverage, profile, segmenter }
  const raised: Raised[] = []
  for (const check of CHECKS)
    if (check.scope === 'paper' && check.kinds.includes(paper.material.kind) && selected(check, context, selection))
      for (const found of check.run(paper, context)) raised.push({ check: check.id, found })
  return { coverage, raised, ...(statement ? { statement } : {}) }
}
