/** `w:t`: the characters of a run, each with its offset in the source. */
import { decodeEntities } from './entities.ts'
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
      // What stands in a CDATA section cannot be split: a comment holds all of it.
      write(source.slice(start + 9, end - 3), start, end, false, writer)
      continue
    }
    if (!preserved) {
      // Word drops white space at the ends unless told to keep it.
      if (first) while (start < end && isSpace(source.charCodeAt(start))) start++
      if (source.startsWith('</', end)) while (end > start && isSpace(source.charCodeAt(end - 1))) end--
    }
    first = false
    write(decodeEntities(source.slice(start, end)), start, end, true, writer)
  }
}

function write(text: string, start: number, end: number, literal: boolean, writer: Writer): void {
  const font = writer.symbolFont
  if (font === undefined) writer.append(cleanText(text), start, end, literal)
  else writer.append(symbols(cleanText(text), font), start, end, false)
}

/** A block's text holds no line break: a raw one reads as a space, as in Word; other controls show nothing. */
export function cleanText(text: string): string {
  if (!/[\x00-\x08\x0a-\x1f\x7f\u2028\u2029]/.test(text)) return text
  return text.replace(/\r\n|[\n\r\u2028\u2029]/g, ' ').replace(/[\x00-\x08\x0b-\x1f\x7f]/g, '')
}

/** Every character is a symbol of its own; the stretch is commented on as a whole. */
function symbols(text: string, font: string): string {
  return text.replace(/[\u0021-\u00ff\uf000-\uf0ff]/g, (char) => symbol(font, char.charCodeAt(0)))
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13
}
