/** A file as the walk found it, before it is read. */
import type { Problem } from '../model.ts'

/** Where the bytes lie: a file on the disk, or an entry of an archive (by index; two where one archive lies in another). */
export interface Locator {
  path: string
  entries: number[]
}

export interface Item {
  /** Names from the root down to the file's own; an archive counts as a folder. */
  segments: string[]
  at: Locator
  /** Bytes, as the disk or the archive says. */
  size: number
  /** It is already known that it can't be read. */
  problem?: Problem
}

/** What the walk left out, for the notices. */
export interface LeftOut {
  locks: string[]
  system: string[]
  /** Of other types than those that are read, each with what it is. */
  others: { file: string; kind: string }[]
  /** Folders of an earlier run's results. */
  results: string[]
  /** Tables whose names say that they list people. */
  rosters: string[]
  notices: string[]
}

export function nothingLeftOut(): LeftOut {
  return { locks: [], system: [], others: [], results: [], rosters: [], notices: [] }
}

/** Order by code unit: the same on every machine, whatever its locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
