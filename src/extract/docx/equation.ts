/** EQ fields: `EQ \o\ac(○,1)` is how offices type ①; other forms are written out in one line. */
import { circled } from './number-format.ts'

const MOST_DEPTH = 20

/** @param code what follows `EQ` */
export function renderEquation(code: string): string {
  let at = 0
  const list = (depth: number): string[] => {
    const parts = ['']
    while (at < code.length) {
      const char = code[at++]!
      if (char === ')' && depth > 0) return parts
      if ((char === ',' || char === ';' || char === '，') && depth > 0) parts.push('')
      else if (char === '\\') parts[parts.length - 1] += command(depth)
      else if (char === '(' && depth > 0 && depth < MOST_DEPTH)
        parts[parts.length - 1] += `(${list(depth + 1).join(',')})`
      else parts[parts.length - 1] += char
    }
    return parts
  }
  const command = (depth: number): string => {
    const name = /^[a-z]+/i.exec(code.slice(at, at + 10))?.[0] ?? ''
    if (name === '') return code[at++] ?? ''
    at += name.length
    // Options (`\ac`, `\up5`) stand between the command and its brackets.
    at += /^(?:\s*\\[a-z]+\d*)*\s*/i.exec(code.slice(at, at + 100))![0].length
    if (code[at] !== '(' || depth >= MOST_DEPTH) return ''
    at++
    return shown(name.toLowerCase(), list(depth + 1))
  }
  return list(0).join('').trim()
}

function shown(name: string, parts: string[]): string {
  const trimmed = parts.map((part) => part.trim())
  if (name === 'o') return overlay(trimmed)
  if (name === 'f') return trimmed.join('/')
  if (name === 'r') return trimmed.length > 1 ? `${trimmed[0]}√${trimmed[1]}` : `√${trimmed[0] ?? ''}`
  if (name === 'b') return `(${trimmed.join(',')})`
  return trimmed.join(name === 'l' ? ',' : '')
}

/** Characters over one another: a number in a circle becomes the encircled one. */
function overlay(parts: string[]): string {
  const inside = parts.filter((part) => !['○', '◯', '〇'].includes(part))
  const number = inside.length === 1 && parts.length > 1 && /^\d{1,2}$/.test(inside[0]!) ? Number(inside[0]) : 0
  return number >= 1 && number <= 50 ? circled(number) : parts.join('')
}
