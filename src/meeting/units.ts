/** Roster and papers write units in longer and shorter forms: 清河县水务局, 水务局党组. */
import { groupBy } from '../group.ts'

function plain(text: string): string {
  return text.replace(/[\s　]|领导班子|班子|党组|党委|党总支|党支部|委员会|中共/gu, '')
}

/** Either is the other's ending. */
export function sameUnit(a: string, b: string): boolean {
  const [one, two] = [plain(a), plain(b)]
  return one !== '' && two !== '' && (one === two || one.endsWith(two) || two.endsWith(one))
}

/** Things by the unit they are of, found without comparing all with all: a batch may have a thousand units. */
export class UnitIndex<T> {
  private readonly order: ReadonlyMap<T, number>
  private readonly whole: ReadonlyMap<string, T[]>
  /** What units end in → the things of each such unit. */
  private readonly endings: ReadonlyMap<string, T[][]>

  constructor(things: readonly T[], unitOf: (thing: T) => string) {
    this.order = new Map(things.map((thing, at) => [thing, at]))
    const bare = new Map([...new Set(things.map(unitOf))].map((unit) => [unit, plain(unit)]))
    this.whole = groupBy(things, (thing) => bare.get(unitOf(thing))!)
    const ends = [...this.whole].flatMap(([unit, group]) =>
      Array.from({ length: Math.max(0, unit.length - 1) }, (_, at) => ({ ending: unit.slice(at + 1), group })),
    )
    this.endings = new Map(
      [...groupBy(ends, ({ ending }) => ending)].map(([ending, list]) => [ending, list.map(({ group }) => group)]),
    )
  }

  /** Those that {@link sameUnit} holds to be of this unit, in their order. */
  of(unit: string): T[] {
    const bare = plain(unit)
    if (bare === '') return []
    const found = (this.endings.get(bare) ?? []).flat()
    for (let from = 0; from < bare.length; from++) found.push(...(this.whole.get(bare.slice(from)) ?? []))
    return found.sort((a, b) => this.order.get(a)! - this.order.get(b)!)
  }
}
