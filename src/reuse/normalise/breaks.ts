/** Where a text may be cut: how strong a break a character makes. */
export const CLAUSE = 1
export const SENTENCE = 2
export const PARAGRAPH = 3

/** By code unit; 0 for what makes no break. */
export const BREAK = new Uint8Array(0x10000)
for (const [characters, strength] of [
  ['，,：:、—', CLAUSE],
  ['。！？!?；;…', SENTENCE],
  ['\n\r\u2028\u2029\f\v', PARAGRAPH],
] as const) {
  for (const character of characters) BREAK[character.charCodeAt(0)] = strength
}
