/** Findings → the sentences a supervision group would write. */
import type { Opinion } from '../model.ts'
import { draftOpinion, type OpinionFacts } from './draft.ts'
import { opinionText } from './text.ts'

/** One opinion for each submitted material. */
export function writeOpinions(facts: OpinionFacts): Opinion[] {
  return facts.materials
    .filter((material) => material.role === 'submitted')
    .map((material) => {
      const draft = draftOpinion(material, facts)
      return { material: material.id, suggestion: draft.suggestion, text: opinionText(draft) }
    })
}
