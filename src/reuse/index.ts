/** Finds alike passages among all materials and says of each what it is (contract §3). */
import type { Pair, Paper, Passage } from '../model.ts'
import type { Profile } from '../profile/schema.ts'
import type { Segmenter } from '../segment/port.ts'

export function findReuse(
  _papers: Paper[],
  _profile: Profile,
  _segmenter: Segmenter,
): { passages: Passage[]; pairs: Pair[] } {
  return { passages: [], pairs: [] }
}
