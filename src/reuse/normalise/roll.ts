/** Hashes of every five neighbouring units, each from the one before it. */
export const GRAM = 5
const MULTIPLIER = 0x01000193
const LEAVING = power(MULTIPLIER, GRAM)

/** Used anew for every text. */
let room = new Int32Array(1 << 14)

/** The hash of the gram at each unit, spread so that its first bits serve as a slot. Valid until the next call. */
export function gramHashes(units: Uint16Array): Int32Array {
  const count = Math.max(0, units.length - GRAM + 1)
  if (room.length < count) room = new Int32Array(2 * count)
  let rolled = 0
  for (let i = 0; i < Math.min(GRAM - 1, units.length); i++) rolled = (Math.imul(rolled, MULTIPLIER) + units[i]!) | 0
  for (let i = 0; i < count; i++) {
    rolled = (Math.imul(rolled, MULTIPLIER) + units[i + GRAM - 1]!) | 0
    if (i > 0) rolled = (rolled - Math.imul(units[i - 1]!, LEAVING)) | 0
    room[i] = Math.imul(rolled ^ (rolled >>> 15), 0x9e3779b1)
  }
  return room.subarray(0, count)
}

/** In 32-bit arithmetic. */
export function power(base: number, exponent: number): number {
  let result = 1
  for (let n = 0; n < exponent; n++) result = Math.imul(result, base)
  return result
}
