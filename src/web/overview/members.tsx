/** One row a material, worst first; sortable by each head, filtered by name, level and kind. */
import { useMemo, useState } from 'preact/hooks'
import { KIND_NAMES } from '../../words.ts'
import { type Row, worstFirst } from '../figures.ts'
import { Ratio, useMore, Who } from '../parts/small.tsx'
import { href } from '../route.ts'
import { usePage } from '../state.tsx'

type Key = (row: Row) => number | string
interface Column {
  name: string
  key: Key
  /** Which way the first press sorts. */
  first: 1 | -1
  class?: string
}

export function MemberTable({ line }: { line: number }) {
  const { book, decisions, figures, who, mask } = usePage()
  const [order, setOrder] = useState<{ column: string; way: 1 | -1 } | null>(null)
  const [words, setWords] = useState('')
  const [only, setOnly] = useState('全部')
  const [kind, setKind] = useState('')
  const columns: Column[] = [
    { name: '姓名', key: (row) => who(row.material), first: 1 },
    { name: '单位', key: (row) => row.material.unit ?? '', first: 1 },
    { name: '材料', key: (row) => KIND_NAMES[row.material.kind], first: 1 },
    { name: '处理建议', key: (row) => row.suggestion, first: 1 },
    { name: '必须修改', key: (row) => row.must, first: -1, class: 'number' },
    { name: '建议修改', key: (row) => row.should, first: -1, class: 'number' },
    { name: '提请核实', key: (row) => row.note, first: -1, class: 'number' },
    {
      name: '方面',
      key: (row) => (row.coverage.length > 0 ? row.covered / row.coverage.length : 2),
      first: 1,
      class: 'number',
    },
    { name: '最高净重合', key: (row) => row.overlap, first: -1 },
    { name: '字数', key: (row) => row.material.chars, first: -1, class: 'number' },
  ]
  const kinds = useMemo(() => [...new Set(book.submitted.map((material) => material.kind))], [book])
  const rows = worstFirst(figures.rows).filter(
    (row) =>
      (only === '全部' ||
        (only === '有必须修改'
          ? row.must > 0
          : only === '达到关注线'
            ? row.overlap > 0 && row.overlap >= line
            : row.must + row.should + row.note === 0)) &&
      (kind === '' || row.material.kind === kind) &&
      [who(row.material), row.material.unit ?? '', mask.hidden ? '' : row.material.file]
        .join('\n')
        .includes(words.trim()),
  )
  const chosen = columns.find((column) => column.name === order?.column)
  if (chosen && order) rows.sort((a, b) => compare(chosen.key(a), chosen.key(b)) * order.way)
  const [shown, more] = useMore(rows, 300)
  const press = (column: Column) =>
    setOrder(
      order?.column !== column.name
        ? { column: column.name, way: column.first }
        : order.way === column.first
          ? { column: column.name, way: column.first === 1 ? -1 : 1 }
          : null,
    )
  return (
    <section class="card members" aria-labelledby="members-title">
      <div class="bar">
        <h2 id="members-title">
          各份材料<small>最需要看的在前；点表头排序</small>
        </h2>
        <label>
          筛选
          <input
            type="search"
            placeholder="姓名、单位、文件名"
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        <select aria-label="按问题筛选" value={only} onChange={(event) => setOnly(event.currentTarget.value)}>
          {['全部', '有必须修改', '达到关注线', '没有问题'].map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        {kinds.length > 1 && (
          <select aria-label="按文种筛选" value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
            <option value="">所有文种</option>
            {kinds.map((name) => (
              <option key={name} value={name}>
                {KIND_NAMES[name]}
              </option>
            ))}
          </select>
        )}
        <span class="hint" role="status">
          {rows.length} / {figures.rows.length} 份
        </span>
      </div>
      {Object.keys(decisions).length > 0 && (
        <p class="hint">数字已按决定更新；处理建议仍是审核时的，存下决定、用 --decisions 再审核一次后更新。</p>
      )}
      <div class="scroll">
        <table>
          <thead>
            <tr>
              {columns.map((column) => {
                const way = order?.column === column.name ? order.way : 0
                return (
                  <th
                    key={column.name}
                    scope="col"
                    class={column.class}
                    aria-sort={way === 1 ? 'ascending' : way === -1 ? 'descending' : 'none'}
                  >
                    <button type="button" onClick={() => press(column)}>
                      {column.name}
                      <i aria-hidden="true">{way === 1 ? '▲' : way === -1 ? '▼' : ''}</i>
                    </button>
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <MemberRow key={row.material.id} row={row} marked={row.overlap > 0 && row.overlap >= line} />
            ))}
          </tbody>
        </table>
      </div>
      {more}
      {rows.length === 0 && <p class="empty">没有符合筛选条件的材料。</p>}
    </section>
  )
}

function MemberRow({ row, marked }: { row: Row; marked: boolean }) {
  const { book, mask, who } = usePage()
  const { material } = row
  const partner = row.partner === null ? undefined : book.material(row.partner)
  const unread = material.status === 'unreadable'
  return (
    <tr class={marked ? 'marked' : undefined}>
      <th scope="row" title={mask.hidden ? undefined : mask.text(material.file)}>
        <Who material={material} />
      </th>
      <td>
        <bdi>{mask.text(material.unit ?? '')}</bdi>
      </td>
      <td>{unread ? '未读取' : KIND_NAMES[material.kind]}</td>
      <td>
        <span class={`suggestion s${['通过', '修改后通过', '退回重写', '未能审核'].indexOf(row.suggestion)}`}>
          {row.suggestion}
        </span>
      </td>
      <td class="number must">{row.must || ''}</td>
      <td class="number should">{row.should || ''}</td>
      <td class="number note">{row.note || ''}</td>
      <td class="number">{row.coverage.length > 0 ? `${row.covered}/${row.coverage.length}` : '—'}</td>
      <td>
        {partner ? (
          <a class="overlap" href={href('对比', material.id, partner.id)}>
            <Ratio value={row.overlap} />
            <span>
              与 <bdi>{who(partner)}</bdi>
            </span>
          </a>
        ) : (
          <span class="faint">—</span>
        )}
      </td>
      <td class="number">{unread ? '—' : material.chars}</td>
    </tr>
  )
}

/** By code units, so that the order is the same on every machine. */
function compare(a: number | string, b: number | string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
