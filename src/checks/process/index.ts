import type { Check } from '../define.ts'
import { late } from './late.ts'

export const process: readonly Check[] = [late]
