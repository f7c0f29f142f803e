/** Which files seem to come from one document: found by what they hold in common, not by trying each with each. */
import type { Pair, Paper } from '../../model.ts'
import { type Issued, type Origin, originOf, SEVERAL, type Signal, sharedBy, signalsOf } from './origin-signals.ts'

export interface Link {
  other: Paper
  signals: Signal[]
}

export class Links {
  private readonly origins
  private readonly shared
  /** Value → the files that hold it, in order. */
  private readonly holders = new Map<string, number[]>()
  private readonly alike = new Map<number, Set<number>>()
  private readonly counts: Uint16Array

  /** @param files in report order */
  constructor(
    private readonly files: readonly Paper[],
    pairs: readonly Pair[],
    issued: Issued,
  ) {
    this.origins = withoutUsual(files.map((paper) => originOf(paper, issued)))
    this.shared = this.origins.map(sharedBy)
    this.counts = new Uint16Array(files.length)
    for (const [at, { alone, together }] of this.shared.entries())
      for (const value of new Set([...alone, ...together])) push(this.holders, value, at)
    const place = new Map(files.map(({ material }, at) => [material.id, at]))
    for (const { a, b } of pairs) {
      const [i, j] = [place.get(a), place.get(b)]
      if (i === undefined || j === undefined) continue
      this.alike.set(i, (this.alike.get(i) ?? new Set()).add(j))
      this.alike.set(j, (this.alike.get(j) ?? new Set()).add(i))
    }
  }

  /** The files that have a link. */
  linked(): number[] {
    const linked = new Set<number>()
    for (const at of this.files.keys()) {
      if (linked.has(at)) continue
      const other = this.partner(at)
      if (other !== null) linked.add(at).add(other)
    }
    return [...linked].sort((a, b) => a - b)
  }

  /** In report order. */
  *of(at: number): Iterable<Link> {
    for (const other of this.candidates(at)) {
      const signals = this.signals(at, other)
      if (signals) yield { other: this.files[other]!, signals }
    }
  }

  /** Any file that this one is linked with: mostly the first one that holds the same value, as when all filled in one form. */
  private partner(at: number): number | null {
    const { alone, together } = this.shared[at]!
    for (const value of [...alone, ...together]) {
      const [first, second] = this.holders.get(value)!
      const other = first === at ? second : first
      if (other !== undefined && this.signals(at, other)) return other
    }
    return this.candidates(at).find((other) => this.signals(at, other)) ?? null
  }

  private candidates(at: number): number[] {
    const { alone, together } = this.shared[at]!
    const found = new Set(this.alike.get(at))
    for (const value of alone) for (const other of this.holders.get(value)!) found.add(other)
    const touched: number[] = []
    for (const value of together)
      for (const other of this.holders.get(value)!) {
        if (this.counts[other] === 0) touched.push(other)
        this.counts[other]!++
      }
    for (const other of touched) {
      if (this.counts[other]! >= SEVERAL) found.add(other)
      this.counts[other] = 0
    }
    found.delete(at)
    return [...found].sort((a, b) => a - b)
  }

  /** Two files are linked by one strong signal, or by a weak one beside text that they share. The earlier file is named first. */
  private signals(one: number, two: number): Signal[] | null {
    const [i, j] = one < two ? [one, two] : [two, one]
    const [a, b] = [this.files[i]!.material, this.files[j]!.material]
    if (a.member === b.member || a.sha256 === b.sha256) return null
    const signals = signalsOf(this.origins[i]!, this.origins[j]!)
    const weak = signals.length > 0 && this.alike.get(i)?.has(j)
    return weak || signals.some(({ strong }) => strong) ? signals : null
  }
}

const PROPERTIES = ['created', 'creator', 'lastModifiedBy', 'modified'] as const
/** So many files at least must hold a property for it to be the batch's. */
const USUAL = 4

/** A property that most files of the batch hold is the office's: one clerk, one program, one form. */
function withoutUsual(origins: readonly Origin[]): Origin[] {
  const usual = Object.fromEntries(
    PROPERTIES.map((property) => {
      const counts = new Map<string, number>()
      for (const { [property]: value } of origins) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
      const most = [...counts].filter(([, count]) => count >= USUAL && count > origins.length / 2)
      return [property, new Set(most.map(([value]) => value))]
    }),
  ) as Record<(typeof PROPERTIES)[number], Set<string>>
  return origins.map((origin) => {
    const kept = { ...origin }
    for (const property of PROPERTIES) {
      const value = origin[property]
      if (value !== null && usual[property].has(value)) kept[property] = null
    }
    return kept
  })
}

function push(map: Map<string, number[]>, key: string, at: number): void {
  const list = map.get(key)
  if (list) list.push(at)
  else map.set(key, [at])
}
