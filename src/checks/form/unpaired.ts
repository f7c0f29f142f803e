/** form/unpaired: brackets and quotation marks that have no other half, the wrong one, or one of another width. */
import { KINDS, type Paper, type Span } from '../../model.ts'
import { defineCheck, quote } from '../define.ts'

export interface Fault extends Span {
  kind: 'unclosed' | 'unopened' | 'mixed' | 'direction'
}

const PAIRS: Record<string, string> = {
  '（': '）',
  '(': ')',
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '【': '】',
  '〔': '〕',
  '「': '」',
  '『': '』',
  '［': '］',
  '[': ']',
  '{': '}',
}
const OPENING = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]))
/** Full and half width of one bracket. */
const SAME_KIND: Record<string, string> = { '（': ')', '(': '）', '［': ']', '[': '］', '〔': ']', '【': ']' }
/** 1) a） 一） as labels, and their like within a line. */
const LABEL = /(?:^|[\s，。；：、,;:第])(?:[0-9０-９]{1,3}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[ivxIVX]{1,4}|[①-⑳])$/
const MARKS = /[（）()《》〈〉“”‘’【】〔〕「」『』［］[\]{}]/g
/** More places than this are counted, not shown. */
const SHOWN = 50
/** Beyond this nobody counts: it is no text of a person. */
const MANY = 5000
/** How far on a quotation of several paragraphs may close; what stands in brackets is over sooner. */
const FURTHER = { quote: 6, bracket: 2 }

export const unpaired = defineCheck({
  id: 'form/unpaired',
  level: 'note',
  scope: 'paper',
  kinds: KINDS,
  title: '括号、引号不配对',
  why: '括号、引号缺一半、全角半角混用或方向反了，多为录入、粘贴时留下的，影响版面规范。',
  source: '《标点符号用法》（GB/T 15834—2011）：括号、引号应当成对使用',
  examples: {
    hit: '个人对照检查材料\n(一）学习不深入。对“十五五“规划研究不够。',
    spare: '个人对照检查材料\n1) 学习“十五五”规划（草案）不深入。\n2）调研少；a) 走访少；b) 回访少。',
  },
  *run(paper) {
    const faults = findUnpaired(paper)
    for (const kind of ['mixed', 'direction', 'unclosed', 'unopened'] as const) {
      const places = faults.filter((fault) => fault.kind === kind)
      if (places.length === 0) continue
      yield {
        material: paper.material.id,
        message: kind,
        args: { count: places.length, sample: paper.material.text.slice(places[0]!.start, places[0]!.end) },
        evidence: places.slice(0, SHOWN).map(({ start, end }) => quote('here', paper, start, end)),
      }
    }
  },
})

export function findUnpaired(paper: Paper): Fault[] {
  const { text } = paper.material
  const blocks = paper.blocks.filter((block) => !block.toc)
  const faults: Fault[] = []
  blocks.forEach((block, index) => {
    if (faults.length > MANY) return
    const later = (count: number) =>
      blocks.slice(index + 1, index + 1 + count).map(({ start, end }) => text.slice(start, end))
    for (const fault of inBlock(text.slice(block.start, block.end), later))
      faults.push({ ...fault, start: block.start + fault.start, end: block.start + fault.end })
  })
  // A quotation over several paragraphs: what closes it has its opening in an earlier one.
  return faults.slice(0, MANY).filter((fault) => !(fault.kind === 'unopened' && opensEarlier(text, fault)))
}

function inBlock(line: string, later: (count: number) => string[]): Fault[] {
  const faults: Fault[] = []
  if (line.search(MARKS) < 0) return faults
  const open: { mark: string; at: number }[] = []
  const last = new Map<string, number>()
  for (const close of Object.values(PAIRS)) last.set(close, line.lastIndexOf(close))
  const depth = new Map<string, number>()
  const push = (mark: string, at: number) => {
    open.push({ mark, at })
    depth.set(mark, (depth.get(mark) ?? 0) + 1)
  }
  const pop = () => {
    const top = open.pop()!
    depth.set(top.mark, depth.get(top.mark)! - 1)
    return top
  }
  for (const match of line.matchAll(MARKS)) {
    const mark = match[0]
    const at = match.index
    if ((mark === '’' || mark === '‘') && /[A-Za-z0-9]/.test(line[at - 1] ?? '')) continue
    const top = open.at(-1)
    if (PAIRS[mark]) {
      // “……“: the same opening mark again where the closing one should stand.
      if (top && top.mark === mark && (mark === '“' || mark === '‘') && last.get(PAIRS[mark]!)! < at) {
        faults.push({ kind: 'direction', start: top.at, end: at + 1 })
        pop()
      } else push(mark, at)
    } else if (top && PAIRS[top.mark] === mark) pop()
    else if (top && SAME_KIND[top.mark] === mark) {
      faults.push({ kind: 'mixed', start: top.at, end: at + 1 })
      pop()
    } else if (mark === '”' && !depth.get('“') && last.get('”')! > at) {
      const next = line.indexOf('”', at + 1)
      const between = line.slice(at + 1, next)
      if (next > 0 && between.length <= 30 && !between.includes('“')) {
        faults.push({ kind: 'direction', start: at, end: next + 1 })
        push('“', at)
      } else faults.push(unopened(at))
    } else if (depth.get(OPENING.get(mark)!)) {
      while (open.length > 0 && PAIRS[open.at(-1)!.mark] !== mark) {
        faults.push(unclosed(line, pop().at))
      }
      pop()
    } else if (!(/[)）]/.test(mark) && LABEL.test(line.slice(Math.max(0, at - 6), at)))) faults.push(unopened(at))
  }
  const continued = new Set(
    ['“', '‘', '（'].filter(
      (mark) => depth.get(mark) && closesLater(mark, later(mark === '（' ? FURTHER.bracket : FURTHER.quote)),
    ),
  )
  for (const { mark, at } of open) if (!continued.has(mark)) faults.push(unclosed(line, at))
  return faults
}

/** Each paragraph of a long quotation may open anew; the last one closes. The numbers of paragraphs, （二） and 2）, close nothing. */
function closesLater(mark: string, later: string[]): boolean {
  for (const line of later) {
    const again = mark !== '（' && line.trimStart().startsWith(mark)
    const opening = line.indexOf(mark, again ? line.indexOf(mark) + 1 : 0)
    let closing = line.indexOf(PAIRS[mark]!)
    while (mark === '（' && closing >= 0 && LABEL.test(line.slice(Math.max(0, closing - 6), closing)))
      closing = line.indexOf(PAIRS[mark]!, closing + 1)
    if (closing >= 0 && (opening < 0 || closing < opening)) return true
    if (opening >= 0) return false
  }
  return false
}

function opensEarlier(text: string, { start, end }: Fault): boolean {
  const mark = /[”’）]/.exec(text.slice(start, end))?.[0]
  if (!mark) return false
  const before = text.slice(Math.max(0, start - 2000), start)
  const opened = before.lastIndexOf(OPENING.get(mark)!)
  return opened >= 0 && before.indexOf(mark, opened) < 0
}

/** The mark with some of what stands around it, so that people find it. */
function unclosed(line: string, at: number): Fault {
  return { kind: 'unclosed', start: at, end: Math.min(line.length, at + 12) }
}

function unopened(at: number): Fault {
  return { kind: 'unopened', start: Math.max(0, at - 11), end: at + 1 }
}
