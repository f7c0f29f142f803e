import type { Check } from '../define.ts'
import { doubled } from './doubled.ts'
import { misquote } from './misquote.ts'
import { placeholder } from './placeholder.ts'
import { unpaired } from './unpaired.ts'

export const form: readonly Check[] = [placeholder, misquote, doubled, unpaired]
