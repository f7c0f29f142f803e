/** Which lines may structure a statement: the outline's headings, and lines or labels that are headings by what they say. */
import { groupBy, tally } from '../../group.ts'
import type { Heading, Paper } from '../../model.ts'
import type { AreaIndex } from './areas.ts'
import { found, roleGroups } from './lexicon.ts'
import { namedAreas } from './naming.ts'
import { normalise } from './normal.ts'
import { FRONT, partOfHeading, partOfLead } from './parts.ts'

/** A heading of the outline, or a line that is one by what it says. */
export interface Candidate {
  heading: Heading
  body: number
  level: number
}

/** What a part's heading ends with. */
export const PART_END =
  /(?:问题|不足|差距|短板|情况|事项|原因|根源|措施|方向|打算|说明|剖析|分析|查摆|检视|检查|整改|对策|思路|建议|怎么[改办干做]|改进|哪里|准备|表态|下一步|努力|为什么|警示|警醒|启示|反思|对照|案例|案子|根由|缘由|交代|交待|改法|我[要就将会想]?(?:打算|准备)?[这如][样么此]去?[做改办干]|现象|表现|症状|病症|病灶|病根|成因|处方|药方)[。：:？?]?$/
/** A heading ends like one, not in the middle of a sentence. */
const LONGEST_NAME = 190

export function candidates(paper: Paper, index: AreaIndex): Candidate[] {
  const found: Candidate[] = []
  for (const { heading, body } of paper.outline.sections) {
    if (heading && heading.text.length <= LONGEST_NAME) found.push({ heading, body, level: heading.level })
  }
  const numbered = found.filter(({ heading }) => heading.label !== '')
  const partsNumbered = numbered.some(({ heading }) => saysPart(normalise(heading.text)))
  const starts = new Set(found.map(({ heading }) => heading.start))
  for (const line of plainLines(paper)) {
    if (!starts.has(line.start)) found.push({ heading: line, body: line.end, level: 0 })
  }
  const sectioned = found.some(({ heading }) => saysPart(normalise(heading.text)))
  found.push(...inlineLabels(paper, starts, sectioned))
  // Lines without a number stand where their words say: a part above, an area inside it.
  const said = timesSaid(found)
  const series = seriesMarks(paper, found)
  for (const item of found) {
    if (item.heading.label !== '' || item.heading.via === 'style' || item.level === INSIDE) continue
    const words = normalise(item.heading.text)
    // 措施 under each area: inside it.
    const again = saysPart(words) && said.get(item.heading.text)! > 1
    if (again) item.level = INSIDE
    else if (saysPart(words) || isBracketed(paper.material.text, item.heading)) item.level = 0.2
    else if (namedAreas(words, index).some(({ score }) => score >= (isMarked(paper, item, series) ? 0.6 : 0.75)))
      item.level = partsNumbered ? 1.5 : 0.6
  }
  openAlike(found, paper, index, partsNumbered)
  alike(found)
  return found.filter(({ level }) => level > 0).sort((a, b) => a.heading.start - b.heading.start)
}

/** 我为什么“慢半拍”, 我为什么“绕着走”: lines that open alike stand side by side, by what most of them are. */
function openAlike(found: Candidate[], { material: { text } }: Paper, index: AreaIndex, partsNumbered: boolean) {
  const plain = found.filter(
    ({ heading, level }) => heading.label === '' && heading.via !== 'style' && level !== INSIDE,
  )
  const opening = groupBy(plain, ({ heading }) => /^[\u4e00-\u9fff]{2}./u.exec(heading.text)?.[0])
  // 书没读透——说理论学习, 手不够硬——说担当: two halves each, whatever they begin with.
  const dashed = groupBy(plain, ({ heading }) => (heading.text.includes('——') ? true : undefined))
  for (const [key, lines] of [...opening, ...dashed]) {
    if (key === undefined || lines.length < SERIES) continue
    const naming = lines.filter(({ heading }) => namedAreas(normalise(heading.text), index).length > 0)
    if (naming.length < 2 || naming.length * 2 < lines.length) continue
    for (const line of lines) {
      line.level = partsNumbered ? 1.5 : 0.6
      // A line of its own, whatever it says.
      const next = text.indexOf('\n', line.heading.end)
      if (next >= 0 && text.slice(line.heading.end, next).trim() === '') line.body = next + 1
    }
  }
}

/** 寻根, 补漏 beside 病根在哪里: what looks the same stands beside it, unless it tells a shortcoming. */
function alike(found: Candidate[]) {
  const looks = found.filter(({ heading }) => heading.label === '' && heading.via !== 'style' && heading.level > 0)
  const moved = new Set(looks.filter(({ level, heading }) => level !== heading.level && level !== INSIDE))
  /** Rank of the outline → the highest that any of it moved to. */
  const beside = new Map<number, number>()
  for (const { level, heading } of moved) beside.set(heading.level, Math.min(level, beside.get(heading.level) ?? level))
  for (const item of looks) {
    if (moved.has(item) || item.level === INSIDE || isComplaint(normalise(item.heading.text))) continue
    item.level = beside.get(item.heading.level) ?? item.level
  }
}

