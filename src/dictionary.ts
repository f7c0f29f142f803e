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

/** A parsed YAML file before any schema, and where (`file:line:column`) the deepest known node of a path stands. */
export interface OpenYaml {
  value: unknown
  at(path: PropertyKey[]): string
}

/** @throws DictionaryError with every fault of syntax. */
export function openYaml(text: string, file: string): OpenYaml {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) {
    throw new DictionaryError(
      document.errors.map(
        (error) => `${at(file, lines, error.pos[0])}: YAML 格式有误（${error.code}）：${error.message}`,
      ),
    )
  }
  try {
    return { value: document.toJS(), at: (path) => at(file, lines, offsetOf(document, path)) }
  } catch (error) {
    // Unresolvable or exploding aliases show only here.
    throw new DictionaryError([`${file}:1:1: YAML 引用有误：${(error as Error).message}`])
  }
}

/** What a schema says is wrong, a line each: `file:line:column: “path” reason`. */
export function describeIssues(error: z.ZodError, yaml: OpenYaml): string[] {
  return error.issues.flatMap((issue) => describe(issue, yaml))
}

function describe(issue: z.core.$ZodIssue, yaml: OpenYaml, prefix: PropertyKey[] = []): string[] {
  const path = [...prefix, ...issue.path]
  if (issue.code === 'invalid_union') {
    // Of the ways something may be written, speak of the one that was begun.
    const begun = issue.errors.find((branch) => branch.some((inner) => inner.path.length > 0)) ?? []
    if (begun.length > 0) return begun.flatMap((inner) => describe(inner, yaml, path))
  }
  // Unknown keys come as one issue for all; each has a line of its own.
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys : null
  return (unknown ? unknown.map((key) => [...path, key]) : [path]).map((place) => {
    const where = place.length > 0 ? `“${place.join('.')}” ` : ''
    return `${yaml.at(place)}: ${where}${unknown ? '没有这一项，请检查拼写' : issue.message}`
  })
}

/**
 * Parses YAML against a schema.
 * @throws DictionaryError with every fault at once, each with file:line:column and a Chinese reason.
 */
export function parseYaml<T>(text: string, file: string, schema: z.ZodType<T>): T {
  const yaml = openYaml(text, file)
  const result = schema.safeParse(yaml.value)
  if (result.success) return result.data
  throw new DictionaryError(describeIssues(result.error, yaml))
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
