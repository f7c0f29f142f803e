/** Person names in cells, lists and headings. Names known beforehand (roster, who submitted) win over the look of a word. */
import { placesOf, squeeze } from '../known-names.ts'

/** What `\p{Script=Han}` stands for, as ranges: patterns for one meeting's names are made anew, and that is made three times as fast. */
const HAN =
  '\\u2e80-\\u2fd5\\u3005\\u3007\\u3021-\\u3029\\u3038-\\u303b\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufad9\\u{20000}-\\u{323af}'

/** A name as a regular expression: 2–4 characters, minority names with ·, names with covered characters (李××). */
export const NAME = `(?:[${HAN}×Xx某]{1,8}·[${HAN}×Xx某·]{1,12}|[${HAN}][${HAN}×Xx某*]{1,3})`
const ALONE = new RegExp(`^${NAME}$`, 'u')

/** What may stand behind a name as a regular expression: 同志, （副院长）, either before the other. */
export const POST = '(?:[ 　]*同志)?(?:[ 　]*[（(][^（()）]{1,20}[)）])?(?:同志)?'
/** The number that a line begins with, if any. */
export const LABEL =
  '^[\\s　]*(?:第?[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．，]?\\s*|[①-⑳]\\s*|[●◆■▲◇○□·•\\-—*]\\s*)?'

/** What stands around a name that is set off: 【张三】, ★张三★. */
const FRAMES = /[【】〖〗〔〕［］[\]「」『』“”"■▶►★☆※]/gu

/** @param blank what each mark gives way to; a blank keeps everything in its place */
export function unframed(words: string, blank: '' | ' '): string {
  return words.replace(FRAMES, blank)
}

/** Words for posts, kinds of people and organs: what holds one of them is not a name. */
const POSTS =
  /书记|[局厅处科县镇乡市区州院校所站队会社馆台部司组班股室厂场园行矿店士]长|主任|委员|常委|成员|组员|干部|同志|代表|负责人|经理|董事|主席|调研员|巡视员|研究员|主任科员|科员|职工|群众|党员|人员|领导|秘书|办公|支部|机关|单位|部门|科室|处室|班子|党组|党委|本人|对方|双方|全体|其他|各位|相互|逐一|无|列席|缺席|请假|地点|时间/u
const UP_TO_POST = new RegExp(`^.*(?:${POSTS.source})(?=.)`, 'u')

/** What could be a name and nothing else. */
export function looksLikeName(text: string): boolean {
  return ALONE.test(text) && !POSTS.test(text)
}

/**
 * Names in a cell or a list: `张三`, `王  磊`, `党组书记、局长 张三`, `张三（局长）、李四`. In order, each once.
 * @param known names that are certain; they are found wherever they stand, also without a separator.
 */
export function namesIn(text: string, known: readonly string[] = []): string[] {
  // 王 磊 is spread over the width of three: join what is two single characters apart.
  const joined = text.replace(
    /(?<=^|[、，,；;。：:（()）\s])([\p{Script=Han}])[ 　]+([\p{Script=Han}])(?=$|[、，,；;。（()）\s])/gu,
    '$1$2',
  )
  const plain = squeeze(joined)
  const found = placesOf(plain, known)
  // All that stands within a name found: part of one is no other.
  const within = new Set<string>()
  const add = (name: string) => {
    for (const piece of substrings(name)) within.add(piece)
  }
  for (const name of found.keys()) add(name)
  for (const piece of withoutBrackets(joined).split(
    /[、，,；;。：:\s/／—－-]+|(?:和|与|及)(?=[\p{Script=Han}]{2,4}(?:$|[、，,；;。\s]))/u,
  )) {
    const bare = piece.replace(/的$|(?:等)?同志的?$/u, '').replace(UP_TO_POST, '')
    if (!looksLikeName(bare) || within.has(bare) || substrings(bare).some((inner) => found.has(inner))) continue
    const at = plain.indexOf(bare)
    found.set(bare, at < 0 ? plain.length : at)
    add(bare)
  }
  return [...found].sort(([, a], [, b]) => a - b).map(([name]) => name)
}

/** Names are short: a few of them. */
function substrings(name: string): string[] {
  const found: string[] = []
  for (let start = 0; start < name.length; start++)
    for (let end = start + 1; end <= name.length; end++) found.push(name.slice(start, end))
  return found
}

/** 张三（局长）: what is said in brackets is left out, from an opening one to the next that closes. */
function withoutBrackets(text: string): string {
  let kept = ''
  let from = 0
  for (const { index } of text.matchAll(/[（(]/g)) {
    if (index < from) continue
    const closing = /[）)]/g
    closing.lastIndex = index
    const close = closing.exec(text)
    if (!close) break
    kept += `${text.slice(from, index)} `
    from = close.index + 1
  }
  return kept + text.slice(from)
}
