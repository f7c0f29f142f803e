import type { Check } from '../define.ts'
import { duplicate } from './duplicate.ts'
import { notSubmitted } from './not-submitted.ts'
import { unknownMember } from './unknown-member.ts'
import { unreadable } from './unreadable.ts'

/** Who handed in what, against the roster. */
export const batch: readonly Check[] = [notSubmitted, unknownMember, duplicate, unreadable]
