/** The places of two materials that belong together, and the words in them that differ. */
import type { Place, Span } from '../../model.ts'
import type { Book, Passage } from '../book.ts'
import { STEP_KINDS } from '../data.ts'
import { sharedPassages } from '../figures.ts'

export interface Link {
  id: string
  /** 1, 2, … in the order of the first material; 0 for a quotation. */
  number: number
  passage: Passage
  a: Place
  b: Place
  /** Stretches that the other side does not have word for word; empty where no alignment came with the passage. */
  differsA: Span[]
  differsB: Span[]
}

export function linksOf(book: Book, a: string, b: string, dismissed: ReadonlySet<string>): Link[] {
  const links: Link[] = []
  for (const passage of sharedPassages(book, a, b)) {
    if (dismissed.has(passage.id)) continue
    const left = indexesOf(passage, a)
    const right = indexesOf(passage, b)
    for (let at = 0; at < Math.max(left.length, right.length); at++) {
      const i = left[Math.min(at, left.length - 1)]!
      const j = right[Math.min(at, right.length - 1)]!
      const [differsA, differsB] = differences(passage, i, j)
      links.push({
        id: `${passage.id}.${at}`,
        number: 0,
        passage,
        a: passage.places[i]!,
        b: passage.places[j]!,
        differsA,
        differsB,
      })
    }
  }
  links.sort((x, y) => x.a.start - y.a.start || x.b.start - y.b.start)
  let number = 0
  for (const link of links) if (link.passage.label !== 'quoted') link.number = ++number
  return links
}

function indexesOf(passage: Passage, material: string): number[] {
  return passage.places.flatMap((place, index) => (place.material === material ? [index] : []))
}

/** A stretch that is the same at the reference place and at another: `[r0, r1, p0, p1]`. */
type Same = [number, number, number, number]

function differences(passage: Passage, i: number, j: number): [Span[], Span[]] {
  const left = sameAsReference(passage, i)
  const right = sameAsReference(passage, j)
  if (!left || !right) return [[], []]
  const bothA: Span[] = []
  const bothB: Span[] = []
  for (const x of left) {
    for (const y of right) {
      const from = Math.max(x[0], y[0])
      const to = Math.min(x[1], y[1])
      if (from >= to) continue
      bothA.push({ start: carry(x, from), end: carry(x, to) })
      bothB.push({ start: carry(y, from), end: carry(y, to) })
    }
  }
  return [rest(passage.places[i]!, bothA), rest(passage.places[j]!, bothB)]
}

function sameAsReference(passage: Passage, index: number): Same[] | null {
  const { start, end } = passage.places[0]!
  if (index === 0) return [[start, end, start, end]]
  const steps = passage.alignments?.find((item) => item.place === index)?.steps
  if (!steps) return null
  const same: Same[] = []
  for (let at = 0; at + 4 < steps.length; at += 5) {
    if (STEP_KINDS[steps[at]!] === 'same') same.push([steps[at + 1]!, steps[at + 2]!, steps[at + 3]!, steps[at + 4]!])
  }
  return same
}

/** An offset at the reference place, carried to the other: in step, but never out of the stretch (white space may differ). */
function carry([r0, r1, p0, p1]: Same, offset: number): number {
  return offset === r1 ? p1 : Math.min(p1, p0 + offset - r0)
}

function rest(place: Span, same: Span[]): Span[] {
  const gaps: Span[] = []
  let from = place.start
  for (const span of [...same].sort((a, b) => a.start - b.start)) {
    if (span.start > from) gaps.push({ start: from, end: span.start })
    from = Math.max(from, span.end)
  }
  if (from < place.end) gaps.push({ start: from, end: place.end })
  return gaps
}
