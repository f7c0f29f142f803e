/** Lines → Document: what all the formats without paragraphs of their own come down to. */
import type { Block, Document } from '../model.ts'

/** A line with what its form said; everything but the text may be left out. */
export interface Line extends Partial<Omit<Block, 'start' | 'end'>> {
  text: string
}

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g

/** Drops what no reader sees and no later room could stand (control characters, byte order marks), and counts it. */
export function withoutControls(text: string): { text: string; dropped: number } {
  let dropped = 0
  const kept = text.replace(CONTROL, (char) => {
    if (char !== '\ufeff') dropped++
    return ''
  })
  return { text: kept, dropped }
}

/** Joins lines to a Document; control characters are dropped with a notice. */
export function documentOf(format: Document['format'], lines: Line[], notices: string[] = []): Document {
  const blocks: Block[] = []
  const parts: string[] = []
  let start = 0
  let dropped = 0
  for (const { text: raw, ...form } of lines) {
    const clean = withoutControls(raw)
    dropped += clean.dropped
    const end = start + clean.text.length
    blocks.push({
      start,
      end,
      label: 0,
      level: 0,
      style: '',
      bold: false,
      align: 'left',
      size: 0,
      from: 'body',
      ...form,
    })
    parts.push(clean.text)
    start = end + 1
  }
  return {
    format,
    text: parts.join('\n'),
    blocks,
    notices: dropped > 0 ? [...notices, `略去 ${dropped} 个不可见的控制字符`] : notices,
    properties: {},
    traces: { rsidRoot: null, rsids: [], paragraphIds: [], images: [] },
    margins: [],
    comments: [],
  }
}
