/**
 * What a sentence does: a linear model over named features (groups of cue words, the part it stands in, facts).
 * Weights are fitted on labelled sentences (`npm run fit`) and lie readable in `lexicons/roles-weights.yaml`.
 */
import { roleGroups, roleWeights } from './lexicon.ts'
import { type Cue, type PartName, SENTENCE_ROLES, type SentenceRole } from './model.ts'

/** Feature → value; part and bias are added when scored. */
export interface Features {
  values: [name: string, value: number][]
  /** What hit, for `explain`. */
  words: Map<string, string>
  /** Positive evidence of a shortcoming. */
  negative: number
}

export type RoleScores = Record<SentenceRole, number>

/** Roles the model tells apart; headings and restated requirements are known by form. */
export const MODEL_ROLES = SENTENCE_ROLES.filter((role) => role !== 'heading' && role !== 'requirement')

/** A cue counts at most so often in one sentence. */
const MOST = 2

/** @param text normalised */
export function featuresOf(text: string, facts: number): Features {
  const values: [string, number][] = []
  const words = new Map<string, string>()
  let negative = 0
  for (const { name, pattern, negative: bad } of roleGroups()) {
    pattern.lastIndex = 0
    let count = 0
    for (let match = pattern.exec(text); match && count < MOST; match = pattern.exec(text)) {
      if (count === 0) words.set(name, match[0])
      if (match[0] === '') break
      count++
    }
    if (count === 0) continue
    if (bad) negative += count
    values.push([name, count === 1 ? 1 : 1.5])
  }
  values.push(['negative', negative === 0 ? 0 : negative === 1 ? 1 : 1.5])
  if (negative === 0) values.push(['no-negative', 1])
  if (/(?<![自大小])我(?!们)|本人|自己/.test(text)) values.push(['self', 1])
  if (facts > 0) values.push(['fact', facts === 1 ? 1 : 1.4])
  if (text.length < 16) values.push(['short', 1])
  if (text.length > 70) values.push(['long', 1])
  if (/了|过(?!程|硬|关)/.test(text)) values.push(['past', 1])
  return { values, words, negative }
}

/** Log-scores of each role in a part; null: the part is not known yet. */
export function roleScores(features: Features, part: PartName | null): RoleScores {
  const scores = { ...weightsOf('bias') }
  const add = (own: RoleScores, value: number) => {
    for (const role of MODEL_ROLES) scores[role] += own[role] * value
  }
  add(weightsOf(`part ${part ?? 'unknown'}`), 1)
  for (const [name, value] of features.values) add(weightsOf(name), value)
  return scores
}

const byFeature = new Map<string, RoleScores>()

/** What a feature says for each role. */
function weightsOf(name: string): RoleScores {
  let own = byFeature.get(name)
  if (!own) {
    const weights = roleWeights()
    own = {} as RoleScores
    for (const role of MODEL_ROLES) own[role] = weights[role]?.[name] ?? 0
    byFeature.set(name, own)
  }
  return own
}

/** Scores as shares of one. */
export function shares(scores: RoleScores): RoleScores {
  const most = Math.max(...MODEL_ROLES.map((role) => scores[role]))
  let sum = 0
  const result = {} as RoleScores
  for (const role of MODEL_ROLES) sum += result[role] = Math.exp(scores[role] - most)
  for (const role of MODEL_ROLES) result[role] /= sum
  return result
}

export function bestRole(scores: RoleScores): SentenceRole {
  let best = MODEL_ROLES[0]!
  for (const role of MODEL_ROLES) if (scores[role] > scores[best]) best = role
  return best
}

/** The cues that spoke loudest for a role, for `explain`. */
export function roleCues(features: Features, role: SentenceRole): Cue[] {
  const own = roleWeights()[role] ?? {}
  return features.values
    .map(([name, value]) => ({ text: features.words.get(name) ?? '', weight: round((own[name] ?? 0) * value) }))
    .filter(({ text, weight }) => text !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1))
    .slice(0, 4)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
