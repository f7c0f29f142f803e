/** Checks that look at one member's or team's statement as understood. */
import type { Kind, Paper } from '../model.ts'
import type { Statement } from '../outline/statement/model.ts'
import { type Context, defineCheck, type Found, type MaterialCheck } from './define.ts'

export const STATEMENTS: readonly Kind[] = ['member-statement', 'team-statement']

export interface StatementCheck extends Omit<MaterialCheck, 'scope' | 'kinds' | 'run'> {
  run(paper: Paper, statement: Statement, context: Context): Iterable<Found>
}

export function statementCheck({ run, ...common }: StatementCheck): MaterialCheck {
  return defineCheck({
    ...common,
    scope: 'material',
    kinds: STATEMENTS,
    *run(paper, context) {
      const statement = context.statements.get(paper.material.id)
      if (statement) yield* run(paper, statement, context)
    },
  })
}
