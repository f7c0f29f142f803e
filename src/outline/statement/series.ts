/**
 * Papers told area by area with a small label before each step, over and over: 学。检查：… 根子：… 办法：… 忠。检查：…
 * A label of causes or measures that comes back is the item's own, and what follows its item begins with problems again.
 */
import { tally } from '../../group.ts'
import type { AreaIndex } from './areas.ts'
import type { Head } from './heads.ts'
import { leadAreas } from './leads.ts'
import { found, partEntries } from './lexicon.ts'
import type { PartName } from './model.ts'
import { ENUMERATOR, FIRST, type Unit } from './units.ts'

/** What a unit is of its item. */
export interface Turn {
  part: PartName
  /** Items are counted from 0. */
  item: number
}

/** 原因： 【改】 措施｜ （根子） 打算——: the words before the mark. */
const LABEL = /^(?:[问答]：)?[【（〔[]?([\u4e00-\u9fff]{1,9})(?:[】）〕\]]\s*[：—]*|\s*[：｜|—→=>？]+|\s+(?=\S))/
const COUNTED = /^其?[一二三四五六]是/
/** Nothing but the label. */
const ALONE = /^(?:[问答]：)?[【（〔[]?([\u4e00-\u9fff]{1,9})[】）〕\]]?(?:[：｜|。？]|—{1,2})?$/
/** Characters within which the mark must stand. */
const NEAR = 13
/** Of naming from which a sentence opens an area, not just touches it. */
const BY_NAME = 0.7
/** A sentence that does nothing but open what follows is no longer than this. */
const OPENING = 30
/** Characters told before the labels from which an item has a problem. */
const TELLING = 20

/** The label a unit opens with, as a part; null: none. */
export function labelOf(unit: Pick<Unit, 'text' | 'heading'>): PartName | null {
  const { heading } = unit
  // 三是怎么改：… is numbered besides; （问） in brackets is no number.
  const text = heading ? unit.text : unit.text.replace(COUNTED, '')
  const match = LABEL.exec(text.slice(0, NEAR)) ?? (heading || text.length <= NEAR ? ALONE.exec(text.trim()) : null)
  const words = match?.[1]
  if (!words) return null
  return partEntries().labels.find(({ pattern }) => found(pattern, words))?.part ?? null
}

/** For each head whether it is such a label: a line that comes back word for word. */
export function labelHeads(heads: Head[]): boolean[] {
  const times = tally(heads.map(({ heading }) => heading?.text))
  return heads.map(
    ({ heading }) =>
      heading !== null &&
      heading.label === '' &&
      times.get(heading.text)! > 1 &&
      labelOf({ text: heading.text, heading: true }) !== null,
  )
}

/** The step a sentence begins without a label: 究其原因，… 今后，… */
export function stepOf(text: string): PartName | null {
  return partEntries().steps.find(({ pattern }) => found(pattern, text))?.part ?? null
}

/**
 * What each unit is of its item; null: outside of any. By labels, else by words that begin a step in most items.
 * @param closed units that stand under the heading of another part
 */
export function seriesOf(units: Unit[], heads: Head[], closed: boolean[], index: AreaIndex): (Turn | null)[] {
  const labels = units.map((unit, at) => (closed[at] ? null : labelOf(unit)))
  const labelled = turnsBy(labels, new Reader(units, heads, closed, labels, index), null)
  if (labelled) return labelled
  const steps = units.map((unit, at) => labels[at] ?? (closed[at] || unit.heading ? null : stepOf(unit.text)))
  return turnsBy(steps, new Reader(units, heads, closed, steps, index), index.ids.length) ?? units.map(() => null)
}

/** @param areas where the steps have no labels: as many items as half of them must be there, most with the step */
function turnsBy(labels: (PartName | null)[], reader: Reader, areas: number | null): (Turn | null)[] | null {
  const back = labels.flatMap((part, at) => (part === 'causes' || part === 'measures' ? [at] : []))
  if (back.length < (areas ? FEWEST : 2)) return null
  const starts: number[] = []
  const firsts: number[] = []
  for (const [i, at] of back.entries()) {
    const before = back[i - 1]
    const start = before === undefined ? reader.startBefore(at) : reader.startBetween(before, at)
    if (start === null) continue
    starts.push(start)
    firsts.push(at)
  }
  const ends = starts.map((_, item) => starts[item + 1] ?? reader.endAfter(back[back.length - 1]!))
  if (areas) {
    if (starts.length < FEWEST || starts.length * 2 < areas) return null
    if (starts.length !== areas && !reader.open(starts)) return null
  }
  if (!comesBack(starts, ends, labels, areas ? 2 / 3 : 1 / 2)) return null
  if (!reader.tell(starts, firsts) || reader.skips(firsts)) return null
  const turns: (Turn | null)[] = labels.map(() => null)
  starts.forEach((start, item) => {
    let part: PartName = 'problems'
    for (let at = start; at < ends[item]!; at++) {
      part = labels[at] ?? part
      turns[at] = { part, item }
    }
  })
  return turns
}

