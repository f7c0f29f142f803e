/** .md → Document: marks become form, the text keeps what a reader sees. */
import type { Document } from '../model.ts'
import { decodeText } from './decode.ts'
import { documentOf, type Line } from './lines.ts'
import { encodingNotice, linesOf } from './text.ts'

/** @throws Unreadable where the encoding is none that we know, or where there is no text. */
export function readMarkdown(bytes: Uint8Array): Document {
  const { text, encoding } = decodeText(bytes)
  return documentOf('text', linesOf(text).map(lineOf), encodingNotice(encoding))
}

function lineOf({ text }: { text: string }): Line {
  const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(text)
  if (heading) return { text: inline(heading[2]!), level: heading[1]!.length, bold: true }
  // A rule or the line under a heading is form alone.
  if (/^\s*([-*_=])(\s*\1){2,}\s*$/.test(text)) return { text: '' }
  const item = /^\s*[-*+][ \t]+(.*)$/.exec(text)
  const body = item ? item[1]! : text.replace(/^ {0,3}>[ \t]?/, '')
  const bold = /^\s*(\*\*|__)(?=\S)((?:(?!\1).)+)\1\s*$/.test(body)
  return { text: inline(body), bold }
}

/** Emphasis, links and code without their marks. Underscores are left alone: ____ is a place to fill in. */
function inline(text: string): string {
  const escaped: string[] = []
  return text
    .replace(/\\([\\`*_{}[\]()#+\-.!>])/g, (_, sign: string) => `\u0001${escaped.push(sign) - 1}\u0002`)
    .replace(/(\*{1,3})(?=[^\s*])([^*]*[^\s*])\1/g, '$2')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\u0001(\d+)\u0002/g, (_, index: string) => escaped[Number(index)] ?? '')
}
