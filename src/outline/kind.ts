/** What kind of material a paper is: by its title, else by what it says, else by the file's name. */
import type { Kind } from '../model.ts'
import { authorOf } from './author.ts'
import { kindOfContent } from './content.ts'
import { hits, kindLexicon } from './lexicon.ts'
import type { Part } from './part.ts'

/** Title or file name → kind; null if its words say nothing. */
export function kindOfTitle(title: string): Kind | null {
  const plain = title.replace(/\s+/g, '').replace(/[《》“”"]|(?<=发言|检查|剖析)）$/g, '')
  if (plain === '' || plain.length > 200) return null
  let kind = remembered.get(plain)
  if (kind !== undefined) return kind
  kind =
    kindLexicon().titles.find(({ pattern, unless }) => hits(pattern, plain) && !(unless && hits(unless, plain)))
      ?.kind ?? null
  if (remembered.size >= REMEMBERED) remembered.clear()
  remembered.set(plain, kind)
  return kind
}

/** One line is asked about several times on its way, and a batch has the same titles over and over. */
const remembered = new Map<string, Kind | null>()
const REMEMBERED = 4_000

/**
 * By what it was cut from, the title's words, then by what the paper says, the file's name last.
 * @param named a person's name stands where the writer's does
 */
export function readKind(title: string | null, part: Part, file: string, named: boolean): Kind {
  if (part.kind) return part.kind
  if (title && isCover(title, part)) return 'other'
  const kind = title && kindOfTitle(title)
  if (title && (kind === 'member-statement' || kind === 'team-statement'))
    return authorOf({ title, kind, text: part.text, named })
  return kind || kindOfContent(part) || kindOfTitle(fileWords(file)) || 'other'
}

/** Longer ones say something themselves. */
const LONGEST_COVER = 400

/** A letter that hands over a plan (关于报送方案的函) is not the plan. */
function isCover(title: string, { text, lines }: Part): boolean {
  const plain = title.replace(/[\s《》“”]/g, '')
  return (
    text.length <= LONGEST_COVER &&
    lines.every(({ number }) => number === null) &&
    kindLexicon().covers.some(({ pattern }) => hits(pattern, plain))
  )
}

/** The file's own name without folder, ending and leading number. */
export function fileWords(file: string): string {
  return file
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/^[\d\s.、．_\-—（）()]+/, '')
    .replace(
      /(?:[\s_\-—]*(?:终稿|定稿|初稿|修改稿|最终版?|副本|改|v?\d+(?:\.\d+)*|[（(][\d一二三四五六七八九十]+[）)]))+$/i,
      '',
    )
}
