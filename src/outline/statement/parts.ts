/** Which part of the statement each sentence stands in: by headings, else by lead-ins and what the sentences do. */
import { found, partEntries } from './lexicon.ts'
import type { PartName } from './model.ts'
import { type Features, roleScores, shares } from './roles.ts'
import type { Unit } from './units.ts'

export interface PartOf {
  part: PartName
  via: 'heading' | 'lead-in' | 'content'
}

/** In the order that statements usually keep. */
const ORDER: PartName[] = ['preamble', 'last-year', 'explanations', 'problems', 'case', 'causes', 'measures', 'closing']
/** Parts that examine nothing, before what is examined: an area named under them begins the problems. */
const FRONT: PartName[] = ['preamble', 'last-year', 'explanations']
/** Which parts a heading over several leaves open, by the first that it names. */
const JOINT: Partial<Record<PartName, PartName[]>> = {
  problems: ['problems', 'causes', 'measures', 'case'],
  explanations: ['last-year', 'explanations', 'measures'],
}

/** Cost of going on to a later part, of going back, of changing in mid-paragraph. */
const ONWARD = 2.2
const BACK = 4.5
const MIDWAY = 2
/** At a heading that says nothing known, going on to the next part is as likely as staying. */
const AT_HEADING = 1
/** What a lead-in is worth. */
const LEAD = 6.5
/** What it is worth to the rest of its paragraph. */
const HELD = 1.5
/** The same where that lead-in does nothing else: 再问一句，这是为什么？ 根源有三处。 下一步怎么改，我有几条。 */
const ANNOUNCED = 4
const ANNOUNCES = /^[^。]{0,29}(?:[？：]|[一二三四五六七八两几](?:[条处点个层样方面]+)?(?:实打实的)?[。]?)$/

/** The part a heading's words announce; null: none. */
export function partOfHeading(words: string): { part: PartName; both: boolean } | null {
  for (const { part, pattern, unless, both } of partEntries().headings) {
    if (found(pattern, words) && !(unless && found(unless, words))) return { part, both }
  }
  return null
}

/** The part a sentence without a heading leads into; null: none. */
export function partOfLead(text: string): PartName | null {
  for (const { part, pattern, unless } of partEntries().leads) {
    if (found(pattern, text) && !(unless && found(unless, text))) return part
  }
  return null
}

/** The most likely run of parts over units that no heading decides. */
export function partsByContent(
  units: Unit[],
  features: Features[],
  open: readonly PartName[] | null,
  entry: PartName | null,
  exit: PartName | null,
): PartOf[] {
  const states = open ?? ORDER
  const leads = units.map((unit) => partOfLead(unit.text))
  const held = ledParagraphs(units, leads)
  let cost = states.map((state) => (entry === null ? startCost(state, open) : step(entry, state, units[0]!)))
  const from: number[][] = []
  units.forEach((unit, index) => {
    const emit = emission(features[index]!, leads[index]!, states, leadWorth(unit))
    states.forEach((state, s) => {
      const led = held[index]
      if (led?.part === state) emit[s]! += led.worth
    })
    if (index === 0) {
      cost = cost.map((value, s) => value - emit[s]!)
      from.push(states.map((_, s) => s))
      return
    }
    const back: number[] = []
    cost = states.map((state, s) => {
      let best = 0
      let least = Number.POSITIVE_INFINITY
      for (let p = 0; p < states.length; p++) {
        const value = cost[p]! + step(states[p]!, state, unit)
        if (value < least) {
          least = value
          best = p
        }
      }
      back.push(best)
      return least - emit[s]!
    })
    from.push(back)
  })
  // Explanations may stand at the end too: then what is before them is judged by itself.
  if (exit !== null && ORDER.indexOf(exit) >= ORDER.indexOf('problems'))
    cost = cost.map((value, s) => value + step(states[s]!, exit, PARAGRAPH) * 0.5)
  let state = cost.indexOf(Math.min(...cost))
  const result: PartOf[] = []
  for (let index = units.length - 1; index >= 0; index--) {
    result[index] = { part: states[state]!, via: leads[index] === states[state] ? 'lead-in' : 'content' }
    state = from[index]![state]!
  }
  return result
}

export { FRONT, JOINT, ORDER }

function startCost(state: PartName, open: readonly PartName[] | null): number {
  if (open) return state === 'problems' ? 0 : 2
  return { preamble: 0, problems: 1.5, 'last-year': 1, explanations: 1.5 }[state as string] ?? 4
}

const PARAGRAPH = { first: true, heading: false }

function step(from: PartName, to: PartName, { first, heading }: Pick<Unit, 'first' | 'heading'>): number {
  if (from === to) return heading ? AT_HEADING : 0
  const distance = ORDER.indexOf(to) - ORDER.indexOf(from)
  const swap = from === 'explanations' && to === 'last-year'
  if (heading && distance > 0) return AT_HEADING
  return (distance > 0 || swap ? ONWARD : BACK) + (first ? 0 : MIDWAY)
}

/** In mid-paragraph 究其原因 may be about one area only, unless it says 上述问题. */
function leadWorth({ first, text }: Unit): number {
  return first || /上述|以上|这些|下一步|今后|接下来|往后|此后/.test(text) ? LEAD : LEAD * 0.35
}

/** The part that a paragraph's first sentence leads into holds to its end, unless another lead-in stands between. */
function ledParagraphs(units: Unit[], leads: (PartName | null)[]): ({ part: PartName; worth: number } | null)[] {
  let led: { part: PartName; worth: number } | null = null
  return units.map((unit, index) => {
    const lead = leads[index]!
    if (unit.first) led = unit.heading || !lead ? null : { part: lead, worth: announces(unit, lead) ? ANNOUNCED : HELD }
    else if (lead && lead !== led?.part) led = null
    return unit.first ? null : led
  })
}

function announces({ text }: Unit, lead: PartName): boolean {
  return (lead === 'causes' || lead === 'measures') && ANNOUNCES.test(text)
}

/** How well each part accounts for a sentence. */
function emission(features: Features, lead: PartName | null, states: readonly PartName[], worth: number): number[] {
  const role = shares(roleScores(features, null))
  // Causes look inward: problems are where facts are told.
  const facts = features.values.some(([name]) => name === 'fact')
  const fit: Record<PartName, number> = {
    preamble: role.transition + 0.5 * role.achievement + 0.3 * role.explanation + 0.2 * role.reasoning,
    'last-year': role.explanation,
    explanations: role.explanation,
    problems: (facts ? 1.1 : 0.8) * role.problem + 0.35 * role.reasoning + 0.35 * role.achievement + 0.15 * role.cause,
    case: 0.35 * role.problem + 0.4 * role.reasoning + 0.1 * role.cause,
    causes: (facts ? 0.6 : 1.2) * (role.cause + 0.4 * role.problem) + 0.1 * role.reasoning,
    measures: role.measure + 0.15 * role.reasoning,
    closing: 0.6 * role.transition,
  }
  return states.map((state) => Math.log(fit[state] + 0.06) * 1.2 + (lead === state ? worth : 0))
}
