import type { Check } from '../define.ts'
import { kindMismatch } from './kind-mismatch.ts'
import { pairMissing } from './pair-missing.ts'
import { recordIncomplete } from './record-incomplete.ts'

export const talk: readonly Check[] = [pairMissing, kindMismatch, recordIncomplete]
