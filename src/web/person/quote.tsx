/** The quoted words; a quote too short to be found by eye stands in the words around it. */
import type { Evidence, Material } from '../../model.ts'
import type { Mask } from '../mask.ts'
import { usePage } from '../state.tsx'

/** Shorter quotes get this many characters of their own paragraph on each side. */
const SHORT = 14
/** Longer ones are cut; the text itself is a click away. */
const MOST = 400

export function Quote({ item, material }: { item: Evidence; material: Material | undefined }) {
  const { mask } = usePage()
  if (!material?.text || item.start === undefined || item.end === undefined) {
    return item.quote ? <q>{mask.text(item.quote)}</q> : null
  }
  const { text } = material
  const [start, end] = [item.start, item.end]
  if (end - start > MOST) {
    return <q>{`${mask.part(text, start, edge(text, start + MOST))}……`}</q>
  }
  const hit = mask.part(text, start, end)
  if (end - start >= SHORT) return <q>{hit}</q>
  return (
    <q>
      {around(mask, text, start, -1)}
      <strong>{hit}</strong>
      {around(mask, text, end, 1)}
    </q>
  )
}

/** What stands before or after an offset in the same paragraph, with a mark where more does. */
function around(mask: Mask, text: string, offset: number, way: -1 | 1): string {
  if (way < 0) {
    const first = text.lastIndexOf('\n', offset - 1) + 1
    const from = Math.min(offset, edge(text, Math.max(first, offset - SHORT)))
    return (from > first ? '…' : '') + mask.part(text, from, offset)
  }
  const line = text.indexOf('\n', offset)
  const last = line < 0 ? text.length : line
  const to = Math.max(offset, edge(text, Math.min(last, offset + SHORT)))
  return mask.part(text, offset, to) + (to < last ? '…' : '')
}

/** The offset itself, or the one before it where it would cut a character in two. */
function edge(text: string, offset: number): number {
  return /[\udc00-\udfff]/.test(text[offset] ?? '') && offset > 0 ? offset - 1 : offset
}
