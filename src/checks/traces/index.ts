import type { Check } from '../define.ts'

export const traces: readonly Check[] = []
