import type { Check } from '../define.ts'

export const minutes: readonly Check[] = []