/** 【原因剖析】…, 整改措施：…, 原因剖析。…: a part's name that opens its paragraph. One that comes back for each area stands inside it. */
function inlineLabels(
  { material: { text }, blocks }: Paper,
  known: ReadonlySet<number>,
  sectioned: boolean,
): Candidate[] {
  const found: Candidate[] = []
  const bracketed = blocks.filter((block) => INLINE.exec(text.slice(block.start, block.end))?.[1]).length
  blocks.forEach((block, at) => {
    if (block.cell || block.toc || known.has(block.start)) return
    const match = INLINE.exec(text.slice(block.start, block.end))
    const words = match?.[1] ?? match?.[2] ?? match?.[3]
    // 【拿理论这面镜子照】…: in brackets, whatever it says, where several are.
    if (!match || !words || !(saysPart(normalise(words)) || (match[1] && bracketed >= SERIES))) return
    const start = block.start + match[0].search(/\S/)
    const heading: Heading = {
      start,
      end: block.start + match[0].length,
      level: 0,
      label: '',
      text: words,
      block: at,
      via: 'form',
    }
    found.push({ heading, body: block.start + match[0].length, level: 0.2 })
  })
  const said = timesSaid(found)
  for (const item of found) {
    const again = said.get(item.heading.text)! > 1
    // 关于上年度整改：… is an item of the section that explains, where there are sections at all.
    const part = partOfHeading(normalise(item.heading.text))?.part
    if (again || (sectioned && part && FRONT.includes(part))) item.level = INSIDE
  }
  return found
}

function timesSaid(found: Candidate[]): ReadonlyMap<string, number> {
  return tally(found.map(({ heading }) => heading.text))
}

/** How many begin with each character. */
function seriesMarks({ material: { text } }: Paper, found: Candidate[]): ReadonlyMap<string, number> {
  return tally(found.map(({ heading }) => text.charAt(heading.start)))
}

/** One of several lines with the same mark before them. */
function isMarked({ material: { text } }: Paper, { heading }: Candidate, marks: ReadonlyMap<string, number>): boolean {
  const mark = BULLET.exec(text.slice(heading.start, heading.start + 2))?.[0][0]
  return mark !== undefined && (marks.get(mark) ?? 0) >= SERIES
}

/** Labels in brackets that make a series. */
const SERIES = 3

/** A whole line in 【】 is a heading whatever it says. */
export function isBracketed(text: string, { start, end }: Heading): boolean {
  return text[start] === '【' && text[end - 1] === '】'
}

const INLINE =
  /^\s*(?:【([^】\n]{2,20})】|([^，。：:；\s]{2,16})[：:]|((?:存在的?|主要|突出)*问题|(?:产生问题的)?(?:主要|思想)?(?:原因|根源)(?:剖析|分析)?|(?:下一?步|今后|主要)?(?:整改|改进)(?:措施|方向|打算)|努力方向|有关(?:情况|事项)说明)。)(?=\s*\S)/
/** Deeper than any heading. */
export const INSIDE = 90

/** ★讲党性、讲作风: what a line of its own is marked with. */
const BULLET = /^[★☆●○◆◇■□▲△►▶※◎✦✧➤•·]\s*/u

/** Lines of their own without a number or a look: headings only if they name a part or an area. */
function plainLines({ material: { text }, blocks, outline }: Paper): Heading[] {
  const lines: Heading[] = []
  blocks.forEach((block, at) => {
    if (block.cell || block.toc || block.end <= (outline.title?.end ?? 0)) return
    const raw = text.slice(block.start, block.end)
    const words = raw.trim()
    // ——在民主生活会上的对照检查: the second line of a title.
    if (/^[—―－-]{2}/.test(words)) return
    if (words.length < 2 || words.length > LONGEST_NAME || /[。；！，、]$/.test(words) || at === blocks.length - 1)
      return
    if (/[？?]$/.test(words) && !asksForPart(normalise(words))) return
    const start = block.start + raw.indexOf(words)
    lines.push({
      start,
      end: start + words.length,
      level: 0,
      label: '',
      text: words.replace(BULLET, '').replace(/^【|】$|[：:]$/g, ''),
      block: at,
      via: 'form',
    })
  })
  return lines
}

/** 为什么会这样？ 这些毛病从哪来的？ 怎么改？ on a line of its own: asks for a part of the whole, not about one matter. */
export function asksForPart(words: string): boolean {
  const asked = words.length <= LONGEST_QUESTION && ASKS.test(words) ? partOfLead(words) : null
  return (
    (asked === 'causes' || asked === 'measures') &&
    (words.length <= WHOLE_QUESTION || ABOUT_ALL.test(words)) &&
    partOfHeading(words)?.part === asked
  )
}

const LONGEST_QUESTION = 24
/** 这八句话背后是什么: asked without a mark too. */
const ASKS = /(?:？|是什么|哪里|哪儿|何处|何在|为何|何来)$/
/** So short a question is about nothing in particular. */
const WHOLE_QUESTION = 9
const ABOUT_ALL = /这|背后|上述|以上|毛病|问题|病根|原因|根子|根源|下一?步|今后|往后/

/** Nothing but a part's name: 存在的主要问题, 原因剖析. */
function saysPart(words: string): boolean {
  if (asksForPart(words)) return true
  return (
    words.length <= 24 &&
    PART_END.test(words) &&
    !/[，。]/.test(words) &&
    !ANSWERS.test(words) &&
    !isComplaint(words) &&
    partOfHeading(words) !== null
  )
}

/** 针对政治纪律方面的问题：… 2.对会议长的问题：… lead to what will be done about it. */
const ANSWERS =
  /^(?:[（(]?[一二三四五六七八九十\d]+[)）、.．]\s*)?(?:针对|对(?!照)|关于)[^。]{2,}(?:问题|不足|差距)[：:]?$/

/** Its words tell a shortcoming: a heading that says what is wrong, not what the section is. */
export function isComplaint(words: string): boolean {
  const bare = words.replace(/(?:存在的?)?(?:突出|主要)?(?:问题|不足|差距|短板)(?:和(?:不足|差距))?/g, '')
  return roleGroups().some(({ negative, pattern }) => negative && found(pattern, bare))
}
