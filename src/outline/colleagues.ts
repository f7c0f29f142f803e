/** Without a roster the batch itself says who is of the team: 护理线张立发言.docx is of one whom the other papers name. */
import type { Batch, Paper } from '../model.ts'
import { escapeRegex } from '../regex.ts'
import { fileWords } from './kind.ts'
import { closeUpName, isName } from './names.ts'
import { readPaper } from './paper.ts'
import { partOf } from './part.ts'
import { LEAVES } from './titled.ts'

/** So many other papers name a colleague. */
const OTHERS = 2
/** Around a person's name in lists, cells and labels. */
const [BEFORE, BEHIND] = [
  '(?:^|[\\n、，,；\\s：:（(]|批评|[长任记员对与和给])',
  '(?=[\\n、，,；\\s：:（(）)]|同志|批评|[对与和作表谈]|$)',
]

/** Reads anew, with that name known, each statement whose file names a colleague who is not taken for its writer. */
export function recogniseColleagues(papers: Paper[], batch: Batch): void {
  if ((batch.roster?.length ?? 0) > 0) return
  for (const [at, paper] of papers.entries()) {
    const { material, source, document } = paper
    const alone = papers[at - 1]?.source !== source && papers[at + 1]?.source !== source
    if (material.kind !== 'member-statement' || material.role !== 'submitted' || !alone) continue
    const words = closeUpName(fileWords(material.file))
    if (material.member !== null && words.includes(material.member)) continue
    const names = candidates(words).filter((name) => isColleague(name, paper, papers))
    if (names.length !== 1) continue
    const whole = partOf(document, 0, document.blocks.length)
    papers[at] = readPaper(material.id, source, document, whole, material.part, new Set(names))
  }
}

/** What a piece of a file's name ends with before it goes on to the paper, and may be a name. */
function candidates(words: string): string[] {
  const fronts = words.split(/[\s_\-—–－+,，、（）()[\]【】]+/).map((piece) => {
    const cut = piece.search(LEAVES)
    return cut < 0 ? piece : piece.slice(0, cut)
  })
  return fronts.flatMap((front) => [4, 3, 2].map((length) => front.slice(-length)).filter(isName))
}

function isColleague(name: string, own: Paper, papers: Paper[]): boolean {
  const person = new RegExp(`${BEFORE}${escapeRegex(name)}${BEHIND}`, 'u')
  const others = papers.filter(({ material }) => material.text !== own.material.text && material.text.includes(name))
  return others.filter(({ material }) => person.test(material.text)).length >= OTHERS
}
