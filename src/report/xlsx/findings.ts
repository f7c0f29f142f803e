/** 问题清单: one row a finding. */
import type { Material } from '../../model.ts'
import { checkTitle } from '../../opinions/index.ts'
import { fileTitle } from '../../opinions/names.ts'
import { placeOf } from '../../opinions/quotes.ts'
import type { Review } from '../../review.ts'
import { LEVEL_NAMES } from '../../words.ts'
import { LEVEL_COLORS, type Sheet, text } from './sheet.ts'

export interface FindingsSheet {
  sheet: Sheet
  /** First row of each material's findings, heads included: what the summary links to. */
  firstRow: Map<string, number>
}

/** Quotes of one finding that a cell holds; the page has them all. */
const QUOTES = 10

export function findingsSheet({ report, papers, facts }: Review): FindingsSheet {
  const materials = new Map(report.materials.map((material) => [material.id, material]))
  const paperOf = new Map(papers.map((paper) => [paper.material.id, paper]))
  const firstRow = new Map<string, number>()
  const second = report.resolved !== undefined
  const rows = report.findings.map((finding, index) => {
    const material = finding.material ? materials.get(finding.material) : undefined
    if (material && !firstRow.has(material.id)) firstRow.set(material.id, index + 2)
    const here = finding.evidence.filter((item) => item.role === 'here' && item.quote)
    const at = here.find((item) => item.start !== undefined)
    const paper = at?.material ? paperOf.get(at.material) : undefined
    return [
      text(LEVEL_NAMES[finding.level], { color: LEVEL_COLORS[finding.level] }),
      text(nameOf(material)),
      text(material?.file),
      text(paper && at ? placeOf(at.start!, paper) : ''),
      text(finding.message),
      text(
        here.length === 0
          ? facts.shownOf(finding).hint
          : here
              .slice(0, QUOTES)
              .map((item) => item.quote.trim())
              .join('\n') + (here.length > QUOTES ? `\n……等 ${here.length} 处` : ''),
      ),
      text(finding.advice),
      text(finding.requirement),
      text(checkTitle(finding.check)),
      text(
        finding.decision
          ? `${finding.decision.verdict}${finding.decision.reason ? `：${finding.decision.reason}` : ''}`
          : '',
      ),
      ...(second ? [text(finding.progress)] : []),
    ]
  })
  return {
    firstRow,
    sheet: {
      name: '问题清单',
      columns: [
        { title: '级别', width: 10 },
        { title: '姓名或材料', width: 14 },
        { title: '文件', width: 28 },
        { title: '位置', width: 24 },
        { title: '问题', width: 42 },
        { title: '原文', width: 50 },
        { title: '建议', width: 42 },
        { title: '依据', width: 36 },
        { title: '检查', width: 22 },
        { title: '人工意见', width: 16 },
        ...(second ? [{ title: '与上一轮相比', width: 12 }] : []),
      ],
      rows,
      fixed: 2,
    },
  }
}

/** Who a row is about; the batch as a whole where it is about none. */
export function nameOf(material: Material | undefined): string {
  if (!material) return '（全批）'
  if (material.status === 'unreadable') return '（未读取）'
  return material.member ?? (material.kind === 'team-statement' ? '班子' : fileTitle(material))
}
