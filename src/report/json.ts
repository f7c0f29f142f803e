/** review.json: the report as it is, for programs. */
import type { Report } from '../model.ts'
import type { Writer } from './writer.ts'

/** No BOM, one trailing newline; indented by one space so that a line-wise diff of two runs is readable. */
export function toJson(report: Report): string {
  return `${JSON.stringify(report, null, 1)}\n`
}

export const json: Writer = async function* ({ report }) {
  yield { path: 'review.json', bytes: new TextEncoder().encode(toJson(report)) }
}
