import type { Check } from '../define.ts'

export const substance: readonly Check[] = []
