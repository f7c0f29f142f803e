/** All pairs as a list, most alike first. */
import { useState } from 'preact/hooks'
import { Ratio, useMore, Who } from '../parts/small.tsx'
import { href } from '../route.ts'
import { usePage } from '../state.tsx'
import { strength } from './graph.tsx'

export function PairList() {
  const { book, figures, who } = usePage()
  const [words, setWords] = useState('')
  const name = (id: string) => {
    const material = book.material(id)
    return material ? who(material) : ''
  }
  const pairs = figures.pairs
    .filter((pair) => pair.net > 0 && `${name(pair.a)}\n${name(pair.b)}`.includes(words.trim()))
    .sort((x, y) => strength(y, book) - strength(x, book) || y.net - x.net)
  const [shown, more] = useMore(pairs, 100)
  return (
    <section class="card pairs" aria-label="两两列表">
      <div class="bar">
        <label>
          筛选
          <input
            type="search"
            placeholder="姓名"
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        <span class="hint" role="status">
          {pairs.length} 对
        </span>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">甲</th>
            <th scope="col">乙</th>
            <th scope="col">占甲</th>
            <th scope="col">占乙</th>
            <th scope="col" class="number">
              去除引用后重合（字）
            </th>
            <th scope="col" class="number">
              总重合（字）
            </th>
            <th scope="col" class="number">
              最长一段（字）
            </th>
            <th scope="col">对比</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((pair) => (
            <tr key={`${pair.a}/${pair.b}`}>
              <td>
                <Who material={book.material(pair.a)} />
              </td>
              <td>
                <Who material={book.material(pair.b)} />
              </td>
              <td>
                <Ratio value={pair.ratioA} />
              </td>
              <td>
                <Ratio value={pair.ratioB} />
              </td>
              <td class="number">{pair.net}</td>
              <td class="number">{pair.raw}</td>
              <td class="number">{pair.longest}</td>
              <td>
                <a href={href('对比', pair.a, pair.b)} aria-label={`对比 ${name(pair.a)} 与 ${name(pair.b)}`}>
                  对比
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </section>
  )
}
