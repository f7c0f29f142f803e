import type { Check } from '../define.ts'

export const batch: readonly Check[] = []
