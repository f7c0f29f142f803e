/**
 * The page without the names of people, for `--redact`: names stand nowhere in its data, in no text, file's name or
 * decision. An alias has another length than the name, so every offset moves with its text.
 */
import type { Evidence, Paper, Report, Span } from '../../model.ts'
import type { PageData, WireBlock, WireFinding, WirePassage, WireSection } from '../../web/data.ts'
import { type Aliases, aliasesFor, namesOf } from '../../web/mask.ts'

/** What each name of the batch is replaced by: members first, in report order, as the page itself does it. */
export function aliasesOf(report: Report, roster: readonly string[] | null): Aliases {
  return aliasesFor(namesOf(report.materials, report.meetings, roster))
}

/**
 * Who made a file, as `traces/same-origin` tells it. It may be anyone's name, or 督导组, or Administrator: it is taken
 * out where it is told, not looked for in what people wrote.
 */
const MAKER = /(作者|最后修改者)同为[“‘][^”’]*[”’]/g

type Side = 'start' | 'end'
/** Where an offset of a text stands once its names are replaced; one within a name goes to that side of the alias. */
type Move = (offset: number, side: Side) => number

export function withoutNames(data: PageData, papers: readonly Paper[], aliases: Aliases): PageData {
  const moves = new Map(papers.map(({ material }) => [material.id, moveIn(material.text, aliases)]))
  const stay: Move = (offset) => offset
  const moveOf = (id: string | undefined) => moves.get(id ?? '') ?? stay
  const span = <T extends Span>(item: T, move: Move): T => ({
    ...item,
    start: move(item.start, 'start'),
    end: move(item.end, 'end'),
  })
  const evidence = <T extends Pick<Evidence, 'material' | 'start' | 'end'>>(item: T): T =>
    item.start === undefined || item.end === undefined
      ? item
      : { ...item, ...span({ start: item.start, end: item.end }, moveOf(item.material)) }
  const moved: PageData = {
    ...data,
    anonymous: true,
    report: {
      ...data.report,
      materials: data.report.materials.map((material) => {
        const { creator: _, lastModifiedBy: __, company: ___, ...properties } = material.properties
        return { ...material, properties }
      }),
      coverage: data.report.coverage.map((row) => ({
        ...row,
        spans: row.spans.map((item) => span(item, moveOf(row.material))),
      })),
      meetings: data.report.meetings.map((meeting) => ({
        ...meeting,
        checklist: meeting.checklist.map((item) => ({ ...item, evidence: item.evidence.map(evidence) })),
        timeline: meeting.timeline.map((item) => ({ ...item, evidence: evidence(item.evidence) })),
      })),
    },
    findings: data.findings.map((finding): WireFinding => ({ ...finding, evidence: finding.evidence.map(evidence) })),
    passages: data.passages.map((passage) => movePassage(passage, moveOf)),
    blocks: mapEach(data.blocks, (block, id) => moveBlock(block, moveOf(id))),
    sections: mapEach(data.sections, (section, id) => moveSection(section, moveOf(id))),
  }
  const named = (text: string) => text.replace(aliases.pattern, aliases.of)
  const { materials, ...report } = moved.report
  const rest = withWords({ ...moved, report }, (text) => named(text.replace(MAKER, '$1相同（姓名已隐去）')))
  // What people wrote keeps every other word: offsets lead into it.
  return { ...rest, report: { ...rest.report, materials: withWords(materials, named) } }
}

function moveIn(text: string, aliases: Aliases): Move {
  const found = [...text.matchAll(aliases.pattern)].map((match) => {
    const [name] = match
    return { start: match.index, end: match.index + name.length, length: aliases.of(name).length }
  })
  /** How far the text behind each name has moved. */
  const shifts: number[] = []
  for (const { start, end, length } of found) shifts.push((shifts.at(-1) ?? 0) + length - (end - start))
  return (offset, side) => {
    let low = 0
    for (let high = found.length; low < high; ) {
      const middle = (low + high) >> 1
      if (found[middle]!.end <= offset) low = middle + 1
      else high = middle
    }
    const before = low > 0 ? shifts[low - 1]! : 0
    const name = found[low]
    if (!name || offset <= name.start) return offset + before
    return name.start + before + (side === 'start' ? 0 : name.length)
  }
}

function movePassage({ alignments, ...passage }: WirePassage, moveOf: (id: string) => Move): WirePassage {
  const places = passage.places.map((place) => {
    const move = moveOf(place.material)
    return { ...place, start: move(place.start, 'start'), end: move(place.end, 'end') }
  })
  if (!alignments) return { ...passage, places }
  const reference = moveOf(passage.places[0]!.material)
  return {
    ...passage,
    places,
    alignments: alignments.map(({ place, steps }) => {
      const other = moveOf(passage.places[place]!.material)
      // Kind, start and end in the reference, start and end in the other.
      const moved = steps.map((value, index) => {
        const at = index % 5
        return at === 0 ? value : (at < 3 ? reference : other)(value, at % 2 === 1 ? 'start' : 'end')
      })
      return { place, steps: moved }
    }),
  }
}

function moveBlock([start, length, level, heading, ...rest]: WireBlock, move: Move): WireBlock {
  const [from, whole] = moveLength(start, length, move)
  return [from, whole, level, heading > 0 ? moveLength(start, heading, move)[1] : 0, ...rest]
}

function moveSection([start, length, parent, heading]: WireSection, move: Move): WireSection {
  const [from, whole] = moveLength(start, length, move)
  if (!heading) return [from, whole, parent]
  const [at, all, label, words, wordsLength] = heading
  const moved = moveLength(words, wordsLength, move)
  return [from, whole, parent, [...moveLength(at, all, move), moveLength(at, label, move)[1], ...moved]]
}

function moveLength(start: number, length: number, move: Move): [number, number] {
  const from = move(start, 'start')
  return [from, move(start + length, 'end') - from]
}

function mapEach<T>(lists: Record<string, T[]>, change: (item: T, id: string) => T): Record<string, T[]> {
  return Object.fromEntries(Object.entries(lists).map(([id, list]) => [id, list.map((item) => change(item, id))]))
}

/** The same with every text in it changed, wherever it stands: a field that comes later is not forgotten. */
function withWords<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T
  if (Array.isArray(value)) return value.map((item) => withWords(item, change)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withWords(item, change)])) as T
}
