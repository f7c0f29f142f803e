/**
 * Fits the model of sentence roles on the labelled sentences and writes the weights as readable YAML:
 * `npm run fit`. Multinomial logistic regression, plain gradient descent: the same sentences give the same weights.
 */
import { writeFileSync } from 'node:fs'
import { dictionaryPath } from '../../src/dictionary.ts'
import { factsOf } from '../../src/outline/statement/depth.ts'
import type { SentenceRole } from '../../src/outline/statement/model.ts'
import { normalise } from '../../src/outline/statement/normal.ts'
import { featuresOf, MODEL_ROLES } from '../../src/outline/statement/roles.ts'
import { labelledSentences } from './sentences.ts'

const STEPS = 1500
const RATE = 0.5
/** Keeps weights small, so that no single cue decides alone. */
const DECAY = 0.004

type Weights = Map<string, number>

function fitted(): Map<SentenceRole, Weights> {
  const samples = labelledSentences('fit').flatMap(({ role, part, text }) => {
    const words = normalise(text)
    const features = featuresOf(words, factsOf(words).length).values
    const base: [string, number][] = [['bias', 1], ...features]
    // Each sentence also without its part: it must be told where no heading helps.
    const blind = {
      role,
      features: [...base, ['part unknown', 1] as [string, number]],
      weight: part === 'unknown' ? 1 : 0.5,
    }
    return part === 'unknown'
      ? [blind]
      : [{ role, features: [...base, [`part ${part}`, 1] as [string, number]], weight: 1 }, blind]
  })
  const weights = new Map<SentenceRole, Weights>(MODEL_ROLES.map((role) => [role, new Map()]))
  const total = samples.reduce((sum, sample) => sum + sample.weight, 0)
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Map<SentenceRole, Weights>(MODEL_ROLES.map((role) => [role, new Map()]))
    for (const { role, features, weight } of samples) {
      const scores = MODEL_ROLES.map((name) => dot(weights.get(name)!, features))
      const most = Math.max(...scores)
      const shares = scores.map((score) => Math.exp(score - most))
      const sum = shares.reduce((a, b) => a + b, 0)
      MODEL_ROLES.forEach((name, at) => {
        const error = ((name === role ? 1 : 0) - shares[at]! / sum) * weight
        const own = gradient.get(name)!
        for (const [feature, value] of features) own.set(feature, (own.get(feature) ?? 0) + error * value)
      })
    }
    for (const name of MODEL_ROLES) {
      const own = weights.get(name)!
      for (const [feature, value] of gradient.get(name)!) {
        const before = own.get(feature) ?? 0
        own.set(feature, before + RATE * (value / total - DECAY * before))
      }
    }
  }
  return weights
}

function dot(weights: Weights, features: [string, number][]): number {
  let sum = 0
  for (const [name, value] of features) sum += (weights.get(name) ?? 0) * value
  return sum
}

const weights = fitted()
const lines = [
  '# 句子作用模型的权重：作用 → 特征（roles.yaml 的线索组、所在部分等）→ 权重。由 npm run fit 从',
  '# fixtures/accuracy/sentences/fit.txt 的标注句子拟合写出，不要手改：改标注或线索词后重新拟合。',
]
for (const role of MODEL_ROLES) {
  lines.push(`${role}:`)
  const own = [...weights.get(role)!].filter(([, value]) => Math.abs(value) >= 0.02)
  own.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  for (const [name, value] of own) lines.push(`  ${name}: ${value.toFixed(2)}`)
}
writeFileSync(dictionaryPath('lexicons/roles-weights.yaml'), `${lines.join('\n')}\n`)
process.stdout.write(`已写出 ${dictionaryPath('lexicons/roles-weights.yaml')}\n`)
