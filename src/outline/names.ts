/** Which words are a person's name, and a name at the end of unit and duty (县水务局党组成员、副局长 张立). */
import * as z from 'zod'
import { dictionary } from '../dictionary.ts'

const surnamesSchema = z.strictObject({
  source: z.string(),
  single: z.string().transform((text) => new Set(text.replace(/\s/g, ''))),
  compound: z.array(z.string()).transform((list) => new Set(list)),
  never: z.array(z.string()).transform((list) => new RegExp(list.join('|'), 'u')),
  starts: z.array(z.string()).transform((list) => new RegExp(`^(?:${list.join('|')})`, 'u')),
  hit: z.array(z.string()),
  spare: z.array(z.string()),
})

export interface Surnames {
  single: Set<string>
  compound: Set<string>
  never: RegExp
  starts: RegExp
  hit: string[]
  spare: string[]
}

const dutiesSchema = z.strictObject({
  source: z.string(),
  words: z.array(z.string()),
  hit: z.array(z.string()),
  spare: z.array(z.string()),
})

export function surnames(): Surnames {
  return dictionary('lexicons/surnames.yaml', surnamesSchema as unknown as z.ZodType<Surnames>)
}

export function duties(): { words: string[]; hit: string[]; spare: string[] } {
  return dictionary('lexicons/duties.yaml', dutiesSchema)
}

let dutyEnd: RegExp | undefined
let dutyAnywhere: RegExp | undefined

/** Ends with a duty (副局长). */
export function endsWithDuty(text: string): boolean {
  dutyEnd ??= new RegExp(`(?:${duties().words.join('|')})$`, 'u')
  return dutyEnd.test(text)
}

/** Where the first duty (with its 副, 党组 …) begins, -1 without one. */
export function dutyAt(text: string): number {
  const words = [...duties().words].sort((a, b) => b.length - a.length).map((word) => `${word}(?!会|处|科)`)
  dutyAnywhere ??= new RegExp(`(?:常务)?副?(?:${words.join('|')})`, 'u')
  return text.search(dutyAnywhere)
}

/** 柳河镇, 白石乡: a surname's character may begin a place's name too. */
const PLACE = /^..(?:镇|乡|县|区|市|省|局|厅|委|院|校|站|处)$/
/** 韦局, 马总: a surname with a rank, as people are called. */
const BY_RANK = /^.[局总处厅部队委办]$/
const MASKED = /[XxＸｘ×✕╳*＊某○◯□_＿]/
const DOT = /[·•・‧∙.．]/

/** A whole name: two to four Han characters with a known surname, or parts joined by ·. Masked names (张某, 李XX) are none. */
export function isName(text: string): boolean {
  if (MASKED.test(text)) return false
  if (/[·•・‧∙]/.test(text)) return /^[\u4e00-\u9fff]{1,8}(?:[·•・‧∙][\u4e00-\u9fff]{1,8}){1,3}$/.test(text)
  if (!/^[\u4e00-\u9fff\u3400-\u4dbf\u{20000}-\u{2ffff}]{2,4}$/u.test(text)) return false
  const { single, compound, never, starts } = surnames()
  if (never.test(text) || starts.test(text) || PLACE.test(text) || BY_RANK.test(text)) return false
  if (compound.has(text.slice(0, 2))) return text.length >= 3
  return text.length <= 3 && single.has(text[0]!)
}

/** What stands beside 姓名 in the head of a register. */
const COLUMN = /性别|民族|年龄|出生|籍贯|学历|电话|手机|备注|序号|编号|面貌|时间|内容|手印|身份证/

/** A name where only a name can stand (姓名：…): also four characters and surnames that are not on the list. */
export function isLabelledName(text: string): boolean {
  if (isName(text)) return true
  if (!/^[\u4e00-\u9fff]{2,6}$/.test(text) || MASKED.test(text) || COLUMN.test(text)) return false
  return !surnames().never.test(text) && !endsWithDuty(text)
}

const SPREAD =
  /(^|[\s\u3000、，,：:（(—-])([\u4e00-\u9fff])[\s\u3000]+([\u4e00-\u9fff])(?:[\s\u3000]+([\u4e00-\u9fff]))?(?:[\s\u3000]+([\u4e00-\u9fff]))?(?=$|[\s\u3000）)，,（(])/g
const SPREAD_COMPOUND =
  /(^|[\s\u3000、，,：:（(—-]|[长任记员])([\u4e00-\u9fff]{2})[\s\u3000]+([\u4e00-\u9fff])[\s\u3000]*([\u4e00-\u9fff])?(?=$|[\s\u3000）)，,（(])/g
/** Whatever dot was typed between the parts of a minority name; a full stop only where no number can end (一.张立). */
const ANY_DOT = /(?<=[\u4e00-\u9fff])[•・‧∙⋅](?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff]{2})[.．](?=[\u4e00-\u9fff]{2})/g

/** 张  伟 → 张伟, 欧阳  慧敏 → 欧阳慧敏, also at the end of a longer line, and 阿依古丽•买买提 with the one dot; other spaces stay. */
export function closeUpName(text: string): string {
  const dotted = text.replace(ANY_DOT, '·')
  if (!/[\s\u3000]/.test(dotted)) return dotted
  return dotted
    .replace(SPREAD, (_, before: string, ...rest: (string | undefined)[]) => before + rest.slice(0, 4).join(''))
    .replace(SPREAD_COMPOUND, (whole: string, before: string, surname: string, first: string, second = '') =>
      surnames().compound.has(surname) ? `${before}${surname}${first}${second}` : whole,
    )
}

/** What may stand right before a name that is glued to it. */
const UNIT_END = /(?:局|委|办|部|厅|镇|乡|县|院|校|站|所|处|科|室|队|公司|中心|集团|街道|党支部|党组|党委|班子)$/

/** The name that a text ends with, if what stands before it is a unit, a duty or a gap; null otherwise. */
export function nameAtEnd(text: string): string | null {
  const plain = closeUpName(text.trim()).replace(/(?:同志|本人)$/, '')
  if (isName(plain)) return plain
  const dotted = /(?:^|[\s、，,：:—-])([\u4e00-\u9fff]{1,8}(?:[·•・‧∙][\u4e00-\u9fff]{1,8}){1,3})$/.exec(plain)
  if (dotted) return withoutDuty(dotted[1]!)
  for (const length of [4, 3, 2]) {
    const name = plain.slice(-length)
    const before = plain.slice(0, -length)
    // 综合办公室: a room's end is nobody's name.
    if (before === '' || name.endsWith('室') || !isName(name)) continue
    if (/[\s\u3000、，,：:—–－\-_）)]$/.test(before) || endsWithDuty(before) || UNIT_END.test(before)) return name
  }
  return null
}

/** 副县长阿不都·热合曼 → 阿不都·热合曼 */
function withoutDuty(name: string): string {
  const dot = name.search(DOT)
  for (let at = dot - 1; at > 0; at--) if (endsWithDuty(name.slice(0, at))) return name.slice(at)
  return name
}
