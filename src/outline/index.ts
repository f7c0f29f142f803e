/** Documents → papers: parts split, titled, dated, attributed to a member and unit, outlined. */
import type { Batch, Material, Paper } from '../model.ts'

/** Papers in a stable order (by role, file, part), whatever the order of the batch; unreadable sources as materials. */
export function readPapers(_batch: Batch): { papers: Paper[]; unreadable: Material[] } {
  return { papers: [], unreadable: [] }
}
