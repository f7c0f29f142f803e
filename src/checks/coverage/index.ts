import type { Check } from '../define.ts'
import { areaMissing, areaNamed, areaThin } from './areas.ts'
import { explanationMissing } from './explanation-missing.ts'
import { themeMismatch } from './theme-mismatch.ts'

export const coverage: readonly Check[] = [areaMissing, areaNamed, areaThin, explanationMissing, themeMismatch]
