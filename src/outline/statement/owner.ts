/** Whose shortcoming a sentence tells: read off the subject, not off every person it names. */
import { firstHit, found, ownerEntries } from './lexicon.ts'
import type { Owner } from './model.ts'
import { ENUMERATOR } from './units.ts'

/** How far into the sentence its subject may stand. */
const SUBJECT = 8
/** What may stand before the subject: 在…方面， 今年以来， 工作中， */
const BEFORE =
  /^(?:[^，。；]{0,24}(?:方面|以来|(?<![及按准不同随])时|中|上|后|过程中|期间|下|看|时候|今年|去年|目前|当前)[，：]|据(?:了解|反映|统计|调查|群众反映)[，：]|(?:调查|调研|检查|巡查)?发现[，：]|同时[，]?|特别是|尤其是|此外[，]?|但[是]?[，]?|比如[，：]?|例如[，：]?|如[，：]?)+/

/** @returns null where the sentence does not say: then it is the writer's, or goes on about whom the one before told. */
export function ownerOf(text: string): { owner: Owner; cue: string } | null {
  const { self, team, subordinates, others, object } = ownerEntries() as Required<ReturnType<typeof ownerEntries>>
  const own = firstHit(self!.pattern, text)
  if (own) return { owner: 'self', cue: own }
  const words = text.replace(ENUMERATOR, '').replace(BEFORE, '')
  for (const [owner, entry] of [
    ['others', others!],
    ['subordinates', subordinates!],
    ['team', team!],
  ] as const) {
    const match = asSubject(entry.pattern).exec(words)
    if (!match) continue
    const [, before, cue] = match as unknown as [string, string, string]
    if (/[，。；：]/.test(before) || found(object!.pattern, before)) continue
    return { owner, cue }
  }
  return null
}

const subjects = new Map<RegExp, RegExp>()

/** The pattern's first hit where a subject may stand, with what stands before it: the rest of the sentence is not searched. */
function asSubject(pattern: RegExp): RegExp {
  let subject = subjects.get(pattern)
  if (!subject) {
    subject = new RegExp(`^([^]{0,${SUBJECT}}?)(${pattern.source})`, 'u')
    subjects.set(pattern, subject)
  }
  return subject
}

/** What a leader does or leaves undone: behind a sentence about others it is the writer's own, though it does not say 我. */
export function actsAsLeader(text: string): boolean {
  return found(ownerEntries().acts!.pattern, text)
}
