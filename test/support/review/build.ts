/** Builds the pieces of a Review by hand: papers from marked-up lines, evidence by its words. */
import type { Block, Evidence, Heading, Kind, Material, Outline, Paper, Role } from '../../../src/model.ts'

export interface PaperSpec {
  id: string
  member?: string | null
  unit?: string | null
  title?: string | null
  file?: string
  kind?: Kind
  role?: Role
  /** `# ` and `## ` headings, `! ` the title, `a|b|c` a row of a table, anything else a paragraph. */
  lines: string[]
  notices?: string[]
}

export function paperOf(spec: PaperSpec): Paper {
  const blocks: Block[] = []
  const headings: Heading[] = []
  let text = ''
  let table = -1
  let row = 0
  let inTable = false
  let title: Outline['title'] = null
  const add = (words: string, more: Partial<Block> = {}): Block => {
    if (blocks.length > 0) text += '\n'
    const block: Block = {
      start: text.length,
      end: text.length + words.length,
      label: 0,
      level: 0,
      style: '',
      bold: false,
      align: 'both',
      size: 16,
      from: 'body',
      ...more,
    }
    text += words
    blocks.push(block)
    return block
  }
  for (const line of spec.lines) {
    const cells = line.split('|')
    if (cells.length > 1) {
      if (!inTable) {
        table++
        row = 0
      }
      inTable = true
      cells.forEach((cell, column) => {
        add(cell, { cell: { table, row, column, rows: 1, columns: 1, head: row === 0 } })
      })
      row++
      continue
    }
    inTable = false
    const mark = /^(#+|!) /.exec(line)
    if (!mark) {
      add(line)
      continue
    }
    const words = line.slice(mark[0].length)
    if (mark[1] === '!') {
      title = add(words, { align: 'center', size: 22, bold: true })
      continue
    }
    const level = mark[1]!.length
    const { start, end } = add(words, { level, bold: true })
    const label = /^(（?[一二三四五六七八九十]+[、）])?/.exec(words)![0]
    headings.push({
      start,
      end,
      level,
      label,
      text: words.slice(label.length),
      block: blocks.length - 1,
      via: 'number',
    })
  }
  const file = spec.file ?? `${spec.member ?? spec.title ?? spec.id}.docx`
  const role = spec.role ?? 'submitted'
  const material: Material = {
    id: spec.id,
    sha256: spec.id.padEnd(64, '0'),
    file,
    part: 1,
    status: 'read',
    notices: spec.notices ?? [],
    role,
    kind: spec.kind ?? 'member-statement',
    title: spec.title ?? (title ? text.slice(title.start, title.end) : null),
    member: spec.member ?? null,
    unit: spec.unit ?? null,
    year: 2021,
    chars: text.replace(/\s/g, '').length,
    text,
    properties: { creator: 'Administrator', created: '2022-01-05T08:00:00Z', application: 'Microsoft Office Word' },
  }
  return {
    material,
    source: { file, role, sha256: material.sha256, size: text.length },
    document: {
      format: 'docx',
      text,
      blocks,
      notices: [],
      properties: material.properties,
      traces: { rsidRoot: null, rsids: [], paragraphIds: [], images: [] },
      margins: [],
      comments: [],
    },
    offset: 0,
    blocks,
    outline: { title, headings, sections: [], sentences: [], tables: [] },
    meeting: '',
  }
}

/** The span of some words in a paper; fails where a test's author mistyped them. */
export function spanOf(paper: Paper, words: string): { start: number; end: number } {
  const start = paper.material.text.indexOf(words)
  if (start < 0) throw new Error(`${paper.material.id} does not say: ${words}`)
  return { start, end: start + words.length }
}

export function cite(role: Evidence['role'], paper: Paper, words: string, note?: string): Evidence {
  return { role, material: paper.material.id, ...spanOf(paper, words), quote: words, ...(note ? { note } : {}) }
}
