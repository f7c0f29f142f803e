/** Columns that line up where Chinese takes two places. */
import stringWidth from 'string-width'

/** Pads (or cuts with …) to a display width. */
export function toWidth(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  let cut = text
  if (stringWidth(cut) > width) {
    cut = ''
    for (const char of text) {
      if (stringWidth(cut + char) > width - 1) break
      cut += char
    }
    cut += '…'
  }
  const padding = ' '.repeat(Math.max(0, width - stringWidth(cut)))
  return side === 'left' ? cut + padding : padding + cut
}
