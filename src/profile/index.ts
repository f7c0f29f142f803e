/** What the command line and the page ask of requirement sets. */
import { builtInProfiles, loadProfile } from './load.ts'
import { describeProfile } from './show.ts'

export { derive } from './derive.ts'
export { builtInProfiles, checkProfile, loadProfile } from './load.ts'

/** The built-in sets, oldest first. */
export function listProfiles(): { id: string; title: string; year: number | null; areas: number }[] {
  return builtInProfiles().map((set) => {
    const { id, title, year, areas } = set.load()
    return { id, title, year, areas: areas.length }
  })
}

/** A set in Chinese, everything that it asks, for reading. */
export function showProfile(idOrFile: string): string {
  return describeProfile(loadProfile(idOrFile))
}
