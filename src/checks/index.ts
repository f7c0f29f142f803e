/** Every check there is, in the order of the contract. */

import { batch } from './batch/index.ts'
import { coverage } from './coverage/index.ts'
import { criticism } from './criticism/index.ts'
import type { Check } from './define.ts'
import { form } from './form/index.ts'
import { list } from './list/index.ts'
import { minutes } from './minutes/index.ts'
import { plan } from './plan/index.ts'
import { process } from './process/index.ts'
import { report } from './report/index.ts'
import { reuse } from './reuse/index.ts'
import { structure } from './structure/index.ts'
import { substance } from './substance/index.ts'
import { talk } from './talk/index.ts'
import { traces } from './traces/index.ts'

export const CHECKS: readonly Check[] = [
  ...coverage,
  ...structure,
  ...substance,
  ...criticism,
  ...reuse,
  ...traces,
  ...form,
  ...plan,
  ...report,
  ...talk,
  ...list,
  ...minutes,
  ...process,
  ...batch,
]
