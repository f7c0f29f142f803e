/** How well the role of a single sentence is told, on labelled sentences: those fitted on and those held out. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { factsOf } from '../../src/outline/statement/depth.ts'
import type { PartName, SentenceRole } from '../../src/outline/statement/model.ts'
import { normalise } from '../../src/outline/statement/normal.ts'
import { bestRole, featuresOf, MODEL_ROLES, roleScores } from '../../src/outline/statement/roles.ts'
import type { AccuracyRow } from './row.ts'

export interface LabelledSentence {
  role: SentenceRole
  part: PartName | 'unknown'
  text: string
}

/** `作用 所在部分 | 句子`, one a line; `#` begins a comment. */
export function labelledSentences(set: 'fit' | 'heldout'): LabelledSentence[] {
  const path = fileURLToPath(new URL(`../../fixtures/accuracy/sentences/${set}.txt`, import.meta.url))
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [label, text] = line.split(' | ')
      const [role, part] = label!.split(' ')
      return { role: role as SentenceRole, part: part as PartName | 'unknown', text: text! }
    })
}

export function roleOfSentence({ part, text }: LabelledSentence): SentenceRole {
  const words = normalise(text)
  return bestRole(roleScores(featuresOf(words, factsOf(words).length), part === 'unknown' ? null : part))
}

export function rows(): AccuracyRow[] {
  return (['fit', 'heldout'] as const).flatMap((set) => {
    const told = labelledSentences(set).map((sentence) => ({ is: sentence.role, said: roleOfSentence(sentence) }))
    return MODEL_ROLES.map((role) => ({
      set,
      family: '句子作用',
      what: role,
      right: told.filter(({ is, said }) => is === role && said === role).length,
      wrong: told.filter(({ is, said }) => is !== role && said === role).length,
      missed: told.filter(({ is, said }) => is === role && said !== role).length,
    }))
  })
}
