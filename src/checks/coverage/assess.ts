/** One row for each statement and area (contract §3). */
import type { Coverage } from '../../model.ts'
import type { Statement } from '../../outline/statement/model.ts'
import type { Profile } from '../../profile/schema.ts'

export function assessCoverage(_statements: ReadonlyMap<string, Statement>, _profile: Profile): Coverage[] {
  return []
}
