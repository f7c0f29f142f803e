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
}

export interface ExamineEnv {
  profile: Profile
  selection: Selection
  segmenter: Segmenter
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
