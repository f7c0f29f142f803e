/** What a review says: coverage, passages, findings, opinions, meetings. */
import type { Level, Place, Span } from './basics.ts'
import type { LeftOut } from './document.ts'
import type { Material } from './paper.ts'

export type CoverageStatus = 'covered' | 'thin' | 'named' | 'missing'

export interface Coverage {
  material: string
  area: string
  status: CoverageStatus
  chars: number
  problems: number
  causes: boolean
  measures: boolean
  spans: Span[]
}

export type PassageLabel = 'copied' | 'templated' | 'recycled' | 'library' | 'quoted'

export interface Passage {
  id: string
  label: PassageLabel
  /** 0..1, of the least alike place to the reference place. */
  alike: number
  /** Two or more; the first is the reference place. */
  places: Place[]
  chars: number
  /** For each place after the first: how it differs from the reference. */
  alignments?: Alignment[]
}

/** How one place of a passage differs from the reference place. */
export interface Alignment {
  /** Index into `places`. */
  place: number
  steps: AlignmentStep[]
}

/** Both spans are in their own material's text; an added or left-out stretch has an empty span on the other side. */
export interface AlignmentStep {
  kind: 'same' | 'changed' | 'added' | 'left-out' | 'slot'
  reference: [number, number]
  place: [number, number]
}

export interface Pair {
  a: string
  b: string
  raw: number
  net: number
  longest: number
  ratioA: number
  ratioB: number
}

export type EvidenceRole = 'here' | 'same' | 'expected' | 'context' | 'searched'

/** With offsets, `quote === text.slice(start, end)` of the material. */
export interface Evidence {
  role: EvidenceRole
  material?: string
  start?: number
  end?: number
  quote: string
  note?: string
}

export interface Finding {
  /** Stable over small edits: hash of check, member, message and normalised quote. */
  id: string
  check: string
  level: Level
  material: string | null
  message: string
  advice: string
  requirement?: string
  evidence: Evidence[]
  /** Set by --decisions: what people said of it. */
  decision?: { verdict: '确认' | '排除'; reason: string }
  /** Set by --before: what became of an earlier finding. */
  progress?: '未改' | '部分修改' | '新增'
}

export type Suggestion = '通过' | '修改后通过' | '退回重写' | '未能审核'

export interface Opinion {
  material: string
  suggestion: Suggestion
  text: string
}

export interface Report {
  schema: 1
  tool: { name: 'duizhao'; version: string; segmenter: string }
  profile: { id: string; title: string; chosenBy: string; areas: { id: string; name: string }[] }
  materials: Material[]
  coverage: Coverage[]
  passages: Passage[]
  pairs: Pair[]
  findings: Finding[]
  opinions: Opinion[]
  totals: Record<string, number>
  /** What the walk and the review left out, cut or assumed. */
  notices: string[]
  /** Files and folders that no review is of (tables, pictures, earlier results), each with why. */
  leftOut?: LeftOut[]
  /** Each meeting as a whole: papers and steps, talks, criticisms, timeline. */
  meetings: Meeting[]
  /** Of --before: earlier findings that are no longer there. */
  resolved?: { id: string; check: string; message: string; member: string | null }[]
  /** Of --before: earlier findings that this run could not have found again, each with why (not submitted this time …). */
  uncompared?: { id: string; check: string; message: string; member: string | null; reason: string }[]
}

/** One unit's meeting as a whole. */
export interface Meeting {
  unit: string
  materials: string[]
  checklist: { item: string; state: '有' | '缺' | '待核' | '不适用'; evidence: Evidence[] }[]
  /** Names in the order of rows and columns. */
  members: string[]
  /** talks[i][j]: number of talks on record between members i and j. */
  talks: number[][]
  /** criticisms[i][j]: number of criticisms from i to j. */
  criticisms: number[][]
  timeline: { date: string; what: string; evidence: Evidence }[]
}
