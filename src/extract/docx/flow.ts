/** One flow of paragraphs while it is read: the part's own, or that of a text box in it. */
import type { Block } from '../../model.ts'
import type { Context } from './context.ts'
import { Fields } from './fields.ts'
import type { Numbering } from './numbering.ts'
import type { Paragraph, RawBlock, RunForm } from './paragraph.ts'
import type { RunProperties } from './run-properties.ts'
import type { Style, Styles } from './styles.ts'
import { isSymbolFont } from './symbols.ts'
import { Tables } from './tables.ts'

export interface Flow {
  from: Block['from']
  out: RawBlock[]
  paragraph: Paragraph | null
  /** A paragraph whose mark is deleted: its text goes on into the next. */
  carried: Paragraph | null
  run: RunForm | null
  fields: Fields
  tables: Tables
  /** Blocks that come after the outermost table: notes referred to in it. */
  afterTable: RawBlock[]
  /** Length of `out` where each open cell began. */
  cells: number[]
  numbering: Numbering
  /** For anchors: the body paragraph that comments stand in, -1: each paragraph itself. */
  host: number
  /** For anchors: the paragraph closed last. */
  closed: number
  /** For anchors: the open run. */
  recordedRun: number
}

export function newFlow(context: Context, from: Block['from'], host: number): Flow {
  return {
    from,
    out: [],
    paragraph: null,
    carried: null,
    run: null,
    fields: new Fields(),
    tables: new Tables(context.counts),
    afterTable: [],
    cells: [],
    numbering: from === 'textbox' ? context.numbering.apart() : context.numbering,
    host,
    closed: -1,
    recordedRun: -1,
  }
}

/** What a run looks like, from its own properties, its character style and the paragraph's style. */
export function formOf(properties: RunProperties, style: Style | undefined, styles: Styles): RunForm {
  const paragraph = style?.run ?? {}
  const character = styles.get(properties.style)?.run ?? {}
  // Bold is a toggle: a character style inside a bold paragraph style turns it off again.
  const bold = properties.bold ?? (paragraph.bold ?? false) !== (character.bold ?? false)
  const hidden = properties.hidden ?? (paragraph.hidden ?? false) !== (character.hidden ?? false)
  const size = properties.size ?? character.size ?? paragraph.size ?? styles.defaults.size ?? 0
  const font = properties.font ?? character.font ?? paragraph.font
  return { bold, hidden, size, ...(isSymbolFont(font) && { symbolFont: font }) }
}

/** Adds at the end; as arguments of `push`, a hundred thousand blocks would exhaust the stack. */
export function addAll(blocks: RawBlock[], more: readonly RawBlock[]): void {
  for (const block of more) blocks.push(block)
}
