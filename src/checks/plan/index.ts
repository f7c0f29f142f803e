import type { Check } from '../define.ts'

export const plan: readonly Check[] = []
