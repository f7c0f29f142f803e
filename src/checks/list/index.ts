import type { Check } from '../define.ts'
import { cellEmpty } from './cell-empty.ts'
import { columnMissing } from './column-missing.ts'
import { deadlineVague } from './deadline-vague.ts'
import { problemDropped } from './problem-dropped.ts'

export const list: readonly Check[] = [columnMissing, cellEmpty, deadlineVague, problemDropped]
