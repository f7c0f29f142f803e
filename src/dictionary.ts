/** Where the dictionaries lie, and reading one: YAML checked by a schema, errors with file, line and column. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { LineCounter, parseDocument } from 'yaml'
import * as z from 'zod'

z.config(z.locales.zhCN())

/** The folder beside `src/` or `dist/`: the same depth from the source and from the bundle. */
const FOLDER = fileURLToPath(new URL('../dictionaries/', import.meta.url))

/** Full path of a file in `dictionaries/`. */
export function dictionaryPath(name: string): string {
  return FOLDER + name
}

/** All that is wrong with a data file, a line each: `file:line:column: reason`. */
export class DictionaryError extends Error {
  constructor(readonly problems: string[]) {
    super(problems.join('\n'))
    this.name = 'DictionaryError'
  }
}

/**
 * Parses YAML against a schema.
 * @throws DictionaryError with every fault at once, each with file:line:column and a Chinese reason.
 */
export function parseYaml<T>(text: string, file: string, schema: z.ZodType<T>): T {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    throw new DictionaryError(
      document.errors.map(
        (error) => `${at(file, lines, error.pos[0])}: YAML 格式有误（${error.code}）：${error.message}`,
      ),
    )
  }
  const result = schema.safeParse(document.toJS())
  if (result.success) return result.data
  throw new DictionaryError(
    result.error.issues.map((issue) => {
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined
      const path = [...issue.path, ...(unknown === undefined ? [] : [unknown])]
      const where = path.length > 0 ? `“${path.join('.')}” ` : ''
      return `${at(file, lines, offsetOf(document, path))}: ${where}${issue.message}`
    }),
  )
}

const loaded = new Map<string, unknown>()

/** A dictionary of our own by name, read once a process. */
export function dictionary<T>(name: string, schema: z.ZodType<T>): T {
  if (!loaded.has(name)) loaded.set(name, parseYaml(readFileSync(dictionaryPath(name), 'utf8'), name, schema))
  return loaded.get(name) as T
}

function at(file: string, lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset)
  return `${file}:${line}:${col}`
}

/** Offset of the deepest node on the path that the file has: a missing key is reported at its parent. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined
    if (node?.range) return node.range[0]
  }
  return 0
}
