import type { Check } from '../define.ts'

export const reuse: readonly Check[] = []
