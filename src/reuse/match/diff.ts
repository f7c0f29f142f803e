/** The shortest edit between two stretches of units (Myers 1986), as runs; linear passages of a few thousand units at most. */

/** Equal runs in order: `[start in a, start in b, length]`. */
export type EqualRun = [number, number, number]

/** Beyond so many edits two stretches are no longer held against each other unit by unit. */
const MOST_EDITS = 3000

export function equalRuns(a: Uint16Array, b: Uint16Array): EqualRun[] {
  const start = commonPrefix(a, b)
  const end = commonSuffix(a, b, start)
  const runs: EqualRun[] = start > 0 ? [[0, 0, start]] : []
  const middle = myers(a.subarray(start, a.length - end), b.subarray(start, b.length - end))
  for (const [i, j, length] of middle) append(runs, i + start, j + start, length)
  if (end > 0) append(runs, a.length - end, b.length - end, end)
  return runs
}

function append(runs: EqualRun[], i: number, j: number, length: number): void {
  const last = runs.at(-1)
  if (last && last[0] + last[2] === i && last[1] + last[2] === j) last[2] += length
  else runs.push([i, j, length])
}

function commonPrefix(a: Uint16Array, b: Uint16Array): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

function commonSuffix(a: Uint16Array, b: Uint16Array, prefix: number): number {
  let n = 0
  const most = Math.min(a.length, b.length) - prefix
  while (n < most && a[a.length - 1 - n] === b[b.length - 1 - n]) n++
  return n
}

function myers(a: Uint16Array, b: Uint16Array): EqualRun[] {
  const n = a.length
  const m = b.length
  if (n === 0 || m === 0) return []
  const most = Math.min(n + m, MOST_EDITS)
  const offset = most + 1
  const furthest = new Int32Array(2 * most + 3)
  const history: Int32Array[] = []
  for (let d = 0; d <= most; d++) {
    history.push(furthest.slice(offset - d - 1, offset + d + 2))
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && furthest[offset + k - 1]! < furthest[offset + k + 1]!)
      let x = down ? furthest[offset + k + 1]! : furthest[offset + k - 1]! + 1
      let y = x - k
      while (x < n && y < m && a[x] === b[y]) {
        x++
        y++
      }
      furthest[offset + k] = x
      if (x >= n && y >= m) return walkBack(history, n, m, d)
    }
  }
  return []
}

function walkBack(history: Int32Array[], n: number, m: number, edits: number): EqualRun[] {
  const runs: EqualRun[] = []
  let x = n
  let y = m
  for (let d = edits; d > 0; d--) {
    const furthest = history[d]!
    const at = (k: number) => furthest[k + d + 1]!
    const k = x - y
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1))
    const before = down ? k + 1 : k - 1
    const fromX = at(before)
    const fromY = fromX - before
    const startX = down ? fromX : fromX + 1
    if (x > startX) runs.push([startX, startX - k, x - startX])
    x = fromX
    y = fromY
  }
  if (x > 0) runs.push([0, 0, x])
  return runs.reverse()
}
