/** The number a line begins with (一、 （一） 1. （1） ① 第一 一是), typed or automatic alike. */

export interface LineNumber {
  /** As seen, without the space after it: `一、`. */
  label: string
  /** Characters up to where the words begin. */
  length: number
  /** Lines of one series share it. */
  scheme: string
  /** Which of its series, from 1; 0 if unknown. */
  ordinal: number
  /** The usual nesting: smaller stands above. */
  rank: number
}

const CN = '[一二三四五六七八九十百零〇两]{1,4}'
const DIGITS = '[0-9０-９]{1,3}'

/** In the order tried; group 1 is the ordinal. The usual nesting is that of GB/T 9704: 一、（一）1.（1）①. */
const SCHEMES: [scheme: string, rank: number, pattern: RegExp][] = [
  ['chapter', 1, new RegExp(`^第\\s*(${CN}|${DIGITS})\\s*(?:部分|编|章|篇)(?:[、，,：:.．]\\s*|\\s+|$|(?=[^的]))`)],
  ['division', 2, new RegExp(`^第\\s*(${CN}|${DIGITS})\\s*节(?:[、，,：:.．]\\s*|\\s+|$)`)],
  ['article', 3, new RegExp(`^第\\s*(${CN}|${DIGITS})\\s*(?:条|项|点|款)(?:[、，,：:.．]\\s*|\\s+|$)`)],
  ['cn-paren', 5, new RegExp(`^[（(〔【[]\\s*(${CN})\\s*[）)〕】\\]]\\s*[、.．:：]?\\s*`)],
  ['cn-paren', 5, new RegExp(`^(${CN})[）)]\\s*[、.．]?\\s*`)],
  ['cn-paren', 5, /^([㈠-㈩])\s*[、.．]?\s*/],
  ['cn', 4, new RegExp(`^(${CN})\\s*[、．.]\\s*`)],
  ['cn', 4, new RegExp(`^(${CN})[：:]\\s*`)],
  // 一问：… 二问：…
  ['asked', 5.2, new RegExp(`^(${CN})[问查看思省找改补析剖忌戒谈][：:、]\\s*`)],
  ['cn', 4, new RegExp(`^(${CN})(?:\\s{1,4}|　{1,2})(?=[^\\s一二三四五六七八九十]{2})`)],
  ['clause', 12, new RegExp(`^(?:第)(${CN})(?:是|[，,、：:]|\\s+)\\s*`)],
  ['clause', 12, new RegExp(`^其(${CN})(?:是|[，,、：:])\\s*`)],
  ['clause', 12, /^([一二三四五六七八九十]|十[一二三四五])(?:是|则)(?:[，,：:]\s*)?(?=[^\s否非])/],
  [
    'section2',
    6.1,
    /^([0-9]{1,2}[.．][0-9]{1,2})(?:[、.．]\s*|\s+|(?=[\u4e00-\u9fff]{2}))(?![万亿千百倍米元公亩吨个年小级度折月日人户分])/,
  ],
  ['section3', 6.2, /^([0-9]{1,2}(?:[.．][0-9]{1,2}){2,3})(?:[、.．]\s*|\s*(?=[\u4e00-\u9fff]))/],
  ['decimal', 6, new RegExp(`^(${DIGITS})\\s*(?:[.．](?![0-9０-９])|、)\\s*`)],
  ['decimal', 6, /^([⒈-⒛])\s*/],
  ['decimal', 6, new RegExp(`^(${DIGITS})(?:\\s{1,4}|　{1,2})(?=[\\u4e00-\\u9fff“]{2})`)],
  ['paren', 7, new RegExp(`^[（(]\\s*(${DIGITS})\\s*[）)]\\s*[、.．]?\\s*`)],
  ['paren', 7, /^([⑴-⒇])\s*/],
  ['half-paren', 8, new RegExp(`^(${DIGITS})\\s*[）)]\\s*`)],
  ['circle', 9, /^([①-⑳])\s*[、.．]?\s*/],
  ['stem', 5.5, /^([甲乙丙丁戊己庚辛壬癸])\s*[、.．]\s*/],
  ['letter', 10, /^[（(]?([A-Za-z])[）).．、](?![A-Za-z0-9])\s*/],
]

const FIRST = /^[第（(〔【[一二三四五六七八九十百零〇两其0-9０-９㈠-㈩⑴-⒇①-⑳⒈-⒛甲乙丙丁戊己庚辛壬癸A-Za-z]/

/**
 * The number at the start of a line, or null. A date (2021.12.20), a decimal (1.5万) or a count (三个) is none.
 * @param automatic length of the automatic label the line begins with, 0 without one
 */
export function readNumber(line: string, automatic = 0): LineNumber | null {
  if (FIRST.test(line)) {
    for (const [scheme, rank, pattern] of SCHEMES) {
      const match = pattern.exec(line)
      if (match) {
        return { label: match[0].trimEnd(), length: match[0].length, scheme, ordinal: ordinalOf(match[1]!), rank }
      }
    }
  }
  if (automatic === 0 || automatic > line.length) return null
  const label = line.slice(0, automatic)
  // A bullet (no letter or digit in it) numbers nothing.
  if (!/[\p{L}\p{N}]/u.test(label)) return null
  const length = automatic + /^\s*/.exec(line.slice(automatic))![0].length
  const scheme = label.trim().replace(/[0-9]+|[一二三四五六七八九十百零〇]+/gu, '#')
  return { label: label.trimEnd(), length, scheme: `auto ${scheme}`, ordinal: ordinalOf(label), rank: 6 }
}

const CN_DIGITS = '零一二三四五六七八九'

/** 十二 → 12, ③ → 3, （四） → 4; 0 if there is no number in it. */
export function ordinalOf(text: string): number {
  const plain = text.normalize('NFKC')
  const parts = plain.match(/[0-9]+/g)
  if (parts) return Number(parts[parts.length - 1])
  const cn = /[一二三四五六七八九十百零〇两]+/.exec(plain)?.[0]
  if (cn) return chineseNumber(cn)
  const stem = '甲乙丙丁戊己庚辛壬癸'.indexOf(plain.trim()[0] ?? ' ')
  if (stem >= 0) return stem + 1
  const letter = /[A-Za-z]/.exec(plain)?.[0].toLowerCase().charCodeAt(0)
  return letter ? letter - 96 : 0
}

/** 二十三 → 23, 一百零二 → 102. */
export function chineseNumber(text: string): number {
  let total = 0
  let digit = 0
  for (const char of text.replace(/〇/g, '零').replace(/两/g, '二')) {
    if (char === '百' || char === '十') {
      total += (digit || 1) * (char === '百' ? 100 : 10)
      digit = 0
    } else digit = CN_DIGITS.indexOf(char)
  }
  return total + digit
}
