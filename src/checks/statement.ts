/** Checks that look at one member's or team's statement as understood. */
import type { Kind, Paper } from '../model.ts'
import type { Statement } from '../outline/statement/model.ts'
import { type Context, defineCheck, type Found, type MaterialCheck } from './define.ts'

export const STATEMENTS: readonly Kind[] = ['member-statement', 'team-statement']

export interface StatementCheck extends Omit<MaterialCheck, 'scope' | 'kinds' | 'run'> {
  run(paper: Paper, statement: Statement, context: Context): Iterable<Found>
  /** Papers of other kinds that the same is asked of, and how it is told of them. */
  others?: { kinds: readonly Kind[]; run(paper: Paper, context: Context): Iterable<Found> }
}

export function statementCheck({ run, others, ...common }: StatementCheck): MaterialCheck {
  return defineCheck({
    ...common,
    scope: 'material',
    kinds: others ? [...STATEMENTS, ...others.kinds] : STATEMENTS,
    *run(paper, context) {
      const statement = context.statements.get(paper.material.id)
      if (statement) yield* run(paper, statement, context)
      else if (others?.kinds.includes(paper.material.kind)) yield* others.run(paper, context)
    },
  })
}
