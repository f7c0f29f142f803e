import type { Check } from '../define.ts'

export const coverage: readonly Check[] = []
