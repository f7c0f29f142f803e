/**
 * What a check is: a value. It reads the context and says what it found as facts (message id, arguments,
 * evidence); the Chinese wording stands in `dictionaries/messages/<family>.yaml`. No disk, no clock, no console.
 */
import type {
  Coverage,
  CoverageStatus,
  Evidence,
  Kind,
  Level,
  Material,
  Member,
  Pair,
  Paper,
  Passage,
} from '../model.ts'
import type { Statement } from '../outline/statement/model.ts'
import type { Profile } from '../profile/schema.ts'
import type { Segmenter } from '../segment/port.ts'

/** What a check of one paper by itself may look at: it can be run on any thread, in any order. */
export interface PaperContext {
  /** As understood; undefined where the paper is no statement. */
  statement: Statement | undefined
  /** How it covers each area; none where it is no statement. */
  coverage: readonly Coverage[]
  profile: Profile
  segmenter: Segmenter
}

/** Everything a check may look at. */
export interface Context {
  /** All readable materials of the batch, whatever their role, in report order. */
  papers: Paper[]
  /** Those of them under review: role `submitted`. */
  submitted: Paper[]
  /** What could not be read. */
  unreadable: Material[]
  /** A submitted member's or team's statement as understood; undefined of any other paper. */
  statement(paper: Paper): Statement | undefined
  profile: Profile
  roster: Member[] | null
  passages: Passage[]
  pairs: Pair[]
  /** The date deadlines are judged by, `YYYY-MM-DD`. */
  today: string
  segmenter: Segmenter
  /** The paper with this material id. */
  paper(id: string): Paper
}

/** One thing a check found: facts only. */
export interface Found {
  /** Null: the batch as a whole. */
  material: string | null
  /** Names the message in the check's table where it has more than one; 'default' if left out. */
  message?: string
  /** Fill the `{slots}` of the message. */
  args?: Record<string, string | number>
  evidence: Evidence[]
  /** Where the check's level depends on what was found. */
  level?: Level
  /** Where the requirement is written, if nearer than the check's own source. */
  requirement?: string
  /** Faults of the material that it tells of, by name … */
  tells?: string[]
  /** … and one that it leaves to another finding that tells of it: nobody is told of one fault twice. */
  unlessTold?: string
}

/** A text of one statement, or a batch as file name → text (folders give roles, as on disk; `应交名单.csv` is the roster). */
export type Example = string | Record<string, string>

interface Common {
  /** `family/name`, as in the contract. */
  id: string
  level: Level
  /** Short Chinese name. */
  title: string
  /** Why it matters, in Chinese, a sentence or two. */
  why: string
  /** A clause, a paper, a measurement. */
  source: string
  /** Run as tests: the first must raise the check, the second must not. */
  examples: {
    hit: Example
    spare: Example
    /** Told in words, for text cannot show it (parts of a file): tested with real files instead. */
    inWords?: true
  }
}

/** A check that looks at one submitted paper by itself. */
export interface PaperCheck extends Common {
  scope: 'paper'
  kinds: readonly Kind[]
  run(paper: Paper, context: PaperContext): Iterable<Found>
}

/** A check that looks at one submitted material at a time, and at the others beside it. */
export interface MaterialCheck extends Common {
  scope: 'material'
  kinds: readonly Kind[]
  run(paper: Paper, context: Context): Iterable<Found>
}

/** A check that looks at the batch as a whole. */
export interface BatchCheck extends Common {
  scope: 'batch'
  run(context: Context): Iterable<Found>
}

export type Check = PaperCheck | MaterialCheck | BatchCheck

export function defineCheck<T extends Check>(check: T): T {
  return check
}

/** How a paper covers an area; undefined where it is no statement. */
export function statusOf(area: string, { coverage }: PaperContext): CoverageStatus | undefined {
  return coverage.find((row) => row.area === area)?.status
}

/** Evidence with a span of a paper's text, its quote taken from there. */
export function quote(role: Evidence['role'], paper: Paper, start: number, end: number, note?: string): Evidence {
  const { id, text } = paper.material
  return { role, material: id, start, end, quote: text.slice(start, end), ...(note ? { note } : {}) }
}
