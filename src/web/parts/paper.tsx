/** A material as it reads: headings as headings, tables as tables, with marks over its text. */
import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Material } from '../../model.ts'
import { FLAG, type WireBlock } from '../data.ts'
import { byBlock, cut, type Mark } from '../marks.ts'
import { usePage } from '../state.tsx'
import { type Part, partsOf } from './tables.ts'

export interface PaperProps {
  material: Material
  marks: readonly Mark[]
  /** Class names for a block, by its index. */
  lookOf?: (index: number) => string
  /** Which blocks are shown; of the others only how many were left out. */
  keep?: (index: number) => boolean
  /** Clicked marks, the one meant first. */
  onMark?: (ids: string[], target: HTMLElement) => void
}

export function PaperText({ material, marks, lookOf, keep, onMark }: PaperProps) {
  const { book, mask } = usePage()
  const blocks = book.data.blocks[material.id] ?? NONE
  const spans = useMemo(() => blocks.map(([start, length]) => ({ start, end: start + length })), [blocks])
  const lists = useMemo(() => byBlock(spans, marks), [spans, marks])
  const parts = useMemo(() => partsOf(blocks), [blocks])

  const words = (start: number, end: number, own: readonly Mark[]) =>
    cut(start, end, own).map((piece) => {
      const text = mask.part(material.text, piece.start, piece.end)
      if (piece.marks.length === 0) return text
      const ids = piece.marks.map((mark) => mark.id).join(' ')
      const hint = [...new Set(piece.marks.flatMap((mark) => (mark.hint ? [mark.hint] : [])))].join('\n')
      const numbers = piece.begins.flatMap((mark) => (mark.number ? [mark.number] : []))
      return (
        <mark
          key={piece.start}
          class={[...new Set(piece.marks.map((mark) => mark.look))].join(' ')}
          data-ids={ids}
          title={hint || undefined}
        >
          {numbers.map((number) => (
            <sup key={number}>{number}</sup>
          ))}
          {text}
        </mark>
      )
    })
  const inside = (index: number): ComponentChildren => {
    const [start, length, , head] = blocks[index]!
    const own = lists[index]!
    if (head === 0 || head >= length) return words(start, start + length, own)
    return [<b key="head">{words(start, start + head, own)}</b>, words(start + head, start + length, own)]
  }
  const draw = (part: Part): ComponentChildren => {
    if (part.kind === 'block') {
      const block = blocks[part.index]!
      const look = `${lookOfBlock(block)} ${lookOf?.(part.index) ?? ''}`.trim()
      return (
        <p key={part.index} class={look || undefined} {...headingRole(block)}>
          {inside(part.index)}
        </p>
      )
    }
    return (
      <div key={`t${part.first}`} class="paper-table">
        <table>
          <tbody>
            {part.rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell) => (
                  <td
                    key={cell.column}
                    rowSpan={cell.rows}
                    colSpan={cell.columns}
                    class={cell.head ? 'head' : undefined}
                  >
                    {cell.parts.map(draw)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    )
  }
  const shown: ComponentChildren[] = []
  let left = 0
  const gap = (at: number) => {
    if (left > 0)
      shown.push(
        <p key={`gap${at}`} class="gap">
          ……略去 {left} 段……
        </p>,
      )
    left = 0
  }
  parts.forEach((part, at) => {
    const indexes = part.kind === 'block' ? [part.index] : range(part.first, part.last)
    if (keep && !indexes.some(keep)) {
      left += indexes.length
      return
    }
    gap(at)
    shown.push(draw(part))
  })
  gap(parts.length)
  return (
    <div
      class={blocks.length > 400 ? 'paper long' : 'paper'}
      onClick={(event) => {
        // The end of selecting words is no click on them.
        if (getSelection()?.isCollapsed === false) return
        const target = (event.target as HTMLElement).closest<HTMLElement>('mark[data-ids]')
        if (target) onMark?.(target.dataset.ids!.split(' '), target)
      }}
    >
      {shown}
    </div>
  )
}

const NONE: WireBlock[] = []

function lookOfBlock([, length, level, head, flags]: WireBlock): string {
  const names: string[] = []
  if (flags & FLAG.title) names.push('title')
  else if (level > 0 && head >= length) names.push(`heading h${Math.min(level, 4)}`)
  if (flags & FLAG.center) names.push('center')
  if (flags & FLAG.right) names.push('right')
  if (flags & FLAG.continues) names.push('continues')
  if (flags & FLAG.toc) names.push('toc')
  if (flags & FLAG.note) names.push('aside')
  if (flags & FLAG.bold && names.length === 0) names.push('bold')
  return names.join(' ')
}

function headingRole([, length, level, head, flags]: WireBlock) {
  if (flags & FLAG.title) return { role: 'heading', 'aria-level': 2 } as const
  return level > 0 && head >= length ? ({ role: 'heading', 'aria-level': Math.min(6, level + 2) } as const) : {}
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first }, (_, at) => first + at)
}
