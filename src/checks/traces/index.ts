import type { Check } from '../define.ts'
import { foreignName } from './foreign-name.ts'
import { foreignUnit } from './foreign-unit.ts'
import { sameOrigin } from './same-origin.ts'
import { staleYear } from './stale-year.ts'
import { webResidue } from './web-residue.ts'

export const traces: readonly Check[] = [foreignName, foreignUnit, staleYear, sameOrigin, webResidue]
