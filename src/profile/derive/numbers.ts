/** Numbers as notices write them: 5, 五, 十二, and X where the writer left it open. */
const DIGITS = '零一二三四五六七八九'

/** Source of an expression for a number that may be left open. */
export const NUMBER = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3}|[XxＸ×*＊_]{1,4})'

/** The number, or null where it is left open or none. */
export function numberOf(text: string): number | null {
  const plain = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).trim()
  if (/^\d+$/.test(plain)) return Number(plain)
  const match = /^([一二两三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(plain)
  if (!match || plain === '') return null
  const [, first = '', ten = '', last = ''] = match
  const digit = (char: string) => (char === '两' ? 2 : DIGITS.indexOf(char))
  if (ten) return (first ? digit(first) : 1) * 10 + (last ? digit(last) : 0)
  return first && !last ? digit(first) : null
}
