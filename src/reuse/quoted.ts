/** Legitimate wording that several hold: shown with its source, never counted. */
import type { Passage, Place } from '../model.ts'
import type { Engine } from './engine.ts'
import type { Mark } from './legitimate/library.ts'
import { toSource } from './normalise/fold.ts'
import { byId } from './passages.ts'

/** Shorter quotations are not worth showing (units). */
const SHOWN = 20
/** Quotations of one source that share this much of the longer are one passage. */
const SAME = 0.7

interface Quotation {
  text: number
  mark: Mark
}

export function quotedPassages(engine: Engine): Passage[] {
  const byEntry = new Map<number, Quotation[]>()
  engine.texts.forEach((prepared, text) => {
    for (const mark of prepared.marks) {
      if (mark.to - mark.from < SHOWN) continue
      const list = byEntry.get(mark.entry)
      if (list) list.push({ text, mark })
      else byEntry.set(mark.entry, [{ text, mark }])
    }
  })
  const passages: Passage[] = []
  for (const [entry, quotations] of [...byEntry].sort((x, y) => x[0] - y[0])) {
    for (const group of alike(quotations)) passages.push(...passageOf(engine, entry, group))
  }
  return passages
}

function alike(quotations: Quotation[]): Quotation[][] {
  const sorted = [...quotations].sort(
    (x, y) =>
      y.mark.to - y.mark.from - (x.mark.to - x.mark.from) ||
      x.mark.from - y.mark.from ||
      x.text - y.text ||
      x.mark.start - y.mark.start,
  )
  const groups: Quotation[][] = []
  for (const quotation of sorted) {
    const group = groups.find(([first]) => same(first!.mark, quotation.mark))
    if (group) group.push(quotation)
    else groups.push([quotation])
  }
  return groups
}

function same(p: Mark, q: Mark): boolean {
  const common = Math.min(p.to, q.to) - Math.max(p.from, q.from)
  return common >= SAME * Math.max(p.to - p.from, q.to - q.from)
}

function passageOf(engine: Engine, entry: number, group: Quotation[]): Passage[] {
  const { start, origin } = engine.library.entries[entry]!
  const source = engine.quotables[origin]
  const first = group[0]!.mark
  const seen = new Set<number>()
  const holders: Place[] = []
  for (const { text, mark } of group) {
    if (seen.has(text)) continue
    seen.add(text)
    const prepared = engine.texts[text]!
    holders.push({ material: prepared.text.id, ...prepared.span(mark.start, mark.end) })
  }
  holders.sort((p, q) => byId({ id: p.material }, { id: q.material }) || p.start - q.start)
  const places = [...origins(source, first.from - start, first.to - start), ...holders]
  if (places.length < 2) return []
  const least = group.reduce(
    (most, { mark }) => Math.max(most, Math.abs(mark.end - mark.start - (first.to - first.from))),
    0,
  )
  return [
    {
      id: '',
      label: 'quoted',
      alike: Math.max(0, Math.round(1000 * (1 - least / (first.to - first.from))) / 1000),
      places,
      chars: first.to - first.from,
    },
  ]
}

function origins(source: Engine['quotables'][number] | undefined, from: number, to: number): Place[] {
  if (!source || source.id === null) return []
  return [{ material: source.id, ...toSource(source.text, source.folded, from, to) }]
}
