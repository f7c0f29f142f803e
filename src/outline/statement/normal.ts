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

/** Quotes become one mark, half-width punctuation full-width, full-width digits and letters half-width. */
export function normalise(text: string): string {
  let result = ''
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!
    const code = text.charCodeAt(at)
    if (code >= 0xff10 && code <= 0xff19) result += String.fromCharCode(code - 0xfee0)
    else if ((code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a))
      result += String.fromCharCode(code - 0xfee0)
    else result += TO[char] ?? char
  }
  return result
}

export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

/** Han characters, letters and digits only: what is left when punctuation and space do not count. */
export function bare(text: string): string {
  return text.replace(/[^\u4e00-\u9fffA-Za-z0-9]/g, '')
}

/** Characters without white space. */
export function charCount(text: string): number {
  return text.replace(/\s/g, '').length
}
