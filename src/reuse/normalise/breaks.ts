/** Where a text may be cut: the strength of the break before each folded unit. */
import type { Folded } from './fold.ts'

export const CLAUSE = 1
export const SENTENCE = 2
export const PARAGRAPH = 3

const STRENGTH = new Map<string, number>([
  ...[...'，,：:、—'].map((c): [string, number] => [c, CLAUSE]),
  ...[...'。！？!?；;…'].map((c): [string, number] => [c, SENTENCE]),
  ...[...'\n\r\u2028\u2029\f\v'].map((c): [string, number] => [c, PARAGRAPH]),
])
const BY_CODE = new Uint8Array(0x10000)
for (const [character, strength] of STRENGTH) BY_CODE[character.charCodeAt(0)] = strength

/** `breaks[p]`: the strongest break between units p−1 and p; one longer than the units, both ends are paragraphs. */
export function breaksOf(text: string, { units, source }: Folded): Uint8Array {
  const breaks = new Uint8Array(units.length + 1)
  breaks[0] = PARAGRAPH
  breaks[units.length] = PARAGRAPH
  for (let p = 1; p < units.length; p++) {
    let strongest = 0
    for (let i = source[p - 1]! + 1; i < source[p]!; i++) {
      const strength = BY_CODE[text.charCodeAt(i)]!
      if (strength > strongest) strongest = strength
    }
    breaks[p] = strongest
  }
  return breaks
}
