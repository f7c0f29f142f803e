/** Who talked with whom, and whether a record tells shortcomings of the one and of the other. */

import { surnames } from '../outline/names.ts'
import { escapeRegex } from '../regex.ts'
import { namesIn } from './names.ts'
import { saysProblem } from './tone.ts'

/** One who talks: a name, and what the paper says of who it is (办公室主任 王强, 党员代表). */
export interface Side {
  name: string | null
  said: string
}

/**
 * The people of a cell or a phrase, each with the words that stand before and in brackets behind: 罗平、办公室主任曹静.
 * Two of one name, told apart by what stands in brackets, are two.
 */
export function sidesIn(text: string, known: readonly string[]): Side[] {
  const names = namesIn(text, known)
  if (names.length === 0) return []
  const longest = [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  // 王 磊 is spread over the width of three.
  const any = longest.map((name) => [...name].map(escapeRegex).join('[ 　]*')).join('|')
  const sides: Side[] = []
  let from = 0
  for (const match of text.matchAll(new RegExp(`(${any})(?:同志)?[ 　]*(?:[（(][^（()）]{1,24}[)）])?`, 'gu'))) {
    const name = match[1]!.replace(/[\s　]/g, '')
    const end = match.index + match[0].length
    const post = /[（(].*$/u.exec(match[0])?.[0] ?? ''
    const again = sides.some((side) => side.name === name && (post === '' || side.said.endsWith(post)))
    if (!again) sides.push({ name, said: text.slice(from, end).replace(/^[、，,；;\s　/／—－-]+/u, '') })
    from = end
  }
  return sides
}

/** The two of a cell, the second perhaps told by a post alone: 罗平、外科护士长. */
export function partiesIn(text: string, known: readonly string[]): Side[] {
  const sides = sidesIn(text, known)
  if (sides.length !== 1) return sides
  const rest = text
    .split(/[、，,；;\n/／—－]|[与和跟](?=[\p{Script=Han}]{2})/u)
    .filter((piece) => /[\p{Script=Han}]{2}/u.test(piece) && !piece.replace(/[\s　]/g, '').includes(sides[0]!.name!))
  return [...sides, ...rest.map((said): Side => ({ name: null, said: said.trim() }))]
}

/** As {@link sidesIn}; where no name can be told, the words themselves. */
export function sidesOf(text: string, known: readonly string[]): Side[] {
  const sides = sidesIn(text, known)
  return sides.length > 0 ? sides : [{ name: null, said: text }]
}

const PROBLEM_WORD = /问题|不足|缺点|毛病|短处|差距|意见|检讨|反思|检查自己|自我批评|批评|指出|点[出了]/u
const OF_BOTH = /双方|互相|相互|各自|彼此|互[指提找]/u
/** What one does who tells of shortcomings; to thank and to promise is none of it. */
const TELLS =
  '(?:同志)?(?:（[^）]{1,16}）)?[^。；：:\\n]{0,12}?(?:指出|提出|提到|提醒|点[出了到明]|讲|说|谈|认为|觉得|检讨|检查|反省|反思|反映|承认|坦言|剖析|批评|自我批评|(?:向|对|给|与)[^。；，：:\\n]{1,12}(?:提|点|讲|说|指))'
const OWN =
  /自身|自己|本人|自我|检讨|反思|反省|坦言|承认|我(?:在|也|们|的|对|平时|主要|抓|管|做|学)|双方|互相|相互|各自/u
const THEIRS =
  /对方|反映|[“：:，。；]你|你(?:在|也|的|对|平时|们|管|分管|做|学|抓)|指出|提醒|点[出了明]|双方|互相|相互|各自|[向给对].{1,8}[提讲说点]|批评/u

/** What is said by both, of both, or of oneself and of the other counts. */
export function tellsOfBoth(content: string, one: Side | undefined, two: Side | undefined): boolean {
  if (!saysProblem(content) && !PROBLEM_WORD.test(content)) return false
  if (OF_BOTH.test(content)) return true
  const speaks = (side: Side | undefined, part: string) =>
    new RegExp(`(?:^|[。；;，,：:、“”（(\\s　])也?(?:${callsOf(side, part)})(?:${TELLS}|[^。\\n]{0,8}[:：])`, 'u').test(
      content,
    )
  if (speaks(one, '主?谈话人|主谈人|甲方?') && speaks(two, '谈话对象|被谈话人|对方|乙方?')) return true
  if (!OWN.test(content)) return false
  const aimed = new RegExp(
    `(?:提出|提到|点|说|认为|反映|请|希望)(?:了|到|出)?(?:${callsOf(one, '对方')}|${callsOf(two, '对方')})`,
    'u',
  )
  return THEIRS.test(content) || aimed.test(content)
}

/** 罗平, 罗局长, 老罗; and what the part is called. */
function callsOf(side: Side | undefined, part: string): string {
  const name = side?.name
  if (!name) return part
  const { compound } = surnames()
  const family = escapeRegex(compound.has(name.slice(0, 2)) ? name.slice(0, 2) : name.slice(0, 1))
  return `${escapeRegex(name)}|${family}(?:书记|[\\p{Script=Han}]{0,2}[长任总]|委员|老师|同志)|[老小]${family}|${part}`
}
