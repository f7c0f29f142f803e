/** Lines above the text that were set like headings: title, byline, date. They are no places in an outline. */
import type { Heading, Material } from '../model.ts'
import { bareName } from '../regex.ts'

/** 党委委员、副总经理 / 水政监察大队大队长） */
const POST =
  /(?:书记|[常委]委|委员|成员|主任|局长|院长|校长|所长|站长|部长|县长|区长|市长|镇长|乡长|队长|组长|主席|会长|经理|董事长?|总监|总工程师|总会计师|处长|科长|股长|调研员)[）)]?$/
const DAY = /^[（(]?[\d〇○零一二三四五六七八九十]{2,4}年[\d〇○零一二三四五六七八九十]{1,3}月/
/** A byline is short (characters). */
const SHORT = 40

/** A numbered line is a heading whatever it says. */
export function isTitleLine(
  { label, text }: Pick<Heading, 'label' | 'text'>,
  { title, member }: Pick<Material, 'title' | 'member'>,
): boolean {
  if (label.trim() !== '') return false
  const line = text.replace(/\s/g, '')
  const name = bareName(member ?? '')
  if (name.length > 1 && bareName(line).includes(name)) return true
  if (title && line.length > 3 && title.replace(/\s/g, '').includes(line)) return true
  return line.length <= SHORT && (POST.test(line) || DAY.test(line) || /^[—–-]{1,2}[^—–-]/.test(line))
}
