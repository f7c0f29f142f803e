import type { Check } from '../define.ts'

export const list: readonly Check[] = []
