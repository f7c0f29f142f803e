/** How deep each heading stands, by how the numbers of this paper nest rather than by a fixed table. */
import type { Candidate } from './heading.ts'

/** Schemes the walk is inside of, outermost first. */
interface Open {
  scheme: string
  rank: number
  ordinal: number
}

/** Headings looked through for where a series goes on. */
const LOOK_AHEAD = 300

export function nest(candidates: Candidate[]): (Candidate & { level: number })[] {
  const ranked = rankUnnumbered(candidates)
  const open: Open[] = []
  /** What was once found inside what: it is so throughout the paper. */
  const inside = new Map<string, string>()
  return ranked.map((candidate, index) => {
    const { scheme, rank, ordinal } = candidate
    const held = open.findIndex((item) => item.scheme === scheme)
    if (held >= 0) open.length = held
    else {
      for (let top = open.at(-1); top && top.rank >= rank; top = open.at(-1)) {
        if (inside.get(scheme) === top.scheme || encloses(ranked, index, top)) {
          inside.set(scheme, top.scheme)
          break
        }
        open.pop()
      }
    }
    open.push({ scheme, rank, ordinal })
    return { ...candidate, level: open.length }
  })
}

/** 1. （一） （二） 2.: though （一） usually stands above 1., here the 1. goes on after it, so it is inside. */
function encloses(candidates: Candidate[], index: number, outer: Open): boolean {
  const { ordinal, rank } = candidates[index]!
  if (ordinal !== 1 || outer.ordinal === 0) return false
  const last = Math.min(candidates.length, index + LOOK_AHEAD)
  for (let next = index + 1; next < last; next++) {
    const { scheme, ordinal: number, rank: other } = candidates[next]!
    if (scheme === outer.scheme) return number === outer.ordinal + 1
    if (other < Math.min(rank, outer.rank)) return false
  }
  return false
}

/** An unnumbered heading ranks by its neighbours: above a series that begins right after it, else below what it stands in. */
function rankUnnumbered(candidates: Candidate[]): Candidate[] {
  const ranks = new Map<string, number>()
  candidates.forEach((candidate, index) => {
    if (candidate.ordinal > 0 || ranks.has(candidate.scheme)) return
    if (candidate.via === 'style') {
      ranks.set(candidate.scheme, styleRank(candidates, candidate))
      return
    }
    const next = candidates.slice(index + 1).find((other) => other.ordinal > 0)
    const before = candidates.slice(0, index).findLast((other) => other.ordinal > 0)
    const above = next && next.ordinal === 1 && (!before || before.scheme === next.scheme || before.rank > next.rank)
    if (above) ranks.set(candidate.scheme, next.rank - 0.5 + candidate.rank / 100)
    else ranks.set(candidate.scheme, before ? before.rank + 0.4 + candidate.rank / 100 : candidate.rank / 100)
  })
  return candidates.map((candidate) => ({ ...candidate, rank: ranks.get(candidate.scheme) ?? candidate.rank }))
}

/** The rank that numbered headings of this style level have, else just by level. */
function styleRank(candidates: Candidate[], { scheme, rank }: Candidate): number {
  const numbered = candidates.filter((other) => other.via === 'style' && other.ordinal > 0).map((other) => other.rank)
  const deepest = numbered.length > 0 ? numbered.reduce((least, rank) => Math.min(least, rank)) : 4
  return scheme === 'style 1' ? deepest - 0.3 : deepest - 0.3 + (rank - 1)
}
