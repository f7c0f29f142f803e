import type { Check } from '../define.ts'
import { areaMissing } from './area-missing.ts'
import { dateOrder } from './date-order.ts'
import { partMissing } from './part-missing.ts'

export const plan: readonly Check[] = [partMissing, areaMissing, dateOrder]
