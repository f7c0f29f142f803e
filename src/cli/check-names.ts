/** Names of checks as people write them: in options and in requirement sets. */
import { CHECKS } from '../checks/index.ts'
import type { Profile } from '../profile/schema.ts'
import { UsageError } from './terminal.ts'

/** What a requirement set says of checks that do not exist, a line each: a slip of the pen would go unseen. */
export function unknownChecks({ checks }: Profile): string[] {
  const known = new Set(CHECKS.map(({ id }) => id))
  return Object.keys(checks)
    .filter((id) => !known.has(id))
    .map((id) => `checks 里的“${id}”不是检查代号，没有作用；用 duizhao explain 列出全部。`)
}

/** @throws UsageError where neither a check nor a family has this name */
export function knownCheck(name: string): void {
  if (CHECKS.some((check) => check.id === name || check.id.startsWith(`${name}/`))) return
  const families = [...new Set(CHECKS.map((check) => check.id.split('/')[0]))]
  throw new UsageError(`没有检查 ${name}。可以写一类（${families.join('、')}）或一项；用 duizhao explain 列出全部。`)
}
