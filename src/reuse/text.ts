/** What the engine is given: plain texts. It knows nothing of files, papers or findings. */
import type { Role, Span } from '../model.ts'

export interface Text {
  id: string
  role: Role
  text: string
  /** Only texts of one pool are held against each other; '*' goes with every pool, '' with none. */
  pool: string
  /** Whose it is: submitted texts of one owner are never held against each other. */
  owner: string
  /** The owner of the team's papers, where it is a member's. */
  team?: string
  /** Where it is asked to take up what was written before (last year's rectification): old texts do not count there. */
  recounts?: readonly Span[]
}

/** May these two be held against each other? Old and known texts only against what is under review. */
export function comparable(a: Text, b: Text): boolean {
  if (a.role === 'official' || b.role === 'official') return false
  if (a.role !== 'submitted' && b.role !== 'submitted') return false
  if (a.pool === '' || b.pool === '') return false
  if (a.pool !== b.pool && a.pool !== '*' && b.pool !== '*') return false
  return a.role !== b.role || a.owner !== b.owner
}

/** Texts by content, then by id: an order that no folder or argument list can change. */
export function inContentOrder<T extends Pick<Text, 'id' | 'text'>>(texts: readonly T[]): T[] {
  return [...texts].sort((a, b) =>
    a.text < b.text ? -1 : a.text > b.text ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
  )
}
