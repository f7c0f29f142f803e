/** Person names in cells, lists and headings. Names known beforehand (roster, who submitted) win over the look of a word. */
import { escapeRegex } from '../regex.ts'

/** A name as a regular expression: 2–4 characters, minority names with ·, names with covered characters (李××). */
export const NAME =
  '(?:[\\p{Script=Han}×Xx某]{1,8}·[\\p{Script=Han}×Xx某·]{1,12}|[\\p{Script=Han}][\\p{Script=Han}×Xx某*]{1,3})'

/** Words for posts, kinds of people and organs: what holds one of them is not a name. */
const POST =
  /书记|[局厅处科县镇乡市区州院校所站队会社馆台部司组班股室]长|主任|委员|常委|成员|组员|干部|同志|代表|负责人|经理|董事|主席|调研员|巡视员|研究员|主任科员|科员|职工|群众|党员|人员|领导|秘书|办公|支部|机关|单位|部门|科室|处室|班子|党组|党委|本人|对方|双方|全体|其他|各位|相互|逐一|无|列席|缺席|请假|地点|时间/u

const squeeze = (text: string) => text.replace(/[\s　]+/g, '')

/** What could be a name and nothing else. */
export function looksLikeName(text: string): boolean {
  return new RegExp(`^${NAME}$`, 'u').test(text) && !POST.test(text)
}

/**
 * Names in a cell or a list: `张三`, `王  磊`, `党组书记、局长 张三`, `张三（局长）、李四`. In order, each once.
 * @param known names that are certain; they are found wherever they stand, also without a separator.
 */
export function namesIn(text: string, known: readonly string[] = []): string[] {
  const found: { name: string; at: number }[] = []
  const add = (name: string, at: number) => {
    if (!found.some((item) => item.name === name)) found.push({ name, at })
  }
  // 王 磊 is spread over the width of three: join what is two single characters apart.
  const joined = text.replace(
    /(?<=^|[、，,；;。：:（()）\s])([\p{Script=Han}])[ 　]+([\p{Script=Han}])(?=$|[、，,；;。（()）\s])/gu,
    '$1$2',
  )
  const plain = squeeze(joined)
  for (const name of known) {
    const at = plain.indexOf(name)
    if (at >= 0) add(name, at)
  }
  const outside = joined.replace(/[（(][^）)]*[）)]/gu, ' ')
  for (const piece of outside.split(
    /[、，,；;。：:\s/／—－-]+|(?:和|与|及)(?=[\p{Script=Han}]{2,4}(?:$|[、，,；;。\s]))/u,
  )) {
    const bare = piece.replace(/(?:等)?同志$/u, '').replace(new RegExp(`^.*(?:${POST.source})(?=.)`, 'u'), '')
    if (!looksLikeName(bare) || found.some((item) => item.name.includes(bare) || bare.includes(item.name))) continue
    const at = plain.indexOf(bare)
    add(bare, at < 0 ? plain.length : at)
  }
  return found.sort((a, b) => a.at - b.at).map((item) => item.name)
}

/** Those of the known names that stand in a title, a caption, a heading: where anything may stand, no word is guessed to be a name. */
export function knownIn(text: string, known: readonly string[]): string[] {
  const plain = squeeze(text)
  return known.filter((name) => plain.includes(name))
}

/** Longest first, so that 李明亮 is not read as 李明; null where nobody is known. */
export function oneOf(known: readonly string[]): string | null {
  if (known.length === 0) return null
  const byLength = [...known].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return `(?:${byLength.map((name) => spaced(name)).join('|')})`
}

/** 王磊 also as 王 磊. */
function spaced(name: string): string {
  return name.length === 2 ? [...name].map(escapeRegex).join('[ 　]*') : [...name].map(escapeRegex).join('')
}
