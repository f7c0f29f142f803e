/** How much each two texts share: characters as well as shares (contract §3). */
import type { Pair } from '../model.ts'
import type { Stretch } from './cluster/cluster.ts'
import type { Engine } from './engine.ts'
import type { Mark } from './legitimate/library.ts'
import { byId, type Counted } from './passages.ts'

/** A passage held by more than this counts for pairs of neighbours only: pairs grow with the square of the holders. */
const ALL_PAIRS = 40

export function pairsOf(counted: readonly Counted[], engine: Engine): Pair[] {
  const shared = new Map<string, { a: Stretch[]; b: Stretch[]; longest: number }>()
  const { texts } = engine
  for (const { places } of counted) {
    const sorted = [...places].sort((p, q) => byId(texts[p.text]!.text, texts[q.text]!.text))
    sorted.forEach((a, i) => {
      for (const b of sorted.slice(i + 1, sorted.length > ALL_PAIRS ? i + 3 : undefined)) {
        const [x, y] = [texts[a.text]!, texts[b.text]!]
        if (x.text.role !== 'submitted' && y.text.role !== 'submitted') continue
        if (x.text.role === y.text.role && x.text.owner === y.text.owner) continue
        const key = `${a.text},${b.text}`
        const entry = shared.get(key) ?? { a: [], b: [], longest: 0 }
        entry.a.push(a)
        entry.b.push(b)
        entry.longest = Math.max(entry.longest, Math.min(x.ownChars(a.start, a.end), y.ownChars(b.start, b.end)))
        shared.set(key, entry)
      }
    })
  }
  const pairs = [...shared.values()].map(({ a, b, longest }): Pair => {
    const [x, y] = [texts[a[0]!.text]!, texts[b[0]!.text]!]
    const [netA, netB] = [union(a, engine), union(b, engine)]
    const net = Math.min(netA, netB)
    return {
      a: x.text.id,
      b: y.text.id,
      raw: net + quotedByBoth(x.marks, y.marks),
      net,
      longest,
      ratioA: share(netA, x.allOwnChars),
      ratioB: share(netB, y.allOwnChars),
    }
  })
  return pairs.sort((p, q) => byId({ id: p.a }, { id: q.a }) || byId({ id: p.b }, { id: q.b }))
}

function union(stretches: Stretch[], { texts }: Engine): number {
  const sorted = [...stretches].sort((p, q) => p.start - q.start)
  let done = 0
  let total = 0
  for (const { text, start, end } of sorted) {
    total += texts[text]!.ownChars(Math.max(start, done), Math.max(end, done))
    done = Math.max(done, end)
  }
  return total
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 1000
}

/** Units of one source that both took. */
function quotedByBoth(a: readonly Mark[], b: readonly Mark[]): number {
  const order = (p: Mark, q: Mark) => p.from - q.from || p.to - q.to
  const [x, y] = [[...a].sort(order), [...b].sort(order)]
  let total = 0
  let done = 0
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    const from = Math.max(x[i]!.from, y[j]!.from, done)
    const to = Math.min(x[i]!.to, y[j]!.to)
    if (to > from) {
      total += to - from
      done = to
    }
    if (x[i]!.to < y[j]!.to) i++
    else j++
  }
  return total
}
