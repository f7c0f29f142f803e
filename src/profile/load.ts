/** Reading requirement sets: by id or by file, with what they extend, all faults at once with file, line and column. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type * as z from 'zod'
import { DictionaryError, describeIssues, dictionaryPath, type OpenYaml, openYaml } from '../dictionary.ts'
import { areaOf, mentions } from './areas.ts'
import { fileSchema } from './file.ts'
import { mergeSets } from './merge.ts'
import { type Profile, profileSchema } from './schema.ts'
import { topics, withTopics } from './topics.ts'

/** Larger than any set a person writes; a mistaken path must not be read whole. */
const MAX_BYTES = 1_000_000

/** A set of ours: read and checked when it is asked for, once a process. */
export interface BuiltIn {
  id: string
  year: number
  load(): Profile
}

const FOLDER = 'profiles/'
const loaded = new Map<string, Profile>()

/** Our own sets, oldest first: an index by file name, nothing is parsed yet. */
export function builtInProfiles(): BuiltIn[] {
  return readdirSync(dictionaryPath(FOLDER))
    .filter((name) => /^\d{4}\.yaml$/.test(name))
    .sort()
    .map((name) => name.slice(0, 4))
    .map((id) => ({ id, year: Number(id), load: () => loadProfile(id) }))
}

/**
 * A set by built-in id or by file.
 * @throws DictionaryError in Chinese: not there, not readable, or every fault with file:line:column.
 */
export function loadProfile(idOrFile: string): Profile {
  const path = locate(idOrFile, null)
  let profile = loaded.get(path)
  if (!profile) {
    profile = finish(readSet(path, idOrFile, []))
    if (path.startsWith(dictionaryPath(FOLDER))) loaded.set(path, profile)
  }
  return profile
}

/** All that is wrong with a set, its own examples included, a line each; empty: nothing. */
export function checkProfile(idOrFile: string): string[] {
  try {
    const set = readSet(locate(idOrFile, null), idOrFile, [])
    return exampleProblems(set, finish(set))
  } catch (error) {
    if (error instanceof DictionaryError) return error.problems
    throw error
  }
}

/** Areas and items whose own hit is missed or whose spare is not spared. */
function exampleProblems({ yaml }: ReadSet, profile: Profile): string[] {
  const own = (key: 'areas' | 'explanations', id: string, index: number): PropertyKey[] => {
    const written = (yaml.value as Record<string, unknown>)[key]
    return Array.isArray(written) ? [key, index] : [key, id]
  }
  const areas = profile.areas.flatMap(({ id, name, hit, spare }, index) => [
    ...(areaOf(hit, profile) === id
      ? []
      : [{ path: own('areas', id, index), key: 'hit', reason: `这一句没有归到“${name}”，请在 cues 里补词` }]),
    ...(areaOf(spare, profile) === id
      ? [{ path: own('areas', id, index), key: 'spare', reason: `这一句也归到了“${name}”，请换一句或调整 cues` }]
      : []),
  ])
  const items = profile.explanations.flatMap((item, index) => [
    ...(mentions(item.hit, item)
      ? []
      : [{ path: own('explanations', item.id, index), key: 'hit', reason: `这一句没有认作“${item.name}”` }]),
    ...(mentions(item.spare, item)
      ? [{ path: own('explanations', item.id, index), key: 'spare', reason: `这一句也认作了“${item.name}”` }]
      : []),
  ])
  return [...areas, ...items].map(({ path, key, reason }) => `${yaml.at([...path, key])}: “${key}” ${reason}`)
}

/** Checks a set that is not in a file (a draft) as if it were. */
export function parseProfile(text: string, name: string): Profile {
  return finish(readText(text, name, name, null, []))
}

interface ReadSet {
  raw: Record<string, unknown>
  yaml: OpenYaml
}

function readSet(path: string, name: string, chain: string[]): ReadSet {
  if (chain.includes(path)) {
    throw new DictionaryError([`${name}: extends 绕成了圈：${[...chain, path].map(short).join(' → ')}`])
  }
  let text: string
  try {
    const file = statSync(path)
    // A device has no size and no end.
    if (!file.isFile() || file.size > MAX_BYTES) throw new DictionaryError([`${name}: 文件过大，不像要求集`])
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof DictionaryError) throw error
    throw new DictionaryError([`${name}: 读不了这个文件（${(error as NodeJS.ErrnoException).code ?? '未知原因'}）`])
  }
  return readText(text, short(name), path, dirname(path), [...chain, path])
}

