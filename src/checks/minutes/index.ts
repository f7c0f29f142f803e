import type { Check } from '../define.ts'
import { partMissing } from './part-missing.ts'
import { quorum } from './quorum.ts'

export const minutes: readonly Check[] = [partMissing, quorum]
