/** All roots with their roles → the files to read, in an order that nothing but their names decides. */
import { existsSync, realpathSync } from 'node:fs'
import path from 'node:path'
import type { Limits } from '../extract/limits.ts'
import type { Role } from '../model.ts'
import { expand } from './archive.ts'
import { byCodeUnit, type Item, type LeftOut, nothingLeftOut } from './item.ts'
import { kindOfName } from './kinds.ts'
import { rolesOf } from './roles.ts'
import { checkRoots } from './roots.ts'
import { walk } from './walk.ts'

export interface Found extends Item {
  /** As the report names it: relative to its root, with the root's name where two roots hold the same. */
  file: string
  role: Role
}

interface Roots {
  submitted: string[]
  official: string[]
  templates: string[]
  previous: string[]
  roster: string | null
  limits: Limits
  results?: string | null
}

/** @throws InputError where a path does not exist */
export async function find(roots: Roots): Promise<{ found: Found[]; left: LeftOut }> {
  const given: [string, Role][] = [
    // Options first: a file that also lies in a submitted folder keeps the role that was said of it.
    ...roots.official.map((root): [string, Role] => [root, 'official']),
    ...roots.templates.map((root): [string, Role] => [root, 'template']),
    ...roots.previous.map((root): [string, Role] => [root, 'previous']),
    ...roots.submitted.map((root): [string, Role] => [root, 'submitted']),
  ]
  for (const group of [roots.submitted, roots.official, roots.templates, roots.previous]) checkRoots(group)
  const left = nothingLeftOut()
  // The roster is no material, wherever it lies.
  const seen = new Set(roots.roster === null ? [] : [realpathSync(roots.roster)])
  const results = roots.results && existsSync(roots.results) ? realpathSync(roots.results) : null
  const groups: { root: string; items: (Item & { role: Role })[] }[] = []
  for (const [root, role] of given) {
    const walked = await walk(path.resolve(root), seen, left, results)
    const items = walked.flatMap((item) =>
      kindOfName(item.segments.at(-1)!) === 'archive' ? expand(item, roots.limits, left) : [item],
    )
    const roles = role === 'submitted' ? rolesOf(items.map(placed(root)), path.basename(path.resolve(root))) : null
    groups.push({ root, items: items.map((item, i) => ({ ...item, role: roles?.[i] ?? role })) })
  }
  return { found: distinct(groups), left }
}

/** The root itself gives no role, be it a folder or an archive. */
function placed(root: string) {
  return ({ segments, at }: Item) => {
    const inRootArchive = at.entries.length > 0 && path.resolve(root) === at.path
    return {
      folders: segments.slice(inRootArchive ? 1 : 0, -1).map((folder) => folder.replace(/\.zip$/i, '')),
      name: segments.at(-1)!,
    }
  }
}

/** Roots that hold the same relative name are told apart by their own names, those too by a number. */
function distinct(groups: { root: string; items: (Item & { role: Role })[] }[]): Found[] {
  const holders = new Map<string, Set<number>>()
  for (const [i, { items }] of groups.entries()) {
    for (const { segments } of items) {
      const file = segments.join('/')
      holders.set(file, (holders.get(file) ?? new Set()).add(i))
    }
  }
  const clashing = new Set([...holders.values()].filter((roots) => roots.size > 1).flatMap((roots) => [...roots]))
  const used = new Map<string, number>()
  const found = groups.flatMap(({ root, items }, i) => {
    let prefix = ''
    if (clashing.has(i)) {
      const folder = path.resolve(root)
      const name = items[0]?.at.path === folder ? path.basename(path.dirname(folder)) : path.basename(folder)
      const count = (used.get(name) ?? 0) + 1
      used.set(name, count)
      prefix = count > 1 ? `${name}(${count})/` : `${name}/`
    }
    return items.map((item): Found => ({ ...item, file: prefix + item.segments.join('/') }))
  })
  return found.sort((a, b) => byCodeUnit(a.file, b.file) || byCodeUnit(a.at.path, b.at.path))
}
