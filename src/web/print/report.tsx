/** The whole report on paper: figures, table, then each material with every finding. */

import { KIND_NAMES, LEVEL_NAMES, percent } from '../../words.ts'
import { LEVELS } from '../book.ts'
import { decisionOf, isDismissed } from '../decide.ts'
import { received, worstFirst } from '../figures.ts'
import { usePage } from '../state.tsx'
import { PrintFinding } from './finding.tsx'

export function PrintReport() {
  const { book, figures, decisions, mask, who } = usePage()
  const rows = worstFirst(figures.rows)
  const whole = book.findingsOf(null).filter((finding) => !isDismissed(finding, decisions))
  const dismissed = book.findings.filter((finding) => isDismissed(finding, decisions))
  const due = received(book)
  const { resolved, uncompared = [] } = book.data.report
  return (
    <div class="print-report">
      <h1>民主生活会材料审核报告</h1>
      <p class="center">{mask.text(book.data.report.profile.title)}</p>
      <p>
        {due && `应收 ${due.due} 人，已收 ${due.here} 人；`}材料 {book.submitted.length} 份；必须修改{' '}
        {figures.levels.must} 条，建议修改 {figures.levels.should} 条，提请核实 {figures.levels.note} 条；雷同{' '}
        {figures.groups.length} 组。
        {resolved && `与上次相比已改 ${resolved.length} 条。`}
        {uncompared.length > 0 && `无法比对 ${uncompared.length} 条。`}
        以上均为疑似问题，供核对。
      </p>
      <table>
        <thead>
          <tr>
            {['姓名', '单位', '材料', '建议', '必须', '建议', '核实', '方面', '最高净重合'].map((name, index) => (
              <th key={index}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.material.id}>
              <td>{who(row.material)}</td>
              <td>{mask.text(row.material.unit ?? '')}</td>
              <td>
                {row.material.status === 'unreadable'
                  ? `未读取：${mask.text(row.material.problem?.message ?? '')}`
                  : KIND_NAMES[row.material.kind]}
              </td>
              <td>{row.suggestion}</td>
              <td>{row.must || ''}</td>
              <td>{row.should || ''}</td>
              <td>{row.note || ''}</td>
              <td>{row.coverage.length > 0 ? `${row.covered}/${row.coverage.length}` : ''}</td>
              <td>{row.overlap > 0 ? percent(row.overlap) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {whole.length > 0 && <h2>全批问题</h2>}
      {whole.map((finding) => (
        <PrintFinding key={finding.id} finding={finding} />
      ))}
      {rows.map(({ material }) => {
        const own = book.findingsOf(material.id).filter((finding) => !isDismissed(finding, decisions))
        if (own.length === 0) return null
        return (
          <section key={material.id}>
            <h2>
              {who(material)}
              {material.unit && <small> {mask.text(material.unit)}</small>}
            </h2>
            {LEVELS.map((level) => {
              const list = own.filter((finding) => finding.level === level)
              return (
                list.length > 0 && (
                  <div key={level}>
                    <h3>
                      {LEVEL_NAMES[level]}（{list.length} 条）
                    </h3>
                    {list.map((finding) => (
                      <PrintFinding key={finding.id} finding={finding} />
                    ))}
                  </div>
                )
              )
            })}
          </section>
        )
      })}
      {dismissed.length > 0 && (
        <section>
          <h2>已排除（{dismissed.length} 条，不计入）</h2>
          <ol>
            {dismissed.map((finding) => (
              <li key={finding.id}>
                {finding.material && book.material(finding.material)
                  ? `${who(book.material(finding.material)!)}：`
                  : ''}
                {mask.text(finding.message)}（{mask.text(decisionOf(finding, decisions)?.reason ?? '')}）
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}
