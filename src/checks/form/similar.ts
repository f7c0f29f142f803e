/** Which characters are taken for one another: homophones (input methods) and lookalikes (scans). */
import { readFileSync } from 'node:fs'
import { dictionaryPath } from '../../dictionary.ts'

let syllables: Map<string, string[]> | undefined
let groups: Map<string, Set<string>> | undefined

/** Sound alike (endings -n and -ng, initials z and zh taken as one) or look alike. */
export function confusable(a: string, b: string): boolean {
  syllables ??= readSyllables()
  const sounds = syllables.get(a)
  if (sounds && syllables.get(b)?.some((sound) => sounds.includes(sound))) return true
  groups ??= readGroups()
  return groups.get(a)?.has(b) ?? false
}

function lines(name: string): string[] {
  return readFileSync(dictionaryPath(`lexicons/${name}`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** Character → its syllables, written so that those that input methods confuse are equal. */
function readSyllables(): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const line of lines('homophones.txt')) {
    const [syllable = '', chars = ''] = line.split(' ')
    const sound = syllable.replace(/^([zcs])h/, '$1').replace(/([aei]n)g$/, '$1')
    for (const char of chars) map.set(char, [...(map.get(char) ?? []), sound])
  }
  return map
}

function readGroups(): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>()
  for (const line of lines('lookalikes.txt'))
    for (const char of line) map.set(char, new Set([...(map.get(char) ?? []), ...line]))
  return map
}
