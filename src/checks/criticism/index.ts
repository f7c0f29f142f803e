import type { Check } from '../define.ts'
import { hopeInstead, praiseInstead, suggestionInstead } from './instead.ts'
import { repeated } from './repeated.ts'
import { tooFew } from './too-few.ts'

export const criticism: readonly Check[] = [hopeInstead, suggestionInstead, praiseInstead, repeated, tooFew]
