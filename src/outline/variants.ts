/** Which names of units are one unit's: without the county, abbreviated, an office or a station within it. */
import { type Standing, weightOf } from './standing.ts'

/** 县水务局 and 临江县水务局 are one: a unit whose name ends another's is that one, if only one fits. */
export function shortForms(units: Iterable<string>): Map<string, string> {
  const all = [...new Set(units)].sort()
  const longest = all.filter((unit) => !all.some((other) => other !== unit && other.endsWith(unit)))
  const forms = new Map<string, string>()
  for (const unit of all) {
    const whole = longest.filter((other) => other.endsWith(unit))
    forms.set(unit, whole.length === 1 ? whole[0]! : unit)
  }
  return forms
}

/** Beyond this many units no two are compared: folders and full names keep so many apart. */
const MOST = 200

/**
 * Names that are a looser form of another's: each joins the one that more speaks for, if only one fits. Two that each
 * have a team's statement are two units, however alike their names.
 */
export function looseForms(standings: ReadonlyMap<string, Standing>): Map<string, string> {
  const forms = new Map<string, string>()
  const units = [...standings.keys()].sort()
  if (units.length > MOST) return forms
  for (const unit of units) {
    const own = standings.get(unit)!
    const fits = units.filter((other) => {
      const theirs = standings.get(other)!
      if (other === unit || (own.team && theirs.team)) return false
      const [mine, its] = [weightOf(own), weightOf(theirs)]
      if (isWithin(unit, other)) return !own.team && mine * 2 <= its
      const alike = withoutLevel(unit) === withoutLevel(other) || abbreviates(unit, other) || abbreviates(other, unit)
      return alike && (its > mine || (its === mine && other.length > unit.length))
    })
    if (fits.length === 1) forms.set(unit, fits[0]!)
  }
  return forms
}

/** 栖云水利局 of 栖云县水利局: what a place is, left out behind its name. */
function withoutLevel(unit: string): string {
  return unit.replace(/(?<=^[\u4e00-\u9fff]{2,4})(?:自治县|自治州|省|市|县|区|旗|州)(?=[\u4e00-\u9fff]{2})/u, '')
}

/** 县卫健局 of 县卫生健康局: its characters in the same order, and an office of the same level. */
function abbreviates(short: string, long: string): boolean {
  if (short.length < 4 || short.length >= long.length || !/[局厅]$/.test(short)) return false
  if (short.at(-1) !== long.at(-1) || short[0] !== long[0] || short[1] !== long[1]) return false
  return keepsOrder(short, long)
}

/** All characters of the one stand in the other in their order. */
export function keepsOrder(short: string, long: string): boolean {
  let at = 0
  for (const char of long) if (char === short[at]) at++
  return at === short.length
}

/** 县水务局执法大队 is within 临江县水务局. */
function isWithin(inner: string, outer: string): boolean {
  for (let from = 0; outer.length - from >= 3; from++) {
    const ending = outer.slice(from)
    if (inner.length > ending.length && inner.startsWith(ending)) return true
  }
  return false
}
