/** Scrolls to a stretch of the shown text and makes it flash. */
import { useLayoutEffect, useState } from 'preact/hooks'
import type { Span } from '../../model.ts'

export interface Flash extends Span {
  /** Counts up, so that the same place can flash twice. */
  turn: number
}

/** @param first flashes as soon as the text is there. */
export function useFlash(first?: { start?: number; end?: number }) {
  const [flash, setFlash] = useState<Flash | null>(null)
  const show = ({ start, end }: { start?: number; end?: number }) => {
    if (start !== undefined && end !== undefined) setFlash((last) => ({ start, end, turn: (last?.turn ?? 0) + 1 }))
  }
  const from = first?.start
  const to = first?.end
  useLayoutEffect(() => {
    if (from !== undefined) show({ start: from, end: to })
  }, [from, to])
  useLayoutEffect(() => {
    if (!flash) return
    document.querySelector('mark.flash')?.scrollIntoView({ block: 'center' })
  }, [flash])
  return { flash, show }
}
