/** 汇总, 覆盖矩阵, 未读取. */
import { groupBy } from '../../group.ts'
import type { CoverageStatus } from '../../model.ts'
import type { Review } from '../../review.ts'
import type { Aliases } from '../../web/mask.ts'
import { KIND_NAMES, STATUS_NAMES } from '../../words.ts'
import { materialRows } from '../rows.ts'
import { type FindingsSheet, nameOf } from './findings.ts'
import { COLORS, number, type Sheet, share, text } from './sheet.ts'

/** @param aliases what stands for each name in the page, where names are hidden there */
export function summary({ report }: Review, { firstRow, sheet }: FindingsSheet, aliases: Aliases | null): Sheet {
  const rows = materialRows(report).map(({ material, suggestion, closest, ...row }, index) => {
    const link = firstRow.get(material.id)
    const { other } = closest ?? {}
    return [
      number(index + 1),
      text(nameOf(material), link ? { link: { sheet: sheet.name, row: link } } : {}),
      ...(aliases ? [text(material.member === null ? '' : aliases.of(material.member))] : []),
      text(material.unit),
      text(material.status === 'read' ? KIND_NAMES[material.kind] : ''),
      text(suggestion, SUGGESTION_COLORS[suggestion] ?? {}),
      number(row.must, row.must > 0 ? { color: COLORS.must } : {}),
      number(row.should, row.should > 0 ? { color: COLORS.should } : {}),
      number(row.note),
      text(row.covered, { align: 'center' }),
      closest ? share(closest.ratio) : text(''),
      closest ? number(closest.pair.net) : text(''),
      text(other ? `${nameOf(other)}（${other.file}）` : ''),
      number(material.chars),
      text(material.part > 1 ? `${material.file}（第${material.part}份）` : material.file),
    ]
  })
  return {
    name: '汇总',
    columns: [
      { title: '序号', width: 6 },
      { title: '姓名或材料', width: 20 },
      ...(aliases ? [{ title: '代称', width: 10 }] : []),
      { title: '单位', width: 22 },
      { title: '材料', width: 14 },
      { title: '审核建议', width: 12 },
      { title: '必须修改', width: 9 },
      { title: '建议修改', width: 9 },
      { title: '提请核实', width: 9 },
      { title: '已覆盖方面', width: 11 },
      { title: '最高重合（去除引用后）', width: 13 },
      { title: '重合字数', width: 9 },
      { title: '重合对象', width: 30 },
      { title: '字数', width: 8 },
      { title: '文件', width: 40 },
    ],
    rows,
    fixed: 2,
  }
}

const SUGGESTION_COLORS: Record<string, { color: string }> = {
  通过: { color: COLORS.good },
  修改后通过: { color: COLORS.should },
  退回重写: { color: COLORS.must },
  未能审核: { color: COLORS.note },
}

const STATUS_COLORS: Record<CoverageStatus, string> = {
  covered: COLORS.good,
  thin: COLORS.should,
  named: COLORS.must,
  missing: COLORS.must,
}

/** Members × areas: the status, then problems, causes and measures. */
export function matrix({ report }: Review): Sheet {
  const { areas } = report.profile
  const coverage = groupBy(report.coverage, ({ material }) => material)
  const rows = report.materials
    .filter((material) => coverage.has(material.id))
    .map((material) => [
      text(nameOf(material)),
      text(material.unit),
      ...areas.map(({ id }) => {
        const row = coverage.get(material.id)!.find(({ area }) => area === id)
        if (!row) return text('')
        const parts = [
          STATUS_NAMES[row.status],
          `问题 ${row.problems}`,
          row.causes ? '原因 √' : '原因 －',
          row.measures ? '措施 √' : '措施 －',
        ]
        return text(parts.join('\n'), { color: STATUS_COLORS[row.status], align: 'center' })
      }),
    ])
  return {
    name: '覆盖矩阵',
    columns: [
      { title: '姓名', width: 12 },
      { title: '单位', width: 22 },
      ...areas.map(({ name }) => ({ title: name, width: 18 })),
    ],
    rows,
    fixed: 1,
  }
}

export function unread({ report }: Review): Sheet {
  return {
    name: '未读取',
    columns: [
      { title: '文件', width: 50 },
      { title: '原因', width: 60 },
    ],
    rows: [
      ...report.materials
        .filter((material) => material.status === 'unreadable')
        .map((material) => [text(material.file), text(material.problem?.message, { color: COLORS.note })]),
      ...(report.leftOut ?? []).map(({ file, reason }) => [text(file), text(reason)]),
    ],
    fixed: 0,
  }
}
