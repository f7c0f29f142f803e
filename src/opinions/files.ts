/**
 * Records that stand one after the other in one file (talk after talk) are handed back with one opinion: it goes to
 * whoever keeps the file. Statements keep one for each member.
 */
import { groupBy } from '../group.ts'
import type { Material } from '../model.ts'
import { KIND_NAMES } from '../words.ts'
import { type Draft, draftOpinion } from './draft.ts'
import type { OpinionFacts } from './facts.ts'
import { fileTitle } from './names.ts'

/** Papers that share an opinion, in report order; most stand alone. */
export function papersByFile(materials: readonly Material[]): Material[][] {
  const key = ({ id, file, kind, status }: Material) =>
    status === 'unreadable' || kind === 'other' || kind.endsWith('statement') ? id : `${kind}\n${file}`
  return [...groupBy(materials, key).values()]
}

/** One draft for each file of records, one for each other paper. */
export function draftsByFile(drafts: readonly Draft[], facts: OpinionFacts): Draft[] {
  const draftOf = new Map(drafts.map((draft) => [draft.material.id, draft]))
  return papersByFile(drafts.map(({ material }) => material)).map((papers) =>
    papers.length === 1 ? draftOf.get(papers[0]!.id)! : draftTogether(papers, facts),
  )
}

function draftTogether(papers: Material[], facts: OpinionFacts): Draft {
  const first = papers[0]!
  const findings = papers.flatMap(({ id }) => facts.findingsOf(id))
  const closest = papers
    .map(({ id }) => facts.closestOf(id))
    .reduce((a, b) => ((b?.ratio ?? 0) > (a?.ratio ?? 0) ? b : a))
  const draft = draftOpinion(
    { ...first, member: null },
    {
      ...facts,
      findingsOf: () => findings,
      closestOf: () => closest,
      shownOf: (finding) => {
        const shown = facts.shownOf(finding)
        const part = facts.material(finding.material ?? undefined)?.part ?? 1
        return { ...shown, place: `第${part}份${shown.place && ` ${shown.place}`}` }
      },
    },
  )
  return { ...draft, who: `${fileTitle(first)}中${papers.length}份${KIND_NAMES[first.kind]}` }
}
