/** What borrowers do to a passage before they hand it in. */
import { EXCHANGE } from './exchange.ts'
import type { Random } from './random.ts'

const COMMON = [...'的了在是有和对不我就到上个为这中大来以地要出也时年得会可下过那后能工作面方问题学习干部群众情况解决']

/** Changes, drops or adds a character with this probability each. */
export function noise(text: string, share: number, random: Random): string {
  let out = ''
  for (const character of text) {
    if (random.next() >= share) out += character
    else {
      const kind = random.int(0, 2)
      if (kind === 0) out += random.pick(COMMON)
      if (kind === 1) out += character + random.pick(COMMON)
    }
  }
  return out
}

/** Exchanges words for others of the same sense wherever one is known, most of the time. */
export function synonyms(text: string, random: Random): string {
  let out = ''
  for (let i = 0; i < text.length; ) {
    const pair = EXCHANGE.find(([from]) => text.startsWith(from, i))
    if (pair && random.next() < 0.85) {
      out += pair[1]
      i += pair[0].length
    } else out += text[i++]
  }
  return out
}

const TRADITIONAL: [string, string][] = [
  ...'对對 会會 实實 责責 问問 个個 务務 场場 时時 过過 县縣 乡鄉 镇鎮 没沒 户戶 难難 说說 干幹 办辦 们們'.split(' '),
].map((pair) => [pair[0]!, pair[1]!])

/** Other punctuation, full-width digits, some traditional characters: the same text to any reader. */
export function disguise(text: string): string {
  let out = text.replace(/，/gu, ',').replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  for (const [simple, traditional] of TRADITIONAL) out = out.replaceAll(simple, traditional)
  return out
}
