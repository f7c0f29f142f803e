/** `w:t`: the characters of a run, each with its offset in the source. */
import { symbol } from './symbols.ts'
import type { Writer } from './writer.ts'
import { TEXT, type Xml } from './xml.ts'

/** After the START of `w:t`, up to its END. */
export function appendText(xml: Xml, writer: Writer): void {
  const depth = xml.depth
  const preserved = xml.attribute('space') === 'preserve'
  let first = true
  while (xml.depth >= depth) {
    const type = xml.next()
    if (type === 0) return
    if (type !== TEXT) continue
    let { start, end } = xml
    const { source } = xml
    if (source.startsWith('<![CDATA[', start)) {
      start += 9
      end -= 3
      append(source.slice(start, end), source.slice(start, end), start, writer)
      continue
    }
    if (!preserved) {
      // Word drops white space at the ends unless told to keep it.
      if (first) while (start < end && isSpace(source.charCodeAt(start))) start++
      if (source.startsWith('</', end)) while (end > start && isSpace(source.charCodeAt(end - 1))) end--
    }
    first = false
    append(source.slice(start, end), xml.decode(start, end), start, writer)
  }
}

function append(raw: string, decoded: string, start: number, writer: Writer): void {
  const font = writer.symbolFont
  if (font !== undefined) appendSymbols(decoded, font, start, start + raw.length, writer)
  else writer.append(cleanText(decoded), start, start + raw.length, true)
}

/** A block's text holds no line break: a raw one reads as a space, as in Word; other controls show nothing. */
export function cleanText(text: string): string {
  if (!/[\x00-\x08\x0a-\x1f\x7f\u2028\u2029]/.test(text)) return text
  return text.replace(/\r\n|[\n\r\u2028\u2029]/g, ' ').replace(/[\x00-\x08\x0b-\x1f\x7f]/g, '')
}

/** Every character is a symbol of its own; the stretch is commented on as a whole. */
function appendSymbols(text: string, font: string, start: number, end: number, writer: Writer): void {
  const seen = cleanText(text).replace(/[\u0021-\u00ff\uf000-\uf0ff]/g, (char) => symbol(font, char.charCodeAt(0)))
  writer.append(seen, start, end, false)
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13
}
