/** numbering.xml and the counters: which automatic number a paragraph shows, as a reader sees it. */
import { formatNumber } from './number-format.ts'
import { isOn, type RunProperties, readRunProperties } from './run-properties.ts'
import type { Styles } from './styles.ts'
import { bulletText } from './symbols.ts'
import { cleanText } from './text.ts'
import { START, type Xml } from './xml.ts'

/** A label is written once for each paragraph: its text must not be a whole book. */
const MOST_TEXT = 255

export interface ListLevel {
  /** 0 where the file is silent, as the standard says. */
  start: number
  format: string
  custom?: string
  /** `%1.%2`, `第%1条`. */
  text: string
  /** Level (1-based) whose use restarts this one; 0: never; undefined: any level above. */
  restart?: number
  /** All levels of the label in decimal. */
  legal: boolean
  suffix: 'tab' | 'space' | 'nothing'
  /** Id of the paragraph style that this level belongs to. */
  style?: string
  run: RunProperties
}

interface AbstractList {
  id: string
  levels: (ListLevel | undefined)[]
  /** Id of the numbering style that holds the levels instead. */
  link?: string
}

interface ListInstance {
  abstract: string
  starts: (number | undefined)[]
  levels: (ListLevel | undefined)[]
}

interface Counters {
  values: (number | undefined)[]
  /** `numId/level` whose start override has been used. */
  restarted: Set<string>
}

export interface Label {
  /** As a reader sees it: `一、`. */
  text: string
  /** What stands between it and the text. */
  separator: '' | ' '
}

export class Numbering {
  private abstracts = new Map<string, AbstractList>()
  private instances = new Map<string, ListInstance>()
  private readonly counters = new Map<AbstractList, Counters>()

  /** @param xml of numbering.xml; null: the file has none */
  constructor(
    xml: Xml | null,
    private readonly styles: Styles,
  ) {
    for (let type = xml?.next() ?? 0; xml && type; type = xml.next()) {
      if (type !== START) continue
      if (xml.name === 'w:abstractNum') this.addAbstract(xml)
      else if (xml.name === 'w:num') this.addInstance(xml)
    }
  }

  /** The same lists, counted anew: text boxes, notes and headers do not count on from the body. */
  apart(): Numbering {
    const other = new Numbering(null, this.styles)
    other.abstracts = this.abstracts
    other.instances = this.instances
    return other
  }

  /**
   * Counts a paragraph and says its number; null where it has none.
   * @param numId as set on it or its style; @param ilvl as set, undefined if not
   * @param style id of its paragraph style, which may belong to a level
   */
  next(numId: string, ilvl: number | undefined, style: string): Label | null {
    const instance = this.instances.get(numId)
    const list = instance && this.listOf(instance.abstract)
    if (!instance || !list) return null
    const at =
      ilvl ??
      Math.max(
        0,
        list.levels.findIndex((level) => level?.style === style && style !== ''),
      )
    const level = instance.levels[at] ?? list.levels[at]
    if (!level) return null
    const counters = this.count(numId, instance, list, at)
    return this.label(level, instance, list, counters)
  }

  /** The level of a list that belongs to a paragraph style, undefined without one. */
  levelOfStyle(numId: string, style: string): number | undefined {
    const instance = this.instances.get(numId)
    const list = instance && this.listOf(instance.abstract)
    const at = list?.levels.findIndex((level, i) => (instance!.levels[i] ?? level)?.style === style) ?? -1
    return at < 0 ? undefined : at
  }

  private count(numId: string, instance: ListInstance, list: AbstractList, at: number): Counters {
    let counters = this.counters.get(list)
    if (!counters) {
      counters = { values: [], restarted: new Set() }
      this.counters.set(list, counters)
    }
    const { values, restarted } = counters
    const levelAt = (i: number) => instance.levels[i] ?? list.levels[i]
    const startOf = (i: number) => instance.starts[i] ?? instance.levels[i]?.start ?? list.levels[i]?.start ?? 1
    const key = `${numId}/${at}`
    if (instance.starts[at] !== undefined && !restarted.has(key)) {
      restarted.add(key)
      values[at] = startOf(at)
    } else values[at] = values[at] === undefined ? startOf(at) : values[at] + 1
    // Levels above that nobody has used yet stand at their start.
    for (let i = 0; i < at; i++) values[i] ??= startOf(i)
    for (let i = at + 1; i < 9; i++) {
      const restart = levelAt(i)?.restart
      if (restart === 0) continue
      if (restart === undefined || restart > i || at < restart) values[i] = undefined
    }
    return counters
  }

