/** Which built-in set a notice or plan is of: by its areas, else by its theme, else by its year. */
import type { Paper } from '../model.ts'
import { alike, type FoundArea, findAreas } from './derive/find-areas.ts'
import type { BuiltIn } from './load.ts'
import type { Profile } from './schema.ts'
import { readable, yearOf } from './text.ts'

export interface SetMatch {
  set: BuiltIn | null
  by: 'areas' | 'theme' | 'year' | null
  /** As found in the paper, whether or not a set has them. */
  areas: FoundArea[]
  /** The paper leaves their number open (“X个方面”). */
  open: boolean
}

/** Likeness of two wordings that mean the same area, slips included. */
const SAME = 0.6
/** Share of the areas found that a set must have. */
const ENOUGH = 0.75

export function matchSets(paper: Paper, sets: readonly BuiltIn[]): SetMatch {
  const text = readable(paper)
  const { areas, open } = findAreas(text)
  const year = yearOf(paper, text)
  // The set of the paper's own year first: then the others need not be read.
  const ordered = [...sets].sort((a, b) => Number(b.year === year) - Number(a.year === year) || b.year - a.year)
  if (areas.length >= 2) {
    let best: { set: BuiltIn; score: number } | null = null
    for (const set of ordered) {
      const { share, ofSet } = overlap(areas, set.load())
      if (share < ENOUGH || share * areas.length < 2) continue
      const score = share + ofSet + (set.year === year ? 0.5 : 0)
      if (!best || score > best.score) best = { set, score }
      if (set.year === year && share === 1 && ofSet === 1) break
    }
    if (best) return { set: best.set, by: 'areas', areas, open }
    if (areas.length >= 3) return { set: null, by: null, areas, open }
  }
  const themed = ordered.find((set) => set.load().theme.anchors.some((anchor) => text.includes(anchor)))
  if (themed) return { set: themed, by: 'theme', areas, open }
  const ofYear = sets.find((set) => set.year === year) ?? null
  return { set: ofYear, by: ofYear ? 'year' : null, areas, open }
}

/** Share of the found areas that the set has, and share of the set's areas found; each area counts once. */
function overlap(found: readonly FoundArea[], profile: Profile): { share: number; ofSet: number } {
  const free = new Set(profile.areas)
  let matched = 0
  for (const { wording } of found) {
    const likeness = [...free].map((area) => ({
      area,
      likeness: Math.max(...area.wording.map((own) => alike(own, wording))),
    }))
    const best = likeness.sort((a, b) => b.likeness - a.likeness)[0]
    if (best && best.likeness >= SAME) {
      free.delete(best.area)
      matched++
    }
  }
  return { share: matched / found.length, ofSet: matched / profile.areas.length }
}
