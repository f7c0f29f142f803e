/** Documents → papers: parts split, titled, dated, attributed to a member and unit, outlined. */
import type { Batch, Material, Paper } from '../model.ts'
import { recogniseColleagues } from './colleagues.ts'
import { confirmFileNames } from './file-names.ts'
import { assignMeetings } from './meeting.ts'
import { inOrder } from './order.ts'
import { readPaper, shareAmongParts, unreadableMaterial } from './paper.ts'
import { splitDocument } from './split.ts'
import { assignYears } from './year.ts'

/** Papers in a stable order (by role, file, part), whatever the order of the batch; unreadable sources as materials. */
export function readPapers(batch: Batch): { papers: Paper[]; unreadable: Material[] } {
  const papers: Paper[] = []
  const unreadable: Material[] = []
  const roster = new Set(batch.roster?.map((member) => member.name.replace(/\s/g, '')))
  let count = 0
  for (const result of inOrder(batch.sources)) {
    if ('problem' in result) unreadable.push(unreadableMaterial(`m${++count}`, result.source, result.problem))
    else {
      const parts = splitDocument(result.document).map((part, index) =>
        readPaper(`m${++count}`, result.source, result.document, part, index + 1, roster),
      )
      shareAmongParts(parts)
      papers.push(...parts)
    }
  }
  recogniseColleagues(papers, batch)
  confirmFileNames(papers, roster)
  assignMeetings(papers, batch.roster)
  assignYears(papers)
  return { papers, unreadable }
}
