/** Which required parts a plan, report or minutes holds: by heading, or by a clause that truly speaks of it. */
import * as z from 'zod'
import { dictionary } from '../dictionary.ts'
import type { Kind, Level, Paper, Section, Span } from '../model.ts'
import { cellsOf } from './grid.ts'

const part = z.strictObject({
  id: z.string(),
  name: z.string(),
  names: z.array(z.string()).min(1),
  cues: z.array(z.string()).min(1),
  /** What arranges the part even where it stands in a row of others: 将会议记录、清单等报组织部. */
  certain: z.array(z.string()).default([]),
  /** So many different cues must be there where no heading names the part. */
  least: z.number().int().positive().default(1),
  /** Is itself a list of steps: standing among them is no mere mention. */
  lists: z.boolean().default(false),
  /** Headings of steps: where so many sections have such, their order is the part itself. */
  steps: z.string().optional(),
  /** Asked of the paper that calls the meeting, not of a notice from above to many units. */
  own: z.boolean().default(false),
  missing: z.partialRecord(
    z.enum(['plan', 'notice', 'preparation-report', 'meeting-report', 'minutes']),
    z.enum(['must', 'should', 'note']),
  ),
  source: z.string(),
  hit: z.string(),
  spare: z.string(),
})
const schema = z.strictObject({ plan: z.array(part), report: z.array(part), minutes: z.array(part) })

export type PartSet = 'plan' | 'report' | 'minutes'
export type PartEntry = z.infer<typeof part>

/** The raw file, for its tests. */
export function partEntries() {
  return dictionary('lexicons/meeting-parts.yaml', schema)
}

export interface PartFound {
  id: string
  name: string
  /** How grave its absence is in a paper of this kind; null where it is not asked. */
  level: Level | null
  own: boolean
  source: string
  /** Where it is: its section, or the clauses that speak of it; empty: missing. */
  places: Span[]
  via: 'heading' | 'clause' | null
}

/** Leads of a clause that only lean on a part instead of arranging it: 结合谈心谈话情况…. */
const LEANING =
  /^(?:并|要|再|在)?(?:结合|根据|按照|针对|通过对|围绕|依据|对照(?!检查)|汇总|梳理|基于|为|对(?!照)|把|将)[^，。；]{0,12}$|在[^，。；]{0,6}$/u

export function readParts(paper: Paper, set: PartSet): PartFound[] {
  const { kind } = paper.material
  const entries = partEntries()[set]
  const clauses = clausesOf(paper, entries)
  // What was done may be summed up in a row; what is to be done must be arranged.
  const summed = kind === 'meeting-report' || kind === 'minutes'
  const steps = entries.map(({ names }) => new RegExp(names.join('|'), 'u'))
  return entries.map((entry) => {
    const level = (entry.missing as Partial<Record<Kind, Level>>)[kind] ?? null
    const base = { id: entry.id, name: entry.name, level, own: entry.own, source: entry.source }
    const sections = [...underHeading(paper, entry), ...inTables(paper, entry, steps), ...asSteps(paper, entry)]
    if (sections.length > 0) return { ...base, places: sections, via: 'heading' }
    const cues = entry.cues.map((cue) => new RegExp(cue, 'gu'))
    const certain = entry.certain.map((cue) => new RegExp(cue, 'gu'))
    const hits = clauses.filter(({ text, crowded }) =>
      (!crowded || summed || entry.lists ? [...cues, ...certain] : certain).some((cue) => speaksOf(text, cue)),
    )
    const kinds = [...cues, ...certain].filter((cue) => hits.some(({ text }) => speaksOf(text, cue))).length
    const leads = clauses.filter((clause) => leadsIn(clause, entry))
    if (leads.length > 0) return { ...base, places: leads.map(({ start, end }) => ({ start, end })), via: 'clause' }
    return kinds >= entry.least
      ? { ...base, places: hits.map(({ start, end }) => ({ start, end })), via: 'clause' }
      : { ...base, places: [], via: null }
  })
}

/** Longer ones are sentences. */
const LONGEST_HEADING = 40

function sectionsNamed(paper: Paper, words: string): Section[] {
  const named = new RegExp(words, 'u')
  return paper.outline.sections.filter(
    ({ heading }) => heading !== null && heading.text.length <= LONGEST_HEADING && named.test(heading.text),
  )
}

/** A heading that names the part, with something under it or in the same line. */
function underHeading(paper: Paper, { names }: PartEntry): Span[] {
  return sectionsNamed(paper, names.join('|'))
    .filter(({ body, end }) => paper.material.text.slice(body, end).trim().length >= 4)
    .map(({ start, end }) => ({ start, end }))
}

