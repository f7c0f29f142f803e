/** Sorts keys with a payload beside each, stable, by 32-bit value; both arrays are rewritten in place. */
const BITS = 11
const SIZE = 1 << BITS

export function radixSort(keys: Uint32Array, values: Uint32Array): void {
  const n = keys.length
  let fromKeys = keys
  let fromValues = values
  let toKeys: Uint32Array = new Uint32Array(n)
  let toValues: Uint32Array = new Uint32Array(n)
  const counts = new Uint32Array(SIZE)
  for (let shift = 0; shift < 32; shift += BITS) {
    counts.fill(0)
    for (let i = 0; i < n; i++) counts[(fromKeys[i]! >>> shift) & (SIZE - 1)]!++
    let sum = 0
    for (let i = 0; i < SIZE; i++) {
      const count = counts[i]!
      counts[i] = sum
      sum += count
    }
    for (let i = 0; i < n; i++) {
      const slot = counts[(fromKeys[i]! >>> shift) & (SIZE - 1)]!++
      toKeys[slot] = fromKeys[i]!
      toValues[slot] = fromValues[i]!
    }
    ;[fromKeys, toKeys] = [toKeys, fromKeys]
    ;[fromValues, toValues] = [toValues, fromValues]
  }
  if (fromKeys !== keys) {
    keys.set(fromKeys)
    values.set(fromValues)
  }
}
