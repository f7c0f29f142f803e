import type { Check } from '../define.ts'

export const criticism: readonly Check[] = []
