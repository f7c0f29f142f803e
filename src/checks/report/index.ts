import type { Check } from '../define.ts'
import { figureMismatch } from './figure-mismatch.ts'
import { partMissing } from './part-missing.ts'

export const report: readonly Check[] = [partMissing, figureMismatch]
