import type { Check } from '../define.ts'

export const form: readonly Check[] = []
