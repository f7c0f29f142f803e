import type { Check } from '../define.ts'

export const report: readonly Check[] = []
