/** The members' own statements among the submitted papers. */
import type { Paper } from '../../model.ts'
import type { Context } from '../define.ts'

export function statementsOf({ submitted }: Context): Paper[] {
  return submitted.filter(({ material }) => material.kind === 'member-statement')
}
