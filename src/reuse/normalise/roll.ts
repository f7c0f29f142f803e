/** Hashes of every five neighbouring units, each from the one before it. */
export const GRAM = 5
const MULTIPLIER = 0x01000193
const LEAVING = power(MULTIPLIER, GRAM)

/** Hash of the gram at `at`, not yet spread: see {@link slotOf}. */
export function hashAt(units: Uint16Array, at: number): number {
  let hash = 0
  for (let n = 0; n < GRAM; n++) hash = (Math.imul(hash, MULTIPLIER) + units[at + n]!) | 0
  return hash
}

/** Hash of the gram one further on. */
export function roll(hash: number, leaving: number, entering: number): number {
  return (Math.imul(hash, MULTIPLIER) + entering - Math.imul(leaving, LEAVING)) | 0
}

/** The hash spread over 2^bits slots. */
export function slotOf(hash: number, bits: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (32 - bits)
}

/** In 32-bit arithmetic. */
export function power(base: number, exponent: number): number {
  let result = 1
  for (let n = 0; n < exponent; n++) result = Math.imul(result, base)
  return result
}
