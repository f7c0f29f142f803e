/** How a stretch of text differs from an expression: at most a few single slips, found from an exact piece outwards. */
export interface Edit {
  kind: 'changed' | 'missing' | 'extra' | 'swapped'
  /** Index in the expression. */
  at: number
  /** Index in the text of the character concerned (for `missing`: of the one after the gap). */
  textAt: number
}

export interface Alignment {
  start: number
  end: number
  edits: Edit[]
}

/**
 * Aligns an expression with the text around a piece that is the same in both.
 * @param from, to the piece in the expression; @param at where it stands in the text
 * @returns null where more than `most` slips would be needed
 */
export function alignAround(
  expression: string,
  text: string,
  from: number,
  to: number,
  at: number,
  most: number,
): Alignment | null {
  const right = extend(expression, text, to, at + to - from, 1, most)
  if (!right) return null
  const left = extend(expression, text, from - 1, at - 1, -1, most - right.edits.length)
  if (!left) return null
  return { start: left.end + 1, end: right.end, edits: [...left.edits.reverse(), ...right.edits] }
}

interface Extension {
  edits: Edit[]
  /** First text index beyond, in the direction walked. */
  end: number
}

/** Fewest edits that carry the expression from index i to its end (or beginning), the text's end left free. */
function extend(expression: string, text: string, i: number, j: number, step: 1 | -1, most: number): Extension | null {
  const last = step === 1 ? expression.length : -1
  while (i !== last && j >= 0 && j < text.length && expression[i] === text[j]) {
    i += step
    j += step
  }
  if (i === last) return { edits: [], end: j }
  if (most === 0) return null
  // Cheapest first: what follows each possible edit is the same mostly, and then nothing deeper need be tried.
  const tries = attempts(expression, text, i, j, step)
  for (const { edit, i: nextI, j: nextJ } of tries)
    if (same(expression, text, nextI, nextJ, step))
      return { edits: [edit], end: nextJ + step * left(expression, nextI, step) }
  if (most === 1) return null
  let best: Extension | null = null
  for (const { edit, i: nextI, j: nextJ } of tries) {
    const rest = extend(expression, text, nextI, nextJ, step, best ? best.edits.length - 2 : most - 1)
    if (rest && (!best || rest.edits.length + 1 < best.edits.length))
      best = { edits: [edit, ...rest.edits], end: rest.end }
  }
  return best
}

interface Attempt {
  edit: Edit
  i: number
  j: number
}

/** The single edits possible where expression and text part, and where each leads. */
function attempts(expression: string, text: string, i: number, j: number, step: 1 | -1): Attempt[] {
  const found: Attempt[] = []
  const inside = j >= 0 && j < text.length
  const [nextI, nextJ] = [i + step, j + step]
  if (inside && expression[i] === text[nextJ] && expression[nextI] === text[j])
    found.push({
      edit: { kind: 'swapped', at: Math.min(i, nextI), textAt: Math.min(j, nextJ) },
      i: nextI + step,
      j: nextJ + step,
    })
  if (inside) found.push({ edit: { kind: 'changed', at: i, textAt: j }, i: nextI, j: nextJ })
  found.push({ edit: { kind: 'missing', at: i, textAt: step === 1 ? j : j + 1 }, i: nextI, j })
  if (inside) found.push({ edit: { kind: 'extra', at: i, textAt: j }, i, j: nextJ })
  return found
}

/** Characters of the expression still to come. */
function left(expression: string, i: number, step: 1 | -1): number {
  return step === 1 ? expression.length - i : i + 1
}

/** Whether all that is still to come stands in the text. */
function same(expression: string, text: string, i: number, j: number, step: 1 | -1): boolean {
  if (step === 1) return text.startsWith(expression.slice(i), j)
  return j - i >= 0 && text.startsWith(expression.slice(0, i + 1), j - i)
}
