/** Where the dictionaries lie, and reading one: YAML checked by a schema, errors with file, line and column. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Document, LineCounter, YAMLParseError } from 'yaml'
import * as z from 'zod'
import { yaml } from './libraries.ts'

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
  const known = precompiled()[contentKey(text)]
  if (known === undefined) return parseText(text, file)
  // Built earlier from this very text; places are only asked for where something is wrong.
  return { value: structuredClone(known), at: (path) => parseText(text, file).at(path) }
}

/** What a text is known by among the dictionaries that the build parsed: edited ones are not, and are read anew. */
export function contentKey(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

/** Where the build puts the parsed dictionaries: reading them takes a tenth of parsing YAML. */
export const PRECOMPILED = fileURLToPath(new URL('../dist/dictionaries.json', import.meta.url))

let compiled: Record<string, unknown> | undefined
function precompiled(): Record<string, unknown> {
  if (compiled === undefined) {
    try {
      compiled = JSON.parse(readFileSync(PRECOMPILED, 'utf8')) as Record<string, unknown>
    } catch {
      // Not built: every dictionary is parsed as it is asked for.
      compiled = {}
    }
  }
  return compiled
}

function parseText(text: string, file: string): OpenYaml {
  const { LineCounter, parseDocument } = yaml()
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0) throw new DictionaryError(syntaxProblems(document.errors, file, lines))
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

/** Twelve hex digits of all our dictionaries together: which words and rules a report was made with. */
export function dictionaryVersion(): string {
  const hash = createHash('sha256')
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  for (const name of names.map((item) => item.replaceAll('\\', '/')).sort()) {
    if (!/\.(ya?ml|txt)$/.test(name)) continue
    // Line ends differ between checkouts of the same words.
    hash.update(`${name}\0${readFileSync(FOLDER + name, 'utf8').replaceAll('\r\n', '\n')}\0`)
  }
  return hash.digest('hex').slice(0, 12)
}

/** The first fault of syntax mostly breeds the rest: one a line, three at most. */
const SYNTAX_SHOWN = 3
const SYNTAX: Record<string, string> = {
  BAD_INDENT: '缩进不对',
  TAB_AS_INDENT: '缩进不能用制表符，请用空格',
  DUPLICATE_KEY: '同一层里有重复的键',
  MISSING_CHAR: '缺少引号、括号或逗号',
  UNEXPECTED_TOKEN: '有多余或放错位置的符号（值里有冒号、括号、井号时请加引号）',
  BLOCK_AS_IMPLICIT_KEY: '冒号后面要有空格，或这一行缩进不对',
  MULTILINE_IMPLICIT_KEY: '键和值没有写在一行',
}

function syntaxProblems(errors: YAMLParseError[], file: string, lines: LineCounter): string[] {
  const first = new Map<number, string>()
  for (const { code, pos } of errors) {
    const { line } = lines.linePos(pos[0])
    if (!first.has(line)) first.set(line, `${at(file, lines, pos[0])}: YAML 格式有误：${SYNTAX[code] ?? code}`)
  }
  const shown = [...first.values()].slice(0, SYNTAX_SHOWN)
  return first.size > shown.length ? [...shown, `${file}: 后面还有格式错误，改好以上几处后再检查`] : shown
}

function at(file: string, lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset)
  return `${file}:${line}:${col}`
}

/** Offset of the deepest node on the path that the file has: a missing key is reported at its parent. */
function offsetOf(document: Document, path: PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined
    if (node?.range) return node.range[0]
  }
  return 0
}
