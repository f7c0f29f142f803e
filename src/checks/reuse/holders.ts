/** Who else holds a passage, in the words of a supervision group. */

import { placesOf } from '../../known-names.ts'
import type { Evidence, Paper, Passage, PassageLabel, Place } from '../../model.ts'
import { type Context, quote } from '../define.ts'
import { passagesIn } from '../lookup.ts'

/** A passage as one material holds it. */
export interface Held {
  passage: Passage
  here: Place
  others: Place[]
}

/** Others are named in the message up to so many … */
const NAMED = 3
/** … and shown as evidence up to so many. */
const SHOWN = 6
/** A passage that lies within another of the same holders for so much of it is told of with that one. */
const WITHIN = 0.8

/** The passages of a label that this material holds, each borrowed passage once. */
export function heldBy(paper: Paper, label: PassageLabel, context: Context): Held[] {
  const { id } = paper.material
  const held = passagesIn(paper, context).flatMap((passage) => {
    const here = passage.places.find((place) => place.material === id)
    if (passage.label !== label || !here) return []
    return [{ passage, here, others: passage.places.filter((place) => place.material !== id) }]
  })
  return held.filter((one) => !held.some((other) => other !== one && swallows(other, one)))
}

/** The longer one tells all that the shorter one does: the same stretch, and every holder of it. */
function swallows(longer: Held, shorter: Held): boolean {
  const size = shorter.here.end - shorter.here.start
  if (longer.here.end - longer.here.start <= size) return false
  const common = Math.min(longer.here.end, shorter.here.end) - Math.max(longer.here.start, shorter.here.start)
  const holders = new Set(longer.others.map(({ material }) => material))
  return common >= WITHIN * size && shorter.others.every(({ material }) => holders.has(material))
}

/** 张立、王勇等5份材料 */
export function nameHolders(paper: Paper, others: readonly Place[], context: Context): string {
  const names = new Set<string>()
  for (const { material } of others) {
    if (names.size === NAMED) break
    names.add(holderName(context.paper(material), paper))
  }
  const named = [...names].join('、')
  return others.length > NAMED ? `${named}等${others.length}份` : named
}

/** @param reader whose opinion it stands in: one's own earlier paper is one's own. */
function holderName({ material: { role, kind, member, unit, year, title, file } }: Paper, reader: Paper): string {
  if (role === 'template') return `“${file.split('/').pop()}”`
  const own = role === 'previous' && member !== null && member === reader.material.member
  const name = own
    ? ''
    : (member ??
      (kind === 'team-statement'
        ? `${unit ?? ''}班子`
        : `《${
            title ??
            file
              .split('/')
              .pop()!
              .replace(/\.\w+$/, '')
          }》`))
  return role === 'previous' ? `${own ? '本人' : ''}${year === null ? '往年' : `${year}年度`}${name}` : name
}

/** This place first, then where else it stands. */
export function places(paper: Paper, { here, others }: Held, context: Context): Evidence[] {
  const shown = others.slice(0, SHOWN).map(({ material, start, end }) => {
    const other = context.paper(material)
    return quote('same', other, start, end, holderName(other, paper))
  })
  return [quote('here', paper, here.start, here.end), ...shown]
}

/** Another holder's name, unit or (older) year that this place keeps: a fact, no proof of who took from whom. */
export function keptOf(paper: Paper, { passage, here }: Held, context: Context): Evidence[] {
  const { text, member, unit, year } = paper.material
  const own = { 姓名: member, 单位: unit, 年份: year === null ? null : `${year}年` }
  const telling = tellingWords(passage, context)
  return [...placesOf(text.slice(here.start, here.end), telling.words)].flatMap(([word, at]) => {
    const what = telling.what.get(word)!
    if (own[what]?.includes(word)) return []
    const start = here.start + at
    return [quote('context', paper, start, start + word.length, `这里留有对方材料的${what}“${word}”`)]
  })
}

interface Telling {
  words: string[]
  what: ReadonlyMap<string, '姓名' | '单位' | '年份'>
}

const known = new WeakMap<Passage, Telling>()

/** The holders' names, units and (older) years: the same for each of them, who may be thousands. */
function tellingWords(passage: Passage, context: Context): Telling {
  let telling = known.get(passage)
  if (telling === undefined) {
    const what = new Map<string, '姓名' | '单位' | '年份'>()
    for (const { material } of passage.places) {
      const { member, unit, year, role } = context.paper(material).material
      if (member && member.length >= 2) what.set(member, '姓名')
      if (unit && unit.length >= 2) what.set(unit, '单位')
      if (role === 'previous' && year) what.set(`${year}年`, '年份')
    }
    telling = { words: [...what.keys()], what }
    known.set(passage, telling)
  }
  return telling
}
