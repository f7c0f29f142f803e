import type { Check } from '../define.ts'

export const process: readonly Check[] = []
