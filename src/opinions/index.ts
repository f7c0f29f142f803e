/** Findings → the sentences a supervision group would write. */
import { CHECKS } from '../checks/index.ts'
import { type Selection, selected } from '../checks/run.ts'
import type { Opinion, Paper } from '../model.ts'
import type { Profile } from '../profile/schema.ts'
import { type Draft, draftOpinion } from './draft.ts'
import { type CheckNote, type Given, type OpinionFacts, opinionFacts } from './facts.ts'
import { shownOf } from './shown.ts'
import { opinionText } from './text.ts'
import { wording } from './wording.ts'

/** What the program knows; the words and the list of checks are looked up here. */
export type Known = Omit<Given, 'profile' | 'checks' | 'wording' | 'shownOf'> & {
  papers: readonly Paper[]
  profile: Profile
  /** Which checks were asked for. */
  selection: Selection
}

export function factsOf({ papers, profile, selection, ...rest }: Known): OpinionFacts {
  const words = wording()
  const paperOf = new Map(papers.map((paper) => [paper.material.id, paper]))
  return opinionFacts({
    ...rest,
    profile,
    checks: notesOf(profile, selection),
    wording: words,
    shownOf: (finding) => shownOf(finding, paperOf.get(finding.material ?? ''), words),
  })
}

/** One draft for each submitted material. */
export function draftOpinions(facts: OpinionFacts): Draft[] {
  return facts.materials.filter(({ role }) => role === 'submitted').map((material) => draftOpinion(material, facts))
}

export function opinionOf(draft: Draft, facts: OpinionFacts): Opinion {
  return { material: draft.material.id, suggestion: draft.suggestion, text: opinionText(draft, facts.wording) }
}

function notesOf(profile: Profile, selection: Selection): CheckNote[] {
  return CHECKS.map((check) => ({ id: check.id, title: check.title, ran: selected(check, { profile }, selection) }))
}

const titles = new Map(CHECKS.map(({ id, title }) => [id, title]))

/** What people call a check. */
export function checkTitle(id: string): string {
  return titles.get(id) ?? id
}