function readText(text: string, name: string, path: string, folder: string | null, chain: string[]): ReadSet {
  const yaml = openYaml(text.replace(/^\uFEFF/, ''), name)
  const raw = yaml.value
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    throw new DictionaryError([`${yaml.at([])}: 不是要求集：应是“项: 内容”的写法，见 dictionaries/profiles/README.md`])
  }
  const set = { ...(raw as Record<string, unknown>) }
  // `id: 2026` and `extends: 2025` are numbers to YAML and names to people.
  for (const key of ['id', 'extends']) if (typeof set[key] === 'number') set[key] = String(set[key])
  const shape = (value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value) ? 'map' : 'list'
  const problems: string[] = []
  const checked = fileSchema({ areas: shape(set.areas), explanations: shape(set.explanations) }).safeParse(set)
  if (!checked.success) problems.push(...describeIssues(checked.error, yaml))
  problems.push(...referenceProblems(set, yaml))
  let below: ReadSet | null = null
  if (typeof set.extends === 'string') {
    try {
      below = readSet(locate(set.extends, folder), set.extends, chain.length > 0 ? chain : [path])
    } catch (error) {
      if (!(error instanceof DictionaryError)) throw error
      problems.push(...error.problems.map((problem) => `${yaml.at(['extends'])}: “extends” ${problem}`))
    }
  }
  if (problems.length > 0) throw new DictionaryError(problems)
  return { raw: (below ? mergeSets(below.raw, set) : set) as Record<string, unknown>, yaml }
}

function finish({ raw, yaml }: ReadSet): Profile {
  const result = profileSchema.safeParse(raw)
  if (!result.success) throw new DictionaryError(describeIssues(result.error as z.ZodError, yaml))
  const profile = result.data
  const problems = profile.areas
    .map((area) => ({ ...area, cues: withTopics(area.cues, area.topics) }))
    .filter((area) => area.cues.length === 0)
    .map((area) => `${yaml.at(['areas'])}: 方面“${area.name}”没有 cues 也没有 topics，无从辨认`)
  problems.push(
    ...duplicates(
      profile.areas.map((area) => area.id),
      'areas',
      yaml,
    ),
  )
  problems.push(
    ...duplicates(
      profile.explanations.map((item) => item.id),
      'explanations',
      yaml,
    ),
  )
  if (problems.length > 0) throw new DictionaryError(problems)
  return {
    ...profile,
    areas: profile.areas.map((area) => ({ ...area, cues: withTopics(area.cues, area.topics) })),
    // The table in base.yaml holds all years: what belongs to the set's own year is not stale.
    era: { ...profile.era, stale: profile.era.stale.filter((entry) => entry.of !== profile.year) },
  }
}

/** What a schema cannot see: topics that do not exist, expressions that do not compile. */
function referenceProblems(set: Record<string, unknown>, yaml: OpenYaml): string[] {
  const problems: string[] = []
  const entries = (key: string) =>
    Object.entries((set[key] ?? {}) as Record<string, unknown>).filter(
      (entry): entry is [string, Record<string, unknown>] => typeof entry[1] === 'object' && entry[1] !== null,
    )
  const strings = (value: unknown) => (Array.isArray(value) ? value : []).map(String)
  for (const [key, area] of entries('areas')) {
    strings(area.topics).forEach((name, index) => {
      const step = Array.isArray(set.areas) ? Number(key) : key
      if (!topics()[name]) {
        problems.push(
          `${yaml.at(['areas', step, 'topics', index])}: 没有“${name}”这个话题，可用：${Object.keys(topics()).join('、')}`,
        )
      }
    })
  }
  for (const [key, item] of entries('explanations')) {
    strings(item.cues).forEach((cue, index) => {
      const step = Array.isArray(set.explanations) ? Number(key) : key
      const reason = faultOf(cue)
      if (reason) problems.push(`${yaml.at(['explanations', step, 'cues', index])}: “${cue}” 不是正确的正则：${reason}`)
    })
  }
  return problems
}

function faultOf(pattern: string): string | null {
  try {
    new RegExp(pattern, 'u')
    return null
  } catch (error) {
    return (error as Error).message
  }
}

function duplicates(ids: string[], key: string, yaml: OpenYaml): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${yaml.at([key])}: 代号“${id}”用了两次`)
}

/** Path of a built-in id or of a file; a file is looked for beside the one that names it. */
function locate(idOrFile: string, folder: string | null): string {
  const builtIn = dictionaryPath(`${FOLDER}${idOrFile}.yaml`)
  if (/^[\w-]+$/.test(idOrFile) && existsSync(builtIn)) return builtIn
  const path = folder ? resolve(folder, idOrFile) : resolve(idOrFile)
  if (existsSync(path)) return path
  const ids = builtInProfiles().map((set) => set.id)
  throw new DictionaryError([`没有“${idOrFile}”这个要求集：既不是自带的（${ids.join('、')}），也没有这个文件`])
}

/** Our own files by name alone: where the program is installed is nobody's matter. */
function short(path: string): string {
  return path.startsWith(dictionaryPath('')) ? path.slice(dictionaryPath('').length) : path
}
