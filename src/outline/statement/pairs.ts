/**
 * A table keyed by two neighbouring characters. The few hundred characters that wordings are made of are numbered,
 * so that most places of a text are passed over at the price of one look-up, without cutting a string.
 */
export class Pairs<T> {
  private readonly numbers = new Uint16Array(0x10000)
  private readonly held = new Map<number, T>()
  private count = 0

  /** What is held for the pair that begins at a place of the text. */
  at(text: string, place: number): T | undefined {
    const first = this.numbers[text.charCodeAt(place)]!
    if (first === 0 || place + 1 >= text.length) return undefined
    const second = this.numbers[text.charCodeAt(place + 1)]!
    return second === 0 ? undefined : this.held.get((first << 16) | second)
  }

  /** The same, put there by `make` where nothing is held yet. */
  put(text: string, place: number, make: () => T): T {
    const key = (this.numberOf(text.charCodeAt(place)) << 16) | this.numberOf(text.charCodeAt(place + 1))
    let value = this.held.get(key)
    if (value === undefined) {
      value = make()
      this.held.set(key, value)
    }
    return value
  }

  private numberOf(code: number): number {
    if (this.numbers[code] === 0) this.numbers[code] = ++this.count
    return this.numbers[code]!
  }
}
