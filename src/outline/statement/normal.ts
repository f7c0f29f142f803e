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

/** Quotes become one mark, half-width punctuation full-width, full-width digits and letters half-width. */
export function normalise(text: string): string {
  return text.replace(CHANGED, (char) => TO[char] ?? String.fromCharCode(char.charCodeAt(0) - 0xfee0))
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
