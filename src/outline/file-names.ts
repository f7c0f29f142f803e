/** A name that only a file's name gives: 金山.wps may be a person's paper, or one that 金山 wrote. */
import { placesOf, squeeze } from '../known-names.ts'
import type { Paper } from '../model.ts'
import { fileWords } from './kind.ts'
import { nameInFile } from './member.ts'
import { closeUpName } from './names.ts'

const NOBODY: ReadonlySet<string> = new Set()

/**
 * Takes away members that a bare file name alone speaks for: neither the roster, nor any paper's text, nor the names of
 * most files around it say that it is a person.
 */
export function confirmFileNames(papers: Paper[], roster: ReadonlySet<string>): void {
  const doubtful = papers.filter((paper) => isDoubtful(paper, roster))
  if (doubtful.length === 0) return
  const usual = foldersOfNames(papers)
  const left = doubtful.filter((paper) => !usual.has(folderOf(paper)))
  if (left.length === 0) return
  const names = new Set(left.map(({ material }) => material.member!))
  const said = new Set<string>()
  for (const { material } of papers) for (const name of placesOf(squeeze(material.text), names).keys()) said.add(name)
  for (const { material } of left) if (!said.has(material.member!)) material.member = null
}

/** Named by nothing but a file name that says nothing else. */
function isDoubtful({ material }: Paper, roster: ReadonlySet<string>): boolean {
  const { member, file } = material
  if (member === null || roster.has(member)) return false
  const words = closeUpName(fileWords(file))
  return words.includes(member) && !/\p{Script=Han}/u.test(words.replace(member, ''))
}

/** Folders in which at least half of the statements have a person's name for theirs. */
function foldersOfNames(papers: Paper[]): Set<string> {
  const counts = new Map<string, { all: number; named: number }>()
  for (const paper of papers) {
    const { kind, file } = paper.material
    if (kind !== 'member-statement') continue
    const count = counts.get(folderOf(paper)) ?? { all: 0, named: 0 }
    count.all++
    if (nameInFile(file, NOBODY) !== null) count.named++
    counts.set(folderOf(paper), count)
  }
  return new Set([...counts].filter(([, { all, named }]) => named * 2 >= all).map(([folder]) => folder))
}

function folderOf({ material }: Paper): string {
  return material.file.slice(0, material.file.lastIndexOf('/') + 1)
}