  private label(level: ListLevel, instance: ListInstance, list: AbstractList, { values }: Counters): Label {
    if (level.run.hidden) return { text: '', separator: '' }
    const text =
      level.format === 'bullet'
        ? bulletText(level.text, level.run.font)
        : level.text.replace(/%([1-9])/g, (_, digit) => {
            const i = Number(digit) - 1
            const of = instance.levels[i] ?? list.levels[i]
            if (!of || values[i] === undefined) return ''
            const format = level.legal && of.format !== 'none' ? 'decimal' : of.format
            return formatNumber(values[i], format, of.custom)
          })
    return { text, separator: text === '' ? '' : separatorOf(level, text) }
  }

  private listOf(id: string): AbstractList | undefined {
    let list = this.abstracts.get(id)
    for (let hops = 0; list?.link !== undefined && list.levels.length === 0 && hops < 10; hops++) {
      const numId = this.styles.get(list.link)?.paragraph.numId
      const instance = numId === undefined ? undefined : this.instances.get(numId)
      const next = instance && this.abstracts.get(instance.abstract)
      if (!next || next === list) break
      list = next
    }
    return list
  }

  private addAbstract(xml: Xml): void {
    const list: AbstractList = { id: xml.attribute('abstractNumId') ?? '', levels: [] }
    const depth = xml.depth
    while (xml.within(depth)) {
      if (xml.name === 'w:lvl') readLevel(xml, list.levels)
      else if (xml.name === 'w:numStyleLink') list.link = xml.attribute('val')
    }
    this.abstracts.set(list.id, list)
  }

  private addInstance(xml: Xml): void {
    const id = xml.attribute('numId') ?? ''
    const instance: ListInstance = { abstract: '', starts: [], levels: [] }
    const depth = xml.depth
    let override = 0
    while (xml.within(depth)) {
      if (xml.name === 'w:abstractNumId') instance.abstract = xml.attribute('val') ?? ''
      else if (xml.name === 'w:lvlOverride') override = levelIndex(xml.attribute('ilvl'))
      else if (xml.name === 'w:startOverride') instance.starts[override] = integer(xml.attribute('val'), 1)
      else if (xml.name === 'w:lvl') readLevel(xml, instance.levels)
    }
    this.instances.set(id, instance)
  }
}

function readLevel(xml: Xml, levels: (ListLevel | undefined)[]): void {
  const level: ListLevel = { start: 0, format: 'decimal', text: '', legal: false, suffix: 'tab', run: {} }
  // Levels are written into fixed places: a file cannot make the array any longer than nine.
  levels[levelIndex(xml.attribute('ilvl'))] = level
  const depth = xml.depth
  while (xml.within(depth)) {
    const value = xml.attribute('val')
    if (xml.name === 'w:start') level.start = integer(value, 1)
    else if (xml.name === 'w:lvlText') level.text = cleanText(value ?? '').slice(0, MOST_TEXT)
    else if (xml.name === 'w:lvlRestart') level.restart = integer(value, 0)
    else if (xml.name === 'w:isLgl') level.legal = isOn(xml)
    else if (xml.name === 'w:pStyle') level.style = value
    else if (xml.name === 'w:rPr') level.run = readRunProperties(xml)
    else if (xml.name === 'w:suff') level.suffix = value === 'space' || value === 'nothing' ? value : 'tab'
    else if (xml.name === 'w:numFmt') readFormat(xml, level, value)
  }
}

/** The newer custom format stands before a fallback of the old kind: the first known one counts. */
function readFormat(xml: Xml, level: ListLevel, value: string | undefined): void {
  if (level.custom !== undefined) return
  level.format = value ?? 'decimal'
  if (level.format === 'custom') level.custom = xml.attribute('format') ?? ''
}

/**
 * A tab stop shows as a gap. After a mark that closes the number by itself (、 ） 】 ①) nothing is put in its place,
 * so that `一、` reads as typed; after a letter, a digit, 条 or a full stop one space keeps number and text apart.
 */
function separatorOf(level: ListLevel, label: string): '' | ' ' {
  if (level.suffix !== 'tab') return level.suffix === 'space' ? ' ' : ''
  return /[、，：；。．）】〕》」』①-⓿㈠-㋿❶-➓]$/.test(label) ? '' : ' '
}

function levelIndex(value: string | undefined): number {
  return Math.min(Math.max(integer(value, 0), 0), 8)
}

function integer(value: string | undefined, otherwise: number): number {
  const number = Math.trunc(Number(value))
  return Number.isSafeInteger(number) && value !== undefined ? number : otherwise
}
