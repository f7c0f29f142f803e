/** A stable order of sources, so that ids depend on neither the walk nor the locale. */
import type { Role, SourceResult } from '../model.ts'

const ROLES: Role[] = ['submitted', 'official', 'template', 'previous']

/** By role, then file name by code units; files of one name (from two roots) by content. */
export function inOrder(sources: SourceResult[]): SourceResult[] {
  return [...sources].sort(
    ({ source: a }, { source: b }) =>
      ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || compare(a.file, b.file) || compare(a.sha256, b.sha256),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
