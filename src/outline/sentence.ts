/** Text → sentences, with quotes and brackets kept whole. */
import type { Block, Section, Sentence } from '../model.ts'

const ENDS = '。！？；!?;\n\v'
const OPEN = '“‘（(《〈「『【〔['
const CLOSE = '”’）)》〉」』】〕]'
/** After these a quotation runs on into the sentence around it. */
const RUNS_ON = '，、；：,;:。！？!?的等之和与及或是为中上下里）)》”'
/** A bracket or quotation longer than this was most likely never closed. */
const LONGEST_ENCLOSED = 160

/** Spans of the sentences of `text[start, end)`, trimmed, none empty; a line break ends a sentence. */
export function splitSentences(text: string, start: number, end: number): [start: number, end: number][] {
  const found: [number, number][] = []
  let from = start
  let at = start
  const cut = (to: number) => {
    let first = from
    let last = to
    while (first < last && isSpace(text.charCodeAt(first))) first++
    while (last > first && isSpace(text.charCodeAt(last - 1))) last--
    if (last > first) found.push([first, last])
    from = to
  }
  while (at < end) {
    // Nearly every character is one, and none of them ends anything.
    if (isHan(text.charCodeAt(at))) {
      at++
      continue
    }
    const char = text[at]!
    const open = OPEN.indexOf(char)
    if (open >= 0) {
      const close = closing(text, at, end, char, CLOSE[open]!)
      if (close > 0) {
        at = close + 1
        // “……。”新的一句
        if ('。！？!?'.includes(text[close - 1]!) && !RUNS_ON.includes(text[at] ?? '\n')) cut(at)
        continue
      }
    } else if (ENDS.includes(char) || (char === '.' && isStop(text, at))) {
      at++
      while (at < end && ('。！？；!?;'.includes(text[at]!) || CLOSE.includes(text[at]!))) at++
      cut(at)
      continue
    }
    at++
  }
  cut(end)
  return found
}

/** Index of the mark that closes the one at `at`, 0 if it is too far off or missing. */
function closing(text: string, at: number, end: number, open: string, close: string): number {
  const limit = Math.min(end, at + LONGEST_ENCLOSED)
  let depth = 0
  for (let index = at; index < limit; index++) {
    const char = text[index]
    if (char === '\n') return 0
    if (char === open) depth++
    else if (char === close && --depth === 0) return index
  }
  return 0
}

/** A half-width full stop after Chinese words, typed in place of 。 */
function isStop(text: string, at: number): boolean {
  return isHan(text.charCodeAt(at - 1)) && (at + 1 >= text.length || /[\s\u4e00-\u9fff]/.test(text[at + 1]!))
}

export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 0xa0 || (code >= 9 && code <= 13) || code === 0xfeff
}

/** Each sentence of a paper with its block and section; a heading is a sentence of its own, tables of contents are left out. */
export function readSentences(text: string, blocks: Block[], sections: Section[]): Sentence[] {
  const sentences: Sentence[] = []
  let section = 0
  blocks.forEach((block, index) => {
    if (block.toc || block.end === block.start) return
    let from = block.start
    // Several sections may begin in one block: a run-in heading is cut off from what follows it.
    while (section + 1 < sections.length && sections[section + 1]!.start < block.end) {
      const next = sections[section + 1]!
      if (next.start > from) push(from, next.start)
      section++
      push(next.start, Math.min(next.body, block.end))
      from = Math.min(next.body, block.end)
    }
    push(from, block.end)
    function push(start: number, end: number) {
      for (const [first, last] of splitSentences(text, start, end)) {
        sentences.push({ start: first, end: last, block: index, section })
      }
    }
  })
  return sentences
}
