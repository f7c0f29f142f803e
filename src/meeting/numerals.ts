/** Numbers as Chinese papers write them: 26, ２６, 二十六, 两百零五, 一百余. */

const DIGIT: Record<string, number> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const UNIT: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 }

/** Source of a regular expression for one number; full-width digits must be narrowed first ({@link narrow}). */
export const NUMBER = '(?:\\d[\\d,]{0,11}(?:\\.\\d{1,4})?|[〇零一二两三四五六七八九十百千万]{1,12})'

/** Full-width digits and letters X to ASCII, character for character: offsets stay. */
export function narrow(text: string): string {
  return text.replace(/[０-９Ｘ]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}

/** Value of a number as {@link NUMBER} finds it; null if it is none. */
export function parseNumber(text: string): number | null {
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''))
  if (text === '' || [...text].some((char) => !(char in DIGIT) && !(char in UNIT))) return null
  // 二〇二二: digits one after the other, without a unit.
  if ([...text].every((char) => char in DIGIT)) return Number([...text].map((char) => DIGIT[char]).join(''))
  let total = 0
  let section = 0
  let digit = 0
  for (const char of text) {
    const unit = UNIT[char]
    if (unit === undefined) digit = DIGIT[char]!
    else if (unit === 10_000) {
      total += (section + digit) * unit
      section = 0
      digit = 0
    } else {
      section += (digit || 1) * unit
      digit = 0
    }
  }
  return total + section + digit
}
