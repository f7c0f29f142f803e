/** A Review → what the page is given. No text is said twice: quotes go out where their offsets bring them back. */
import { createHash } from 'node:crypto'
import { CHECKS } from '../../checks/index.ts'
import { selected } from '../../checks/run.ts'
import { DISMISSALS } from '../../decisions.ts'
import { dictionaryVersion } from '../../dictionary.ts'
import type { Finding, Paper, Passage } from '../../model.ts'
import type { Review } from '../../review.ts'
import {
  type CheckInfo,
  FLAG,
  type PageData,
  STEP_KINDS,
  type WireBlock,
  type WireFinding,
  type WirePassage,
  type WireSection,
} from '../../web/data.ts'
import { layoutGraph } from './layout.ts'

export function packPage({ report, papers, profile, roster, selection, facts }: Review): PageData {
  const { findings, passages, ...rest } = report
  const texts = new Map(report.materials.map((material) => [material.id, material.text]))
  const checks = CHECKS.map((check): CheckInfo => {
    const { id, title, why, source } = check
    const set = profile.checks[id]
    const run = selected(check, { profile }, selection)
    return {
      id,
      title,
      why,
      source,
      level: set && set !== 'off' ? set : check.level,
      ...(run ? {} : { skipped: set === 'off' ? 'off' : 'unasked' }),
    }
  })
  const sources = new Map(checks.map((check) => [check.id, check.source]))
  return {
    schema: 1,
    key: createHash('sha256')
      .update(report.materials.map((material) => `${material.file}\0${material.part}\0${material.sha256}\n`).join(''))
      .digest('hex')
      .slice(0, 16),
    report: rest,
    findings: findings.map((finding) => packFinding(finding, texts, sources)),
    passages: passages.map(packPassage),
    blocks: Object.fromEntries(papers.map((paper) => [paper.material.id, packBlocks(paper)])),
    profile,
    checks,
    dictionaries: dictionaryVersion(),
    roster: roster?.map((member) => member.name) ?? null,
    reasons: DISMISSALS,
    graph: layoutGraph(report.pairs.filter((pair) => pair.net > 0)),
    sections: Object.fromEntries(papers.map((paper) => [paper.material.id, packSections(paper)])),
    wording: facts.wording,
  }
}

function packFinding(finding: Finding, texts: Map<string, string>, sources: Map<string, string>): WireFinding {
  const { requirement, ...rest } = finding
  return {
    ...rest,
    ...(requirement === undefined || requirement === sources.get(finding.check) ? {} : { requirement }),
    evidence: finding.evidence.map(({ quote, ...where }) => {
      const text = where.material === undefined ? undefined : texts.get(where.material)
      const known = where.start !== undefined && text?.slice(where.start, where.end) === quote
      return known ? where : { ...where, quote }
    }),
  }
}

function packSections({ outline, material }: Paper): WireSection[] {
  return outline.sections.map(({ start, end, parent, heading }): WireSection => {
    if (!heading) return [start, end - start, parent]
    const behind = heading.start + heading.label.length
    const words = Math.max(behind, material.text.indexOf(heading.text, behind))
    const place = [
      heading.start,
      heading.end - heading.start,
      heading.label.length,
      words,
      heading.text.length,
    ] as const
    return [start, end - start, parent, [...place]]
  })
}

function packPassage({ alignments, ...passage }: Passage): WirePassage {
  if (!alignments) return passage
  return {
    ...passage,
    alignments: alignments.map(({ place, steps }) => ({
      place,
      steps: steps.flatMap((step) => [STEP_KINDS.indexOf(step.kind), ...step.reference, ...step.place]),
    })),
  }
}

function packBlocks({ blocks, outline }: Paper): WireBlock[] {
  const headings = new Map(outline.headings.map((heading) => [heading.block, heading]))
  return blocks.map((block, index): WireBlock => {
    const heading = headings.get(index)
    const isTitle = outline.title !== null && block.start < outline.title.end && outline.title.start < block.end
    const flags =
      (block.bold ? FLAG.bold : 0) |
      (block.align === 'center' ? FLAG.center : 0) |
      (block.align === 'right' ? FLAG.right : 0) |
      (isTitle ? FLAG.title : 0) |
      (block.toc ? FLAG.toc : 0) |
      (block.from === 'body' ? 0 : FLAG.note) |
      (block.cell?.head ? FLAG.head : 0) |
      (block.continues ? FLAG.continues : 0)
    const wire: WireBlock = [
      block.start,
      block.end - block.start,
      heading?.level ?? 0,
      heading ? heading.end - block.start : 0,
      flags,
    ]
    const cell = block.cell
    if (cell) wire.push([cell.table, cell.row, cell.column, cell.rows, cell.columns])
    return wire
  })
}
