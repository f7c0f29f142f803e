import type { Check } from '../define.ts'
import { achievementHeavy, othersInstead, reasoningInstead } from './instead.ts'
import { noConcreteFact } from './no-concrete-fact.ts'
import { sloganHeavy } from './slogan-heavy.ts'

export const substance: readonly Check[] = [
  noConcreteFact,
  achievementHeavy,
  reasoningInstead,
  othersInstead,
  sloganHeavy,
]
