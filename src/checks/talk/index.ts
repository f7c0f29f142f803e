import type { Check } from '../define.ts'

export const talk: readonly Check[] = []
