/** The grams of a text that speak for it: of each few neighbours the least hash, own words only (winnowing). */
import { NOTHING } from '../legitimate/weigh.ts'

/** Units of a gram. Any equal run of `GRAM + WINDOW − 1` units shares one. */
export const GRAM = 6
const WINDOW = 4
const MULTIPLIER = 0x01000193

/** Hashes with the place of each, filled from the front. */
export interface Features {
  hashes: Uint32Array
  units: Uint32Array
  count: number
}

/** Appends the chosen grams of a text whose first unit is unit `first` of all texts together. */
export function winnow(units: Uint16Array, weights: Uint8Array, first: number, out: Features): void {
  const last = units.length - GRAM
  const ring = new Uint32Array(WINDOW)
  let filled = 0
  let chosen = -1
  for (let i = 0; i <= last; i++) {
    if (weights[i] === NOTHING || weights[i + GRAM - 1] === NOTHING) {
      filled = 0
      continue
    }
    ring[i % WINDOW] = hashAt(units, i)
    if (++filled < WINDOW) continue
    let least = i
    for (let k = i - 1; k > i - WINDOW; k--) if (ring[k % WINDOW]! < ring[least % WINDOW]!) least = k
    if (least === chosen) continue
    chosen = least
    out.hashes[out.count] = ring[least % WINDOW]!
    out.units[out.count++] = first + least
  }
}

function hashAt(units: Uint16Array, i: number): number {
  let hash = 0x811c9dc5
  for (let n = 0; n < GRAM; n++) hash = Math.imul(hash ^ units[i + n]!, MULTIPLIER)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