/** Items from which words without a label make a series. */
const FEWEST = 3

/** The same step stands in two items or more, and in so great a share of them. */
function comesBack(starts: number[], ends: number[], labels: (PartName | null)[], share: number): boolean {
  return (['causes', 'measures'] as const).some((part) => {
    const times = starts.filter((start, item) => labels.slice(start, ends[item]).includes(part)).length
    return times >= 2 && times >= starts.length * share
  })
}

/** 二是 2. but not 问：, which begins something new. */
function counts({ text }: Unit): boolean {
  return ENUMERATOR.test(text) && !/^[问答]/.test(text)
}

class Reader {
  constructor(
    private readonly units: Unit[],
    private readonly heads: Head[],
    private readonly closed: boolean[],
    private readonly labels: (PartName | null)[],
    private readonly index: AreaIndex,
  ) {}

  /** Where the next item begins between two labels: at a heading, its problem's label, an area's name, a paragraph, a count. */
  startBetween(before: number, label: number): number | null {
    const between = (test: (at: number) => boolean) => {
      for (let at = before + 1; at < label; at++) if (test(at)) return at
      return null
    }
    const plain = (at: number) => this.labels[at] === null && !this.isUnder(at)
    const at =
      between((at) => this.isHeading(at)) ??
      between((at) => this.labels[at] === 'problems') ??
      between((at) => plain(at) && this.opensArea(at)) ??
      between((at) => plain(at) && this.units[at]!.first && !counts(this.units[at]!)) ??
      between((at) => plain(at) && counts(this.units[at]!) && !FIRST.test(this.units[at]!.text))
    if (at === null) return null
    return this.withOpening(at, before + 1)
  }

  /** Where the first item begins. */
  startBefore(label: number): number | null {
    let paragraph: number | null = null
    for (let at = label - 1; at >= 0 && !this.closed[at]; at--) {
      const { first } = this.units[at]!
      if (this.isHeading(at) || this.labels[at] === 'problems' || this.opensArea(at)) return this.withOpening(at, 0)
      if (first) paragraph ??= at
    }
    return paragraph
  }

  /** What follows the last label up to the next paragraph of its own. */
  endAfter(label: number): number {
    let at = label + 1
    while (at < this.units.length && !this.closed[at] && !this.units[at]!.heading) {
      if (this.units[at]!.first && !this.isUnder(at) && !counts(this.units[at]!)) break
      at++
    }
    return at
  }

  /** Half of the items begin with an area's name or a heading. */
  open(starts: number[]): boolean {
    return starts.filter((at) => this.isHeading(at) || this.opensArea(at)).length * 2 >= starts.length
  }

  /** Before their labels half of the items have something to tell. */
  tell(starts: number[], firsts: number[]): boolean {
    const telling = starts.filter((start, item) => {
      let chars = 0
      for (let at = start; at < firsts[item]!; at++) if (!this.units[at]!.heading) chars += this.units[at]!.text.length
      return chars >= TELLING
    })
    return starts.length >= 2 && telling.length * 2 >= starts.length
  }

  /** Most areas that are opened between the first label and the last have no label: then it is not theirs. */
  skips(firsts: number[]): boolean {
    const areas = new Set<number>()
    for (let at = firsts[0]!; at < firsts[firsts.length - 1]!; at++) {
      const { heading, head } = this.units[at]!
      if (heading && this.heads[head]!.names) for (const { area } of this.heads[head]!.areas) areas.add(area)
      else if (!heading) for (const { area } of this.named(at)) areas.add(area)
    }
    return areas.size > firsts.length * 2
  }

  /** 学。 before 检查：…: what only opens belongs to what it opens. */
  private withOpening(at: number, from: number): number {
    let start = at
    while (start > from && !this.units[start]!.first) start--
    if (!this.units[start]!.first || this.labels[start] === 'causes' || this.labels[start] === 'measures') return at
    const before = this.units[start - 1]
    const opens = start - 1 >= from && this.labels[start] === 'problems' && this.labels[start - 1] === null
    if (opens && before?.first && !before.heading && before.text.length <= OPENING && !this.isUnder(start - 1))
      return start - 1
    return start
  }

  /** Follows a label that has a line of its own. */
  private isUnder(at: number): boolean {
    const before = this.units[at - 1]
    if (!before || this.labels[at - 1] === null) return false
    return before.heading || (before.text.length <= NEAR && ALONE.test(before.text.trim()))
  }

  private isHeading(at: number): boolean {
    return this.units[at]!.heading && this.labels[at] === null
  }

  private opensArea(at: number): boolean {
    const { first, text } = this.units[at]!
    if (!first && !ENUMERATOR.test(text) && text.length > OPENING) return false
    return this.named(at).length > 0
  }

  private named(at: number) {
    const { first, text, heading } = this.units[at]!
    if (heading || (!first && !ENUMERATOR.test(text) && text.length > OPENING)) return []
    return leadAreas(text, this.index).filter(({ score }) => score >= BY_NAME)
  }
}
