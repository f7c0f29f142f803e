/** Findings → comments: what each says and which characters it is about. */
import type { Evidence, Finding, Material, Paper, Span } from '../../model.ts'
import type { OpinionFacts } from '../../opinions/facts.ts'
import { groundOf } from '../../opinions/items.ts'
import { fileTitle } from '../../opinions/names.ts'
import type { Redactor } from '../../opinions/redact.ts'
import { LEVEL_NAMES } from '../../words.ts'
import { safe } from '../safe.ts'

/** A comment wanted on a span of the file's whole text. */
export interface Request extends Span {
  lines: string[]
}

/** Places of one finding that get a comment of their own; the last of them says how many more there are. */
const PLACES = 12

/**
 * @param papers all parts of one file
 * @param redactor hides who else is concerned; null: nothing is hidden
 */
export function requestsOf(
  papers: readonly Paper[],
  facts: OpinionFacts,
  redactor: ((own: Material) => Redactor) | null,
): Request[] {
  return papers.flatMap((paper) => {
    const hiding = redactor?.(paper.material)
    return facts
      .findingsOf(paper.material.id)
      .flatMap((finding) => requestsOfOne(finding, paper, facts, hiding?.of(finding) ?? ((text) => text)))
  })
}

function requestsOfOne(finding: Finding, paper: Paper, facts: OpinionFacts, hide: (text: string) => string): Request[] {
  const places = finding.evidence.filter(
    (item) =>
      item.role === 'here' &&
      item.material === paper.material.id &&
      item.start !== undefined &&
      item.end! > item.start!,
  )
  const said = linesOf(finding, facts).map((line) => safe(hide(line)))
  // What is missing stands nowhere: the comment goes to the title.
  if (places.length === 0) return [{ ...inFile(titleOf(paper), paper), lines: said }]
  return places.slice(0, PLACES).map((item, index) => {
    const span = inFile({ start: item.start!, end: item.end! }, paper)
    if (index === 0) return { ...span, lines: said }
    const rest = index === PLACES - 1 && places.length > PLACES ? '以下不再逐处批注。' : ''
    const same = `同类问题，第${index + 1}处，共${places.length}处，说明见第1处的批注。${rest}`
    return { ...span, lines: [safe(`［${LEVEL_NAMES[finding.level]}］${facts.checkTitle(finding.check)}`), same] }
  })
}

function linesOf(finding: Finding, facts: OpinionFacts): string[] {
  const others = finding.evidence
    .filter((item) => item.role === 'same' && item.material)
    .map((item) => holder(item, facts))
  // What the message names already is not said again.
  const holders = [...new Set(others)].filter((name) => !finding.message.includes(name))
  const { hint } = facts.shownOf(finding)
  const ground = groundOf(finding, facts.wording)
  return [
    `［${LEVEL_NAMES[finding.level]}］${finding.message}`,
    ...(hint ? [hint] : []),
    ...(holders.length > 0 ? [`相同或相近的文字另见：${holders.join('、')}`] : []),
    ...(ground ? [`依据：${ground}`] : []),
    `建议：${finding.advice}`,
    ...(finding.progress ? [`与上一轮相比：${finding.progress}`] : []),
  ]
}

function holder(item: Evidence, facts: OpinionFacts): string {
  const material = facts.material(item.material)
  return material ? (material.member ?? fileTitle(material)) : ''
}

function titleOf(paper: Paper): Span {
  const first = paper.blocks.find(
    (block) => block.from === 'body' && !block.toc && paper.material.text.slice(block.start, block.end).trim(),
  )
  return paper.outline.title ?? first ?? { start: 0, end: paper.material.text.length }
}

function inFile({ start, end }: Span, { offset }: Paper): Span {
  return { start: start + offset, end: end + offset }
}