/** Fewer sections are no order of a meeting. */
const FEWEST_STEPS = 3

/** 一、通报情况 二、班子对照检查 三、相互批评 四、点评: minutes by the steps of the agenda. */
function asSteps(paper: Paper, { steps }: PartEntry): Span[] {
  const sections = steps === undefined ? [] : sectionsNamed(paper, steps)
  return sections.length >= FEWEST_STEPS ? sections.map(({ start, end }) => ({ start, end })) : []
}

/** Longer cells say more than a name. */
const LONGEST_NAME = 14

/** A row of a table of steps: 谈心谈话 | 书记与成员、成员之间 | 1月5日前. One cell names the part and no other, another says something. */
function inTables(paper: Paper, { names }: PartEntry, steps: RegExp[]): Span[] {
  const named = new RegExp(names.join('|'), 'u')
  return paper.outline.tables.flatMap((table) =>
    table.rows.slice(1).flatMap((row) => {
      const cells = cellsOf(row).map((cell) => ({ ...cell, words: squeeze(cell.text) }))
      const at = cells.findIndex(({ words }) => words.length <= LONGEST_NAME && named.test(words))
      if (at < 0 || steps.filter((step) => step.test(cells[at]!.words)).length > 2) return []
      const said = cells.slice(at + 1).some(({ words }) => /[\p{Script=Han}]{4}/u.test(words))
      return said ? [{ start: cells[0]!.start, end: cells.at(-1)!.end }] : []
    }),
  )
}

/** By when it is done: what a plan's item need say beside its name. */
const DATED = /\d\s*月|\d\s*日|[上中下]旬|月底/u

/** 三是谈心交心，…: a short clause that does for a heading, with something behind it; 1.谈心谈话（1月4日—9日） too. */
function leadsIn({ text: whole, lead }: Clause, { names }: PartEntry): boolean {
  const text = whole.replace(/[（(][^（()）]*[)）]/gu, '')
  if (!(lead || DATED.test(whole)) || text.length > 18) return false
  const words =
    /^(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}|首先|其次|[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．])(?:要|是)?(.*)$/u.exec(
      text,
    )?.[1]
  return words !== undefined && names.some((name) => speaksOf(words, new RegExp(name, 'gu')))
}

interface Clause extends Span {
  text: string
  /** Names three or more parts in a row: a list of steps, not one of them. */
  crowded: boolean
  /** The first of several in its sentence. */
  lead: boolean
}

function clausesOf(paper: Paper, entries: PartEntry[]): Clause[] {
  const { text } = paper.material
  const title = paper.outline.title
  const steps = entries.filter((entry) => !['theme', 'time', 'place'].includes(entry.id))
  const names = steps.map((entry) => new RegExp(entry.names.join('|'), 'u'))
  const found: Clause[] = []
  // A form's labels and values read like 时间：….
  for (const row of paper.outline.tables.flatMap((table) => table.rows)) {
    const cells = cellsOf(row)
    const words = squeeze(cells.map((cell) => cell.text).join('：'))
    found.push({ start: cells[0]!.start, end: cells.at(-1)!.end, text: words, crowded: false, lead: false })
  }
  for (const block of paper.blocks) {
    if (title !== null && block.start >= title.start && block.end <= title.end) continue
    const sentences = pieces(text, block, /[^。！？\n]+/gu)
    for (const sentence of sentences) {
      const opens = sentence === sentences[0] && sentences.length > 1
      const parts = pieces(text, sentence, /[^，,；;]+/gu)
      for (const clause of parts) {
        const words = squeeze(text.slice(clause.start, clause.end))
        const crowded = /、/u.test(words) && names.filter((name) => name.test(words)).length >= 3
        found.push({ ...clause, text: words, crowded, lead: clause === parts[0] && (parts.length > 1 || opens) })
      }
      // Some cues reach over a comma.
      const words = squeeze(text.slice(sentence.start, sentence.end))
      const many = names.filter((name) => name.test(words)).length >= 4
      if (parts.length > 1) found.push({ ...sentence, text: words, crowded: many, lead: false })
    }
  }
  return found
}

/** 时 间 is 时间. */
function squeeze(text: string): string {
  return text.replace(/[\s　]+/g, '')
}

function pieces(text: string, { start, end }: Span, pattern: RegExp): Span[] {
  return [...text.slice(start, end).matchAll(pattern)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}

/** Whether a clause holds the cue, not merely leaning on it. */
export function speaksOf(text: string, cue: RegExp): boolean {
  for (const match of text.matchAll(cue)) {
    const lead = text
      .slice(0, match.index)
      .split(/[，,；;]/u)
      .at(-1)!
      .trim()
    if (!LEANING.test(lead) || lead === '') return true
  }
  return false
}
