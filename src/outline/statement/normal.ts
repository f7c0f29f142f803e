/** Text made comparable, character by character: the result is as long as the original, so offsets hold. */

const TO: Record<string, string> = {
  '"': '“',
  '＂': '“',
  '”': '“',
  '〝': '“',
  '〞': '“',
  '「': '“',
  '」': '“',
  '『': '“',
  '』': '“',
  "'": '“',
  '‘': '“',
  '’': '“',
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
  '﹐': '，',
  '､': '、',
  '｡': '。',
  '．': '.',
  '　': ' ',
  '\u00a0': ' ',
  '\t': ' ',
  '％': '%',
}

const CHANGED = new RegExp(
  `[${Object.keys(TO)
    .join('')
    .replace(/[\\\]^-]/g, '\\$&')}０-９Ａ-Ｚａ-ｚ]`,
  'g',
)

/** More digits in a row than any figure, number of a document or of an account has. */
const RUN = /[\d一二三四五六七八九十百千万两零〇]{60,}/g
/** So many of them, at the end, are left. */
const KEPT = 20

/**
 * Quotes become one mark, half-width punctuation full-width, full-width digits and letters half-width. Runs of digits that
 * are no figure are blotted out but for their end: patterns that begin with figures would read them from each place anew.
 */
export function normalise(text: string): string {
  const plain = text.replace(CHANGED, (char) => TO[char] ?? String.fromCharCode(char.charCodeAt(0) - 0xfee0))
  return plain.length < 60 ? plain : plain.replace(RUN, (run) => '#'.repeat(run.length - KEPT) + run.slice(-KEPT))
}

export { isHan } from '../sentence.ts'

/** Han characters, letters and digits only: what is left when punctuation and space do not count. */
export function bare(text: string): string {
  return text.replace(/[^\u4e00-\u9fffA-Za-z0-9]/g, '')
}

/** Characters without white space. */
export function charCount(text: string): number {
  return text.replace(/\s/g, '').length
}
