/** What a title line looks like in one paper. */
import { kindOfTitle } from './kind.ts'
import type { Line, Part } from './part.ts'

/** What a part of a paper is about. */
const PART_END =
  /(?:问题|不足|差距|原因|根源|剖析|分析|措施|方向|打算|情况|方面|事项|说明|表现|要求|安排|主题|内容|时间|地点|人员|议程|准备|程序|总结|意见|建议|体会|整改|落实|批评|表态|点评|发言)$/

/** 存在的主要问题, 原因分析: words that head a part of a paper rather than the whole. */
export function namesPart(text: string): boolean {
  return PART_END.test(text)
}

const LONGEST_TITLE_LINE = 60

/** A judge of lines: short, without a sentence's end, and by dress or words a title. */
export function titleLooks(part: Part): (line: Line) => boolean {
  const body = part.blocks.filter((block) => !block.cell && block.end - block.start > 40)
  const usual = body.map((block) => block.size).sort((a, b) => a - b)[Math.floor(body.length / 2)] ?? 0
  const boldBody = body.filter((block) => block.bold).length * 2 > body.length
  const centredBody = body.filter((block) => block.align === 'center').length * 2 > body.length
  return (line) => {
    const { text, number, block: index, start } = line
    const block = part.blocks[index]!
    if (
      text.length < 2 ||
      text.length > LONGEST_TITLE_LINE ||
      /[。；！？，、：:;]$/.test(text) ||
      /[。；！？]/.test(text)
    )
      return false
    if (number && number.scheme !== 'clause' && !startsWithYear(text)) return false
    if (kindOfTitle(text) !== null) return true
    const dressed =
      (block.align === 'center' && !centredBody) ||
      (block.size > usual && usual > 0) ||
      (block.bold && !boldBody) ||
      /title|标题/i.test(block.style) ||
      part.text[start - 2] === '#' ||
      part.text.startsWith('**', start - 2)
    if (dressed || block.cell) return dressed || kindOfTitle(text) !== null
    return text.length <= 45 && /[\u4e00-\u9fff]{2}/.test(text)
  }
}

function startsWithYear(text: string): boolean {
  return /^(?:[12]\d{3}|二[〇○零])/.test(text)
}
