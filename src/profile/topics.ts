/** Shared word lists by topic, so that a set of a new year need not write the same cues again. */
import * as z from 'zod'
import { dictionary } from '../dictionary.ts'
import { type Cue, cuesSchema } from './schema.ts'

const topicSchema = z.strictObject({
  name: z.string(),
  source: z.string(),
  cues: cuesSchema,
  hit: z.string(),
  spare: z.string(),
})
const topicsSchema = z.record(z.string(), topicSchema)

export type Topic = z.infer<typeof topicSchema>

/** Topic id → words that speak of it. */
export function topics(): Record<string, Topic> {
  return dictionary('lexicons/topics.yaml', topicsSchema)
}

/** An area's own cues and those of its topics; its own weight wins, else the highest. */
export function withTopics(own: Cue[], names: string[]): Cue[] {
  const weights = new Map<string, number>()
  for (const name of names)
    for (const { text, weight } of topics()[name]?.cues ?? [])
      weights.set(text, Math.max(weight, weights.get(text) ?? 0))
  for (const { text, weight } of own) weights.set(text, weight)
  return [...weights].map(([text, weight]) => ({ text, weight }))
}
