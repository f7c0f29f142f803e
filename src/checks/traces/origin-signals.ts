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

let usual: ReturnType<typeof readUsual> | undefined

/** Values that stand in files of all the world. */
export function everyday() {
  usual ??= readUsual()
  return usual
}

function readUsual() {
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

/** Where a file comes from, as far as its own parts tell: values that prove nothing are left out. */
export interface Origin {
  rsids: readonly string[]
  paragraphs: readonly string[]
  images: readonly string[]
  rsidRoot: string | null
  created: string | null
  creator: string | null
  lastModifiedBy: string | null
  modified: string | null
  /** All revision and paragraph ids and images. */
  held: ReadonlySet<string>
}

/** Nobody works so long on one statement: a date from so many years before the meeting's is a template's or a program's. */
const YEARS_AGO = 2

export function originOf({ material, document: { traces, properties } }: Paper, issued: Issued): Origin {
  const meetingYear = material.year ?? 0
  const { rsid, created, person } = everyday()
  const own = (id: string | null) => id !== null && !rsid.has(id) && !issued.rsids.has(id)
  const name = (value?: string) => (value === undefined || person(value) ? null : value)
  const before = `${meetingYear - YEARS_AGO}`
  // A default, the date of an issued file, or one from years before the meeting (a template's): it tells nothing.
  const moment = (value?: string) =>
    value === undefined || created.has(value) || issued.created.has(value) || value < before ? null : value
  const rsids = traces.rsids.filter(own)
  const paragraphs = traces.paragraphIds.filter((id) => !issued.paragraphs.has(id))
  const images = traces.images.filter((image) => !issued.images.has(image))
  return {
    rsids,
    paragraphs,
    images,
    rsidRoot: own(traces.rsidRoot) ? traces.rsidRoot : null,
    created: moment(properties.created),
    creator: name(properties.creator),
    lastModifiedBy: name(properties.lastModifiedBy),
    modified: moment(properties.modified),
    held: new Set([...rsids.map(asRsid), ...paragraphs.map(asParagraph), ...images.map(asImage)]),
  }
}

const asRsid = (id: string) => `r ${id}`
const asParagraph = (id: string) => `p ${id}`
const asImage = (id: string) => `i ${id}`

/** Files that a strong signal links share one of the first, or {@link SEVERAL} of the second. */
export function sharedBy({ rsidRoot, created, creator, rsids, paragraphs }: Origin) {
  const alone = [
    ...(rsidRoot === null ? [] : [`o ${rsidRoot}`]),
    ...(created && creator ? [`c ${created} ${creator}`] : []),
  ]
  return { alone, together: [...rsids.map(asRsid), ...paragraphs.map(asParagraph)] }
}

/** Fewer shared ids than this never link two files. */
export const SEVERAL = Math.min(LEAST_RSIDS, LEAST_PARAGRAPHS)

export function signalsOf(a: Origin, b: Origin): Signal[] {
  return [...revisions(a, b), ...parts(a, b), ...properties(a, b)]
}

function revisions(a: Origin, b: Origin): Signal[] {
  const shared = common(a.rsids, b, asRsid)
  const [x, y] = [a.rsids.length, b.rsids.length]
  const signals: Signal[] = []
  if (shared >= LEAST_RSIDS && shared >= LEAST_SHARE * Math.min(x, y)) {
    signals.push({ strong: true, text: `共有修订标识${shared}个（各有${x}个、${y}个）` })
  }
  if (a.rsidRoot !== null && a.rsidRoot === b.rsidRoot) {
    signals.push({ strong: true, text: `首次保存标识相同（${a.rsidRoot}）` })
  }
  return signals
}

function parts(a: Origin, b: Origin): Signal[] {
  const paragraphs = common(a.paragraphs, b, asParagraph)
  const images = common(a.images, b, asImage)
  const signals: Signal[] = []
  if (paragraphs >= LEAST_PARAGRAPHS) signals.push({ strong: true, text: `共有段落标识${paragraphs}个` })
  if (images > 0) signals.push({ strong: false, text: `含有相同的图片${images}幅` })
  return signals
}

function properties(a: Origin, b: Origin): Signal[] {
  const signals: Signal[] = []
  const same = a.creator !== null && a.creator === b.creator
  if (a.created !== null && a.created === b.created) {
    signals.push({ strong: same, text: `创建时间相同（${a.created}）${same ? `，作者同为“${a.creator}”` : ''}` })
  } else if (same) signals.push({ strong: false, text: `作者同为“${a.creator}”` })
  if (a.lastModifiedBy !== null && a.lastModifiedBy === b.lastModifiedBy) {
    signals.push({ strong: false, text: `最后修改者同为“${a.lastModifiedBy}”` })
  }
  if (a.modified !== null && a.modified === b.modified) {
    signals.push({ strong: false, text: `最后修改时间相同（${a.modified}）` })
  }
  return signals
}

function common(values: readonly string[], other: Origin, as: (value: string) => string): number {
  let count = 0
  for (const value of values) if (other.held.has(as(value))) count++
  return count
}
