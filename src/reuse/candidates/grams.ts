/** The grams of a text that speak for it: of each few neighbours the least hash, own words only (winnowing). */
import { NOTHING } from '../legitimate/weigh.ts'

/** Any equal run of `GRAM + WINDOW − 1` units shares a gram. */
const GRAM = 6
const WINDOW = 4
const MULTIPLIER = 0x01000193

/** Appends hashes to `out` from `at`; returns where it ended. `out` must have room for a hash a unit. */
export function winnow(units: Uint16Array, weights: Uint8Array, out: Uint32Array, at: number): number {
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
    if (least !== chosen) {
      chosen = least
      out[at++] = ring[least % WINDOW]!
    }
  }
  return at
}

function hashAt(units: Uint16Array, i: number): number {
  let hash = 0x811c9dc5
  for (let n = 0; n < GRAM; n++) hash = Math.imul(hash ^ units[i + n]!, MULTIPLIER)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
