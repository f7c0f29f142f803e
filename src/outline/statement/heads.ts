/**
 * The headings that structure a statement. The outline marks every numbered opening (一是学得浅。 too); here only
 * those count that stand on a line of their own or name a part or an area. The others are sentences like any.
 */
import type { Heading, Paper } from '../../model.ts'
import { ordinalOf } from '../number.ts'
import type { AreaIndex } from './areas.ts'
import { asksForPart, candidates, INSIDE, isBracketed, isComplaint, PART_END } from './candidates.ts'
import type { PartName } from './model.ts'
import { type Named, namedAreas } from './naming.ts'
import { normalise } from './normal.ts'
import { partOfHeading } from './parts.ts'
import { tableHeads } from './tables.ts'

export interface Head {
  /** Null: what stands before the first heading, in a table's cell or behind a table. */
  heading: Heading | null
  start: number
  /** Where its own text begins. */
  body: number
  /** Index of the enclosing head, -1 at the top. */
  parent: number
  /** Areas that it names, or that the head around it does. */
  areas: Named[]
  /** It names them itself. */
  names: boolean
  /** What its words say of the part. */
  part: { part: PartName; both: boolean } | null
}

/** 一是 第一， 其二： number points inside a text rather than sections of it. */
const POINT =
  /^(?:其?[一二三四五六七八九十]+是|第[一二三四五六七八九十]+(?!部分|章|节|块)|其[一二三四五六七八九十]+|首先|其次|最后)/
/** 政治纪律、政治规矩，我守得严不严？: what is asked about it is not the area's name. */
const QUESTION = /[，：](?:我|自己|本人|能|敢|有没有|是否|做)[^，。；]{1,24}[？?]$/
export function headsOf(paper: Paper, index: AreaIndex): Head[] {
  const { text } = paper.material
  const heads: Head[] = [{ heading: null, start: 0, body: 0, parent: -1, areas: [], names: false, part: null }]
  const levels = [0]
  /** Parent and level → the last head there. */
  const latest = new Map<string, number>()
  const push = (head: Head, level: number) => {
    latest.set(`${head.parent} ${level}`, heads.length)
    heads.push(head)
    levels.push(level)
  }
  const tables = tableHeads(paper, index)
  const open = (level: number) => {
    let parent = heads.length - 1
    while (parent > 0 && levels[parent]! >= level) parent = heads[parent]!.parent
    return parent
  }
  const pass = (until: number) => {
    while (tables.length > 0 && tables[0]!.cells[0]!.start < until) {
      const { cells, end, whole } = tables.shift()!
      const parent = open(INSIDE + 1)
      const { areas: around } = heads[parent]!
      for (const { start, body, areas, part } of cells) {
        const own = areas.length > 0 ? areas : around
        const head = { heading: null, start, body, parent: whole ? 0 : parent, areas: own, names: false }
        push({ ...head, part: part && { part, both: false } }, INSIDE + 1)
      }
      push({ heading: null, start: end, body: end, parent, areas: around, names: false, part: null }, INSIDE + 1)
    }
  }
  for (const { heading, body, level } of candidates(paper, index)) {
    pass(heading.start)
    const words = normalise(heading.text).replace(QUESTION, '')
    const alone = standsAlone(text, heading, body) || isBracketed(text, heading)
    const named = namedAreas(words, index)
    const asks = asksForPart(words)
    const complains = isComplaint(words) && !asks
    const part = complains || (!alone && !asks && !PART_END.test(words)) ? null : partOfHeading(words)
    const parent = open(level)
    // The last head of this level under the same parent, where it names an area.
    const last = latest.get(`${parent} ${level}`)
    const before = last !== undefined && heads[last]!.areas.length > 0 ? last : null
    // The next number after an area's heading ends that area, whatever it says.
    const goesOn = before !== null && heads[before]!.names && follows(heading, heads[before]!.heading!)
    if ((!alone || POINT.test(heading.label)) && named.length === 0 && !part && !goesOn) continue
    if (!alone && POINT.test(heading.label)) continue
    if (!alone && complains && !/方面[。：，]?$/.test(words) && !opensWithName(words, named) && !goesOn) continue
    const resumed = before !== null && !part && restarts(heading, heads[before]!.heading!)
    const above = resumed ? heads[before]! : heads[parent]!
    const inherits = above.areas.length > 0
    const head = {
      heading,
      start: heading.start,
      body,
      parent: resumed ? before : parent,
      areas: inherits ? above.areas : named,
      names: named.length > 0 && !inherits,
      part,
    }
    push(head, resumed ? level + 0.5 : level)
  }
  pass(Number.POSITIVE_INFINITY)
  return heads
}

function standsAlone(text: string, heading: Heading, body: number): boolean {
  return text.slice(heading.end, body).includes('\n') || body >= text.length
}

/** 5.工作作风不扎实。…: a numbered opening that begins with an area's own name stands for its section. */
function opensWithName(words: string, named: Named[]): boolean {
  const name = named[0]?.cues[0]?.text ?? ''
  return named.length === 1 && named[0]!.score >= 0.85 && name.length >= 4 && words.startsWith(name)
}

/** （二） after （一）. */
function follows(heading: Heading, before: Heading): boolean {
  return heading.label !== '' && ordinalOf(heading.label) === ordinalOf(before.label) + 1
}

/** 1．关于政治纪律 1.警觉性不够: the count begins anew, so the second is inside the first. */
function restarts(heading: Heading, before: Heading): boolean {
  return ordinalOf(heading.label) === 1 && ordinalOf(before.label) >= 1
}
