/** Shares as colours. */

/** The class of a likeness: at least 70 % red, at least 40 % orange. */
export function heat(ratio: number): 'high' | 'middle' | 'low' {
  return ratio >= 0.7 ? 'high' : ratio >= 0.4 ? 'middle' : 'low'
}
