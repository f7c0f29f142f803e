import type { Check } from '../define.ts'

export const structure: readonly Check[] = []
