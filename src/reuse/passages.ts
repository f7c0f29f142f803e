/** Clusters → the passages and pairs of the report. */
import { createHash } from 'node:crypto'
import type { Pair, Passage } from '../model.ts'
import { alignStretches } from './align/align.ts'
import type { Stretch } from './cluster/cluster.ts'
import { labelOf, type Thresholds } from './cluster/label.ts'
import type { Engine } from './engine.ts'
import { statesFact } from './legitimate/facts.ts'
import type { Prepared } from './match/prepared.ts'
import { pairsOf } from './pairs.ts'
import { quotedPassages } from './quoted.ts'
import type { Text } from './text.ts'

export interface Reuse {
  passages: Passage[]
  pairs: Pair[]
}

export function tell(engine: Engine, limits: Thresholds): Reuse {
  const batch = new Map<string, number>()
  for (const { text } of engine.texts) {
    if (text.role === 'submitted') batch.set(text.pool, (batch.get(text.pool) ?? 0) + 1)
  }
  const counted: Counted[] = []
  for (const cluster of engine.clusters) {
    const places = inReadingOrder(cluster, engine.texts)
    const holders = places.map((place) => engine.texts[place.text]!.text)
    const pool = holders.find((text) => text.role === 'submitted')?.pool ?? ''
    const label = labelOf(holders, batch.get(pool) ?? 0, limits)
    if (
      label &&
      !isSaying(places, holders) &&
      !isTakenUp(places, holders, engine.texts) &&
      !isCommonplace(places, engine.texts, label)
    )
      counted.push({ places, label })
  }
  const passages = [...counted.map((one) => passageOf(one, engine.texts)), ...quotedPassages(engine)]
  return { passages: numbered(passages), pairs: pairsOf(counted, engine) }
}

export interface Counted {
  /** The reference place first. */
  places: Stretch[]
  label: Passage['label']
}

/** A sentence this short (units) that so many hold, each among words of his own, is a saying more likely than a loan. */
const SAYING = { units: 32, holders: 4 }

function isSaying(places: readonly Stretch[], holders: readonly Text[]): boolean {
  const longest = places.reduce((most, { start, end }) => Math.max(most, end - start), 0)
  return longest < SAYING.units && new Set(holders.map(({ owner }) => owner)).size >= SAYING.holders
}

/** A sentence no longer than this (units) that nothing shared stands beside, and … */
const ALONE = 36

/** … that states no fact of anybody's own: however vivid, two may have it from the same speech or page. Model texts and one's own old ones are known sources, there it counts. */
function isCommonplace(places: readonly Stretch[], texts: readonly Prepared[], label: Passage['label']): boolean {
  if (label !== 'copied' && label !== 'templated') return false
  return places.every(({ text, start, end }) => {
    const prepared = texts[text]!
    const span = prepared.span(start, end)
    return end - start <= ALONE && !statesFact(prepared.text.text.slice(span.start, span.end))
  })
}

/**
 * A team's paper is put together from what its members say: a sentence or two (units) in both is no loan; nor are a few
 * more that tell of the same matters (the same figures, the same days) in words of their own.
 */
const TAKEN_UP = { units: 60, reworded: 180, alike: 0.65 }

function isTakenUp(places: readonly Stretch[], holders: readonly Text[], texts: readonly Prepared[]): boolean {
  if (holders.some(({ role }) => role !== 'submitted')) return false
  // A member's two drafts are one holder.
  const byOwner = new Map(places.map((place, at) => [holders[at]!.owner, { place, holder: holders[at]! }]))
  const [team, member, third] = [...byOwner.values()].sort((x, y) => x.holder.owner.length - y.holder.owner.length)
  if (!team || !member || third || team.holder.owner !== member.holder.team) return false
  const longest = places.reduce((most, { start, end }) => Math.max(most, end - start), 0)
  if (longest < TAKEN_UP.units) return true
  if (longest >= TAKEN_UP.reworded) return false
  const prepared = ({ place }: typeof team) => texts[place.text]!
  return alignStretches(prepared(team), team.place, prepared(member), member.place).alike < TAKEN_UP.alike
}

const SOURCE_FIRST = { template: 0, previous: 1, official: 2, submitted: 3 }

/** Known and older texts first (they are the reference), then by id. */
function inReadingOrder(cluster: Stretch[], texts: Prepared[]): Stretch[] {
  const text = (place: Stretch) => texts[place.text]!.text
  return [...cluster].sort(
    (p, q) => SOURCE_FIRST[text(p).role] - SOURCE_FIRST[text(q).role] || byId(text(p), text(q)) || p.start - q.start,
  )
}

/** 'm2' before 'm10'. */
export function byId(a: Pick<Text, 'id'>, b: Pick<Text, 'id'>): number {
  return a.id.length - b.id.length || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

function passageOf({ places, label }: Counted, texts: Prepared[]): Passage {
  const [first, ...others] = places as [Stretch, ...Stretch[]]
  const reference = texts[first.text]!
  const aligned = others.map((place) => alignStretches(reference, first, texts[place.text]!, place))
  return {
    id: '',
    label,
    alike: aligned.reduce((least, { alike }) => Math.min(least, alike), 1),
    places: places.map((place) => placeOf(place, texts)),
    chars: reference.ownChars(first.start, first.end),
    alignments: aligned.map(({ steps }, i) => ({ place: i + 1, steps })),
  }
}

export function placeOf({ text, start, end }: Stretch, texts: Prepared[]) {
  const prepared = texts[text]!
  return { material: prepared.text.id, ...prepared.span(start, end) }
}

/** In the order of their reference places; ids say nothing but stay the same while the texts do. */
function numbered(passages: Passage[]): Passage[] {
  const rank = { copied: 0, templated: 0, recycled: 0, library: 0, quoted: 1 }
  passages.sort((p, q) => {
    const [x, y] = [p.places[0]!, q.places[0]!]
    return (
      rank[p.label] - rank[q.label] ||
      byId({ id: x.material }, { id: y.material }) ||
      x.start - y.start ||
      x.end - y.end ||
      byId({ id: p.places[1]!.material }, { id: q.places[1]!.material }) ||
      p.places[1]!.start - q.places[1]!.start
    )
  })
  const seen = new Set<string>()
  return passages.map((passage) => {
    const key = JSON.stringify([passage.label, passage.places])
    let id = `p${createHash('sha256').update(key).digest('hex').slice(0, 10)}`
    while (seen.has(id)) id += '+'
    seen.add(id)
    return { ...passage, id }
  })
}
