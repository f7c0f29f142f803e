/** The grams of a text that speak for it: of each few neighbours the least hash, own words only (winnowing). */
import { NOTHING } from '../legitimate/weigh.ts'
import { power } from '../normalise/roll.ts'

/** Units of a gram. Any equal run of `GRAM + WINDOW − 1` units shares one. */
export const GRAM = 6
/** A power of two. */
const WINDOW = 4
const MULTIPLIER = 0x01000193
const LEAVING = power(MULTIPLIER, GRAM)

/** Hashes with the place of each, filled from the front. */
export interface Features {
  hashes: Uint32Array
  units: Uint32Array
  count: number
}

/** Appends the chosen grams of a text whose first unit is unit `first` of all texts together. */
export function winnow(units: Uint16Array, weights: Uint8Array, first: number, out: Features): void {
  const last = units.length - GRAM
  if (last < 0) return
  const ring = new Uint32Array(WINDOW)
  let filled = 0
  let chosen = -1
  let rolled = start(units)
  for (let i = 0; i <= last; i++) {
    if (i > 0) {
      rolled = (Math.imul(rolled, MULTIPLIER) + units[i + GRAM - 1]! - Math.imul(units[i - 1]!, LEAVING)) | 0
    }
    if (weights[i] === NOTHING || weights[i + GRAM - 1] === NOTHING) {
      filled = 0
      continue
    }
    ring[i & (WINDOW - 1)] = spread(rolled)
    if (++filled < WINDOW) continue
    // The least of the window before, while it is still in the window, need only be held against the newest.
    let least = i
    if (filled > WINDOW && chosen > i - WINDOW) {
      if (ring[i & (WINDOW - 1)]! > ring[chosen & (WINDOW - 1)]!) continue
    } else {
      for (let k = i - 1; k > i - WINDOW; k--) if (ring[k & (WINDOW - 1)]! < ring[least & (WINDOW - 1)]!) least = k
    }
    chosen = least
    out.hashes[out.count] = ring[least & (WINDOW - 1)]!
    out.units[out.count++] = first + least
  }
}

function start(units: Uint16Array): number {
  let hash = 0
  for (let n = 0; n < GRAM; n++) hash = (Math.imul(hash, MULTIPLIER) + units[n]!) | 0
  return hash
}

function spread(rolled: number): number {
  const hash = Math.imul(rolled ^ (rolled >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
