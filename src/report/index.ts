/** Format name → writer, loaded when it is asked for: a review in JSON does not pay for Word and Excel. */
import type { Writer } from './writer.ts'

export const WRITERS: Readonly<Record<string, () => Promise<Writer>>> = {
  json: async () => (await import('./json.ts')).json,
  xlsx: async () => (await import('./xlsx/index.ts')).xlsx,
  docx: async () => (await import('./opinion/index.ts')).opinionDocuments,
  annotate: async () => (await import('./annotate/index.ts')).annotatedCopies,
  html: async () => (await import('./html.ts')).html,
}
