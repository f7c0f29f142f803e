/** Checks that look at one member's or team's statement as understood. */
import type { Kind, Paper } from '../model.ts'
import type { Statement } from '../outline/statement/model.ts'
import { defineCheck, type Found, type PaperCheck, type PaperContext } from './define.ts'

export const STATEMENTS: readonly Kind[] = ['member-statement', 'team-statement']

export interface StatementCheck extends Omit<PaperCheck, 'scope' | 'kinds' | 'run'> {
  run(paper: Paper, statement: Statement, context: PaperContext): Iterable<Found>
  /** Papers of other kinds that the same is asked of, and how it is told of them. */
  others?: { kinds: readonly Kind[]; run(paper: Paper, context: PaperContext): Iterable<Found> }
}

export function statementCheck({ run, others, ...common }: StatementCheck): PaperCheck {
  return defineCheck({
    ...common,
    scope: 'paper',
    kinds: others ? [...STATEMENTS, ...others.kinds] : STATEMENTS,
    *run(paper, context) {
      const { statement } = context
      if (statement) yield* run(paper, statement, context)
      else if (others?.kinds.includes(paper.material.kind)) yield* others.run(paper, context)
    },
  })
}
