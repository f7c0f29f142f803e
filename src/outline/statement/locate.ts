/** Where a phrase stands in other words with slips. */

/** Which characters the words asked about last hold: a mark for each code unit, renewed by counting on. */
const marks = new Uint32Array(0x10000)
let mark = 0
let marked: string | null = null

/** Whether enough of a phrase's characters are in the words at all: most phrases are not, and need no closer look. */
export function mayStand(phrase: string, words: string, alike: number): boolean {
  if (words !== marked) {
    marked = words
    mark++
    for (let at = 0; at < words.length; at++) marks[words.charCodeAt(at)] = mark
  }
  const most = phrase.length * (1 - alike)
  let missing = 0
  for (let at = 0; at < phrase.length; at++) {
    if (marks[phrase.charCodeAt(at)] !== mark && ++missing > most) return false
  }
  return true
}

/** Where a phrase stands in the words with the fewest slips (Sellers' algorithm). */
export function locate(phrase: string, words: string): { alike: number; start: number; end: number } {
  const n = phrase.length
  // One column of the table: cost of the phrase's first i characters ending here, and where they began.
  const cost = Int32Array.from({ length: n + 1 }, (_, i) => i)
  const start = new Int32Array(n + 1)
  let best = { alike: 0, start: 0, end: 0 }
  for (let at = 1; at <= words.length; at++) {
    let diagonal = cost[0]!
    let diagonalStart = start[0]!
    cost[0] = 0
    start[0] = at
    for (let i = 1; i <= n; i++) {
      const replace = diagonal + (phrase[i - 1] === words[at - 1] ? 0 : 1)
      const add = cost[i]! + 1
      const drop = cost[i - 1]! + 1
      const least = Math.min(replace, add, drop)
      const from = least === replace ? diagonalStart : least === add ? start[i]! : start[i - 1]!
      diagonal = cost[i]!
      diagonalStart = start[i]!
      cost[i] = least
      start[i] = from
    }
    const alike = 1 - cost[n]! / n
    if (alike > best.alike) best = { alike, start: start[n]!, end: at }
  }
  return best
}
