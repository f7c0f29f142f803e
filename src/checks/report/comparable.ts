import type { Paper } from '../../model.ts'

/** Two reports of one kind are rounds, or other units' that could not be told apart; nor are papers of two years held together. */
export function comparable({ material: one }: Paper, { material: two }: Paper): boolean {
  const sameUnit = one.unit !== null && one.unit === two.unit
  const sameYear = one.year === null || two.year === null || one.year === two.year
  return sameYear && (one.kind !== two.kind || sameUnit)
}
