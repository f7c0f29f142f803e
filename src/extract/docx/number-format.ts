/** A list level's counter as Word writes it: `w:numFmt` values, Chinese office formats first. */

const DIGITS = '零一二三四五六七八九'
const CIRCLED = '〇一二三四五六七八九'
const LEGAL = '零壹贰叁肆伍陆柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const HIRAGANA = 'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん'
const IROHA = 'いろはにほへとちりぬるをわかよたれそつねならむうゐのおくやまけふこえてあさきゆめみしゑひもせす'
const GANADA = '가나다라마바사아자차카타파하'
const CHOSUNG = 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщыэюя'

type Format = (n: number) => string

const FORMATS: Record<string, Format> = {
  none: () => '',
  bullet: () => '',
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  decimalEnclosedCircle: (n) => circled(n),
  decimalEnclosedCircleChinese: (n) => circled(n),
  decimalEnclosedFullstop: (n) => inRange(n, 20, 0x2488) ?? `${n}.`,
  decimalEnclosedParen: (n) => inRange(n, 20, 0x2474) ?? `(${n})`,
  ideographEnclosedCircle: (n) => inRange(n, 10, 0x3280) ?? chinese(n),
  numberInDash: (n) => `- ${n} -`,
  upperRoman: (n) => roman(n),
  lowerRoman: (n) => roman(n).toLowerCase(),
  upperLetter: (n) => letter(n, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  lowerLetter: (n) => letter(n, 'abcdefghijklmnopqrstuvwxyz'),
  russianLower: (n) => letter(n, RUSSIAN),
  russianUpper: (n) => letter(n, RUSSIAN.toUpperCase()),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  japaneseCounting: (n) => japanese(n),
  koreanCounting: (n) => japanese(n),
  taiwaneseDigital: (n) => digits(n, CIRCLED),
  ideographDigital: (n) => digits(n, CIRCLED),
  japaneseDigitalTenThousand: (n) => digits(n, CIRCLED),
  koreanDigital2: (n) => digits(n, '零一二三四五六七八九'),
  chineseLegalSimplified: (n) => grouped(n, LEGAL, ['', '拾', '佰', '仟'], ['', '万', '亿'], true),
  ideographLegalTraditional: (n) => grouped(n, '零壹貳參肆伍陸柒捌玖', ['', '拾', '佰', '仟'], ['', '萬', '億'], true),
  japaneseLegal: (n) => grouped(n, '零壱弐参四伍六七八九', ['', '拾', '百', '阡'], ['', '萬', '億'], true),
  ideographTraditional: (n) => (n <= 10 ? STEMS[n - 1]! : String(n)),
  ideographZodiac: (n) => (n <= 12 ? BRANCHES[n - 1]! : String(n)),
  ideographZodiacTraditional: (n) => (n <= 60 ? STEMS[(n - 1) % 10]! + BRANCHES[(n - 1) % 12]! : String(n)),
  aiueo: (n) => letter(n, HIRAGANA),
  aiueoFullWidth: (n) => letter(n, HIRAGANA),
  iroha: (n) => letter(n, IROHA),
  irohaFullWidth: (n) => letter(n, IROHA),
  ganada: (n) => letter(n, GANADA),
  chosung: (n) => letter(n, CHOSUNG),
  hex: (n) => n.toString(16).toUpperCase(),
  ordinal: (n) => n + (n % 100 > 10 && n % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')),
  chicago: (n) => '*†‡§'[(n - 1) % 4]!.repeat(Math.min(Math.ceil(n / 4), 20)),
}

/**
 * @param format value of `w:numFmt`; one that is not known is written in decimal
 * @param custom `w:format` of the format `custom`: `001, 002, 003, ...`
 */
export function formatNumber(n: number, format: string, custom?: string): string {
  if (format === 'custom' && custom) return String(n).padStart(/^0*\d/.exec(custom)?.[0].length ?? 1, '0')
  const write = Object.hasOwn(FORMATS, format) ? FORMATS[format]! : String
  // Word shows nothing meaningful below 1 in the formats without a zero.
  return n >= 1 || format.startsWith('decimal') ? write(n) : String(n)
}

function inRange(n: number, last: number, first: number): string | undefined {
  return n >= 1 && n <= last ? String.fromCharCode(first + n - 1) : undefined
}

/** ①–⑳ ㉑–㉟ ㊱–㊿; beyond them the bare number, as Word shows it. */
export function circled(n: number): string {
  if (n === 0) return '⓪'
  if (n <= 20) return String.fromCharCode(0x2460 + n - 1)
  if (n <= 35) return String.fromCharCode(0x3251 + n - 21)
  if (n <= 50) return String.fromCharCode(0x32b1 + n - 36)
  return String(n)
}

function fullWidth(n: number): string {
  return String(n).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)))
}

function digits(n: number, table: string): string {
  return String(n).replace(/\d/g, (digit) => table[Number(digit)]!)
}

/** 十 十一 二十 一百零一: 十 without 一 at the front. */
function chinese(n: number): string {
  return grouped(n, DIGITS, ['', '十', '百', '千'], ['', '万', '亿'], true).replace(/^一十/, '十')
}

/** 百一: without 零, and without 一 before 十, 百, 千. */
function japanese(n: number): string {
  return grouped(n, DIGITS, ['', '十', '百', '千'], ['', '万', '億'], false).replace(/一(?=[十百千])/g, '')
}

function grouped(n: number, table: string, units: string[], groups: string[], zeros: boolean): string {
  if (n === 0) return table[0]!
  const text = String(n)
  let written = ''
  let gap = false
  for (let i = 0; i < text.length; i++) {
    const digit = Number(text[i])
    const place = text.length - 1 - i
    if (digit === 0) gap = true
    else {
      if (gap && zeros) written += table[0]
      gap = false
      written += table[digit]! + units[place % 4]!
    }
    if (place % 4 === 0 && place > 0 && Number(text.slice(Math.max(0, i - 3), i + 1)) > 0) {
      written += groups[place / 4] ?? ''
    }
  }
  return written
}

function roman(n: number): string {
  if (n > 3999) return String(n)
  const values: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let left = n
  let written = ''
  for (const [value, sign] of values) {
    written += sign.repeat(Math.floor(left / value))
    left %= value
  }
  return written
}

/** a … z aa bb … as Word goes on: the letter doubled, tripled. */
function letter(n: number, alphabet: string): string {
  const times = Math.ceil(n / alphabet.length)
  return times > 30 ? String(n) : alphabet[(n - 1) % alphabet.length]!.repeat(times)
}
