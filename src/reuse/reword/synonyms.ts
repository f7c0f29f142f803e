/** Words that say the same. */
import * as z from 'zod'
import { dictionary } from '../../dictionary.ts'
import { Words } from '../normalise/words.ts'

const pair = z.tuple([z.string(), z.string()])
export const synonymsSchema = z.array(
  z.strictObject({ words: z.array(z.string().min(2)).min(2), hit: pair, spare: pair }),
)

let held: Words | undefined

export function synonyms(): Words {
  held ??= new Words(dictionary('synonyms.yaml', synonymsSchema).map(({ words }) => words))
  return held
}
