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
      const [differsA, differsB] = differences(book, passage, i, j)
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

function differences(book: Book, passage: Passage, i: number, j: number): [Span[], Span[]] {
  const left = sameAsReference(passage, i)
  const right = sameAsReference(passage, j)
  if (!left || !right) return [[], []]
  const [a, b] = [passage.places[i]!, passage.places[j]!]
  const gapsA: Span[] = []
  const gapsB: Span[] = []
  let [fromA, fromB] = [a.start, b.start]
  // What lies between two stretches that both share differs, unless both sides say the same there.
  const between = (toA: number, toB: number) => {
    if (words(book, a, fromA, toA) === words(book, b, fromB, toB)) return
    if (fromA < toA) gapsA.push({ start: fromA, end: toA })
    if (fromB < toB) gapsB.push({ start: fromB, end: toB })
  }
  for (const x of left) {
    for (const y of right) {
      const from = Math.max(x[0], y[0])
      const to = Math.min(x[1], y[1])
      if (from >= to) continue
      between(carry(x, from), carry(y, from))
      fromA = carry(x, to)
      fromB = carry(y, to)
    }
  }
  between(a.end, b.end)
  return [gapsA, gapsB]
}

function words(book: Book, place: Place, start: number, end: number): string {
  return book.material(place.material)?.text.slice(start, end) ?? ''
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
