/** Text taken from elsewhere, followed by its own place over two rounds: label and holders change without the paper. */
import { groupBy } from './group.ts'

export interface PlacedFinding {
  id: string
  check: string
  material: string | null
  evidence: { role: string; quote: string }[]
}

interface Owned {
  id: string
  member: string | null
  title: string | null
  file: string
}

interface Round<F extends PlacedFinding, M extends Owned> {
  findings: readonly F[]
  materials: readonly M[]
}

export interface Stayed {
  /** Earlier findings whose text still stands in a finding of now. */
  before: Set<string>
  /** Findings of now that tell of text that an earlier one told of; true: all of that text is left in the paper. */
  now: Map<string, boolean>
}

/** Letters in a row that make a likeness. */
const RUN = 6
/** Of the shorter of two texts so much must be in the other for them to be one place. */
const STANDS = 0.5
/** From so much of an earlier text on, all of it is left. */
const WHOLE = 0.95

export function stayedInPlace(
  before: Round<PlacedFinding, Owned>,
  now: Round<PlacedFinding, Owned & { text: string }>,
): Stayed {
  const stayed: Stayed = { before: new Set(), now: new Map() }
  const earlier = groupBy(before.findings.filter(isReuse), ({ material }) => material)
  const present = groupBy(now.findings.filter(isReuse), ({ material }) => material)
  const papers = now.materials.filter(({ id }) => present.has(id))
  for (const owner of before.materials) {
    const olds = earlier.has(owner.id) ? earlier.get(owner.id)!.flatMap(placeOf) : []
    if (olds.length === 0) continue
    for (const paper of samePapers(owner, papers)) {
      const whole = new Letters(paper.text)
      const here = present.get(paper.id)!.flatMap(placeOf)
      for (const old of olds) {
        const standing = here.filter((one) => old.family === one.family && isOnePlace(old, one))
        if (standing.length === 0) continue
        stayed.before.add(old.id)
        const left = whole.shareOf(old.text) >= WHOLE
        for (const { id } of standing) stayed.now.set(id, left && (stayed.now.get(id) ?? true))
      }
    }
  }
  return stayed
}

function isReuse({ check, material }: PlacedFinding): boolean {
  return material !== null && check.startsWith('reuse/')
}

interface OwnPlace {
  id: string
  family: string
  text: Letters
}

/** The finding's own text; none where it shows nothing. */
function placeOf({ id, check, evidence }: PlacedFinding): OwnPlace[] {
  const text = new Letters(evidence.find(({ role }) => role === 'here')?.quote ?? '')
  // Two files that are the same throughout are another fault than a passage in both.
  const family = check === 'reuse/identical-file' ? check : 'passage'
  return text.letters.length < RUN ? [] : [{ id, family, text }]
}

/** The same person's; where a person is not known, the same file, else the same title. */
function samePapers<M extends Owned>({ member, title, file }: Owned, papers: readonly M[]): M[] {
  const open = papers.filter((other) => member === null || other.member === null || other.member === member)
  const own = open.filter((other) => (member !== null && other.member === member) || (file && other.file === file))
  return own.length > 0 ? own : open.filter((other) => title !== null && other.title === title)
}

function isOnePlace({ text: one }: OwnPlace, { text: two }: OwnPlace): boolean {
  return (one.letters.length <= two.letters.length ? two.shareOf(one) : one.shareOf(two)) >= STANDS
}

/** Figures and marks are no part of the likeness, as in a finding's id. */
class Letters {
  readonly letters: string
  #runs: Set<string> | null = null

  constructor(text: string) {
    this.letters = text.replace(/[^\p{L}]/gu, '')
  }

  /** How much of the other's letters stand here too, in runs. */
  shareOf({ letters }: Letters): number {
    if (this.letters.includes(letters)) return 1
    this.#runs ??= runsOf(this.letters)
    let covered = 0
    let until = 0
    for (let at = 0; at + RUN <= letters.length; at++) {
      if (!this.#runs.has(letters.slice(at, at + RUN))) continue
      covered += at + RUN - Math.max(at, until)
      until = at + RUN
    }
    return covered / letters.length
  }
}

function runsOf(letters: string): Set<string> {
  const runs = new Set<string>()
  for (let at = 0; at + RUN <= letters.length; at++) runs.add(letters.slice(at, at + RUN))
  return runs
}
