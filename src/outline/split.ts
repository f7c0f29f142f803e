/** One file holding several materials one after the other → parts. When in doubt a file stays whole. */
import type { Document, Kind } from '../model.ts'
import { formsOfTalks, recordsOfTalks, statementsByName } from './collection.ts'
import { type Opening, openings } from './opening.ts'
import { type Part, partOf } from './part.ts'

export function splitDocument(document: Document): Part[] {
  const whole = partOf(document, 0, document.blocks.length)
  const { starts, kind } = boundaries(whole)
  if (starts.length === 0) return [whole]
  const bounds = [0, ...starts, document.blocks.length]
  return bounds.slice(1).map((end, index) => {
    let first = bounds[index]!
    let last = end
    while (first < last && whole.lines[first]!.text === '') first++
    while (last > first && whole.lines[last - 1]!.text === '') last--
    return { ...partOf(document, first, last), ...(kind && { kind }) }
  })
}

/** Blocks that begin a new material, the first material's own beginning left out; and their kind where that is known. */
function boundaries(whole: Part): { starts: number[]; kind?: Kind } {
  const titles = openings(whole)
  const starts = byTitle(whole, titles)
  if (starts.length > 0) return { starts }
  const kind = titles[0]?.kind ?? null
  if (kind === 'talk-record') {
    const forms = formsOfTalks(whole)
    return { starts: forms.length > 0 ? forms : recordsOfTalks(whole), kind }
  }
  if (kind === null || kind === 'member-statement' || kind === 'other')
    return { starts: statementsByName(whole, titles[0]?.name ?? null) }
  return { starts: [] }
}

/** Characters that a material has at the least beside its title. */
const SHORTEST = { short: 40, same: 100, other: 150 }
/** A cover letter, a book's table of contents: short, and what follows is a paper of its own. */
const COVERS = /印发|转发|下发|报送|(?:目录|汇编)$/
/** From here on a text after 附件 is a material of its own rather than a form. */
const LONG = 800

function byTitle(whole: Part, titles: Opening[]): number[] {
  const first = titles[0]
  if (!first) return []
  const chars = counter(whole)
  const starts: number[] = []
  let current = chars(0, first.line) < 60 ? first : null
  let from = 0
  let appendix = false
  for (const [index, title] of titles.entries()) {
    if (title === current) continue
    appendix ||= title.afterAttachment
    const next = titles[index + 1]
    const behind = chars(title.after, next ? next.line : whole.lines.length)
    const before = chars(from, title.line) - (current ? current.text.length : 0)
    if (begins(title, current, appendix, before, behind)) {
      starts.push(title.line)
      current = title
      from = title.line
      appendix = false
    }
  }
  return starts
}

/** A record of one talk, one member's criticisms may take a few lines. */
const SHORT_KINDS = new Set<Kind>(['talk-record', 'criticism'])

function begins(title: Opening, current: Opening | null, appendix: boolean, before: number, behind: number): boolean {
  if (!title.strong || title.continuesNumbers) return false
  const same = current !== null && family(title.kind) === family(current.kind)
  // 张立对照检查 within 张立's own paper heads a part of it.
  if (same && title.short && !title.full && title.name === current.name) return false
  const short = SHORT_KINDS.has(title.kind) && (same || title.kind === 'talk-record')
  const least = short ? SHORTEST.short : same ? SHORTEST.same : SHORTEST.other
  const cover = current !== null && !same && COVERS.test(current.text)
  if (before < (cover ? 0 : least) || behind < (cover ? SHORTEST.same : least)) return false
  const repeated = same && title.pattern === current.pattern
  // A member's criticisms of each colleague in turn are one paper.
  if (title.kind === 'criticism' && (!repeated || /^[对给]/.test(title.pattern))) return false
  const statement = family(title.kind) === 'statement'
  if (appendix) return statement && behind >= LONG
  const apart = title.blanks > 0 || title.afterEnd || title.dressed
  // Undressed and with nothing left of the empty lines, the numbers tell: a new paper's begin anew (a running head's go on).
  const anew = title.afterSentence && title.scheme === current?.scheme
  if (same) return apart || (anew && (repeated || title.scheme !== ''))
  if (current === null) return title.afterEnd || (title.dressed && (statement || title.blanks > 1))
  if (cover && title.dressed && (statement || title.afterEnd)) return true
  // A whole title as the first one's, in the same dress; minutes take such papers in.
  const whole = title.full || (title.name !== null && title.kind === 'rectification-list')
  if (whole && title.dressed && title.dress === current.dress && current.kind !== 'minutes') return true
  // Another kind: only where what came before is clearly over.
  return title.afterEnd || (title.blanks > 1 && (title.dressed || title.blanks > 2))
}

/** Team's and members' statements go together in one collection. */
function family(kind: Kind): string {
  return kind === 'member-statement' || kind === 'team-statement' ? 'statement' : kind
}

/** Characters of the lines `from` to before `to`, from running sums. */
function counter({ lines }: Part): (from: number, to: number) => number {
  const sums = [0]
  for (const line of lines) sums.push(sums[sums.length - 1]! + line.text.length)
  return (from, to) => sums[to]! - sums[from]!
}
