/** What two files' own parts have in common: facts of where they come from, never proof. */
import * as z from 'zod'
import { dictionary } from '../../dictionary.ts'
import type { Paper } from '../../model.ts'

const entry = z.strictObject({
  value: z.string(),
  of: z.string(),
  source: z.string(),
  hit: z.string(),
  spare: z.string(),
})
export const originsSchema = z.strictObject({
  rsids: z.array(entry),
  people: z.array(entry),
  created: z.array(entry),
})

/** Values that stand in files of all the world. */
export function everyday() {
  const { rsids, people, created } = dictionary('lexicons/origins.yaml', originsSchema)
  const names = people.map(({ value }) => value)
  return {
    rsid: new Set(rsids.map(({ value }) => value)),
    created: new Set(created.map(({ value }) => value)),
    /** A default of the machine or program, or no name at all. */
    person: (name: string) => {
      const lower = name.trim().toLowerCase()
      return lower === '' || names.some((value) => lower === value || (value.endsWith('_') && lower.startsWith(value)))
    },
  }
}

/** Shared revision ids that are more than chance (reading.md: 0.003 % of unrelated pairs have as many). */
const LEAST_RSIDS = 3
const LEAST_SHARE = 0.5
const LEAST_PARAGRAPHS = 3

export interface Signal {
  /** Strong alone, or only beside alike text. */
  strong: boolean
  /** The fact, in Chinese. */
  text: string
}

/** Values that the batch's own issued papers hold: whoever filled in that file has them innocently. */
export interface Issued {
  rsids: ReadonlySet<string>
  paragraphs: ReadonlySet<string>
  images: ReadonlySet<string>
  created: ReadonlySet<string>
}

export function issuedBy(papers: readonly Paper[]): Issued {
  const all = (pick: (paper: Paper) => readonly (string | null | undefined)[]) =>
    new Set(papers.flatMap(pick).filter((value): value is string => typeof value === 'string'))
  return {
    rsids: all(({ document: { traces } }) => [...traces.rsids, traces.rsidRoot]),
    paragraphs: all(({ document: { traces } }) => traces.paragraphIds),
    images: all(({ document: { traces } }) => traces.images),
    created: all(({ document: { properties } }) => [properties.created]),
  }
}

export function signalsOf(a: Paper, b: Paper, issued: Issued): Signal[] {
  return [...revisions(a, b, issued), ...parts(a, b, issued), ...properties(a, b, issued)]
}

function revisions({ document: { traces: a } }: Paper, { document: { traces: b } }: Paper, issued: Issued): Signal[] {
  const { rsid } = everyday()
  const own = (ids: readonly string[]) => ids.filter((id) => !rsid.has(id) && !issued.rsids.has(id))
  const [x, y] = [own(a.rsids), own(b.rsids)]
  const shared = common(x, y)
  const signals: Signal[] = []
  if (shared.length >= LEAST_RSIDS && shared.length >= LEAST_SHARE * Math.min(x.length, y.length)) {
    signals.push({ strong: true, text: `共有修订标识${shared.length}个（各有${x.length}个、${y.length}个）` })
  }
  if (a.rsidRoot !== null && a.rsidRoot === b.rsidRoot && own([a.rsidRoot]).length > 0) {
    signals.push({ strong: true, text: `首次保存标识相同（${a.rsidRoot}）` })
  }
  return signals
}

function parts({ document: { traces: a } }: Paper, { document: { traces: b } }: Paper, issued: Issued): Signal[] {
  const paragraphs = common(a.paragraphIds, b.paragraphIds).filter((id) => !issued.paragraphs.has(id))
  const images = common(a.images, b.images).filter((image) => !issued.images.has(image))
  const signals: Signal[] = []
  if (paragraphs.length >= LEAST_PARAGRAPHS) signals.push({ strong: true, text: `共有段落标识${paragraphs.length}个` })
  if (images.length > 0) signals.push({ strong: false, text: `含有相同的图片${images.length}幅` })
  return signals
}

function properties({ document: { properties: a } }: Paper, { document: { properties: b } }: Paper, issued: Issued) {
  const usual = everyday()
  const person = (x?: string, y?: string) => x !== undefined && x === y && !usual.person(x)
  const created =
    a.created !== undefined &&
    a.created === b.created &&
    !usual.created.has(a.created) &&
    !issued.created.has(a.created)
  const signals: Signal[] = []
  if (created) {
    const same = person(a.creator, b.creator)
    signals.push({ strong: same, text: `创建时间相同（${a.created}）${same ? `，作者同为“${a.creator}”` : ''}` })
  } else if (person(a.creator, b.creator)) signals.push({ strong: false, text: `作者同为“${a.creator}”` })
  if (person(a.lastModifiedBy, b.lastModifiedBy)) {
    signals.push({ strong: false, text: `最后修改者同为“${a.lastModifiedBy}”` })
  }
  if (a.modified !== undefined && a.modified === b.modified) {
    signals.push({ strong: false, text: `最后修改时间相同（${a.modified}）` })
  }
  return signals
}

function common(a: readonly string[], b: readonly string[]): string[] {
  const set = new Set(b)
  return a.filter((value) => set.has(value))
}
