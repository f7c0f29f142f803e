/** Statements → what each sentence does, for which area. */
import type { Paper } from '../../model.ts'
import type { Profile } from '../../profile/schema.ts'
import type { Statement } from './model.ts'

export function readStatements(_papers: Paper[], _profile: Profile): Map<string, Statement> {
  return new Map()
}
