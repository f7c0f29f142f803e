/** Clauses of stock words only: they name nobody and nothing, and anybody may have put them together. */
import { readFileSync } from 'node:fs'
import { dictionaryPath } from '../../dictionary.ts'
import { CLAUSE } from '../normalise/breaks.ts'
import { DIGITS, foldUnits } from '../normalise/fold.ts'
import { Words } from '../normalise/words.ts'
import { OWN, STOCK } from './weigh.ts'

/** Share of a clause that neither stock words nor particles fill, at most. */
const UNFILLED = 0.28
const PARTICLES = new Uint8Array(0x10000)
for (const unit of foldUnits(
  '的地得了和与及以在对于把将被向从为是有也还又都就更再很较最上中下里要能会应需使让给到着过其这那该等并而但或个些种性力度感化学深实新强高',
)) {
  PARTICLES[unit] = 1
}

let held: Words | undefined

function stockWords(): Words {
  held ??= new Words(
    readFileSync(dictionaryPath('stock-words.txt'), 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => line.split(' ').filter((word) => word !== ''))
      .map((word) => [word]),
  )
  return held
}

/** Lowers the weight of such clauses. */
export function lowerGeneric(units: Uint16Array, breaks: Uint8Array, weights: Uint8Array): void {
  const words = stockWords()
  for (let start = 0; start < units.length; ) {
    let end = start + 1
    while (breaks[end]! < CLAUSE) end++
    if (isGeneric(words, units, start, end)) {
      for (let i = start; i < end; i++) if (weights[i] === OWN) weights[i] = STOCK
    }
    start = end
  }
}

function isGeneric(words: Words, units: Uint16Array, start: number, end: number): boolean {
  const most = UNFILLED * (end - start)
  let unfilled = 0
  for (let i = start; i < end; ) {
    if (units[i] === DIGITS) return false
    const length = words.at(units, i, end) >>> 16
    // Most clauses are given up after a few units.
    if (length === 0 && PARTICLES[units[i]!] === 0 && ++unfilled > most) return false
    i += Math.max(1, length)
  }
  return true
}
