/** Small things done with the words of opinions. */
import type { Wording } from './wording.ts'

/** Fills the `{slots}`. */
export function fill(template: string, slots: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => String(slots[name] ?? slot))
}

/** Whether a check is one of these ids or of one of these families. */
export function among(check: string, list: readonly string[]): boolean {
  return list.some((name) => check === name || check.startsWith(`${name}/`))
}

/** What is said of a check, else of its family. */
export function weakness(check: string, { weak }: Pick<Wording, 'weak'>): string | undefined {
  return weak[check] ?? weak[check.split('/')[0]!]
}

const OUTER: Record<string, string> = { '“': '‘', '”': '’' }

/** Quotation marks within quotation marks. */
export function inner(text: string): string {
  return text.replace(/[“”]/g, (mark) => OUTER[mark]!)
}
