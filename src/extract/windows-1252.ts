/** Western bytes → text. By hand: TextDecoder('windows-1252') reads 80–9F as control characters in several Node releases. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

export function windows1252(bytes: Uint8Array): string {
  return western(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'))
}

/** The same of a string whose characters are bytes. */
export function western(latin: string): string {
  return latin.replace(/[\u0080-\u009f]/g, (char) => HIGH[char.charCodeAt(0) - 0x80]!)
}
