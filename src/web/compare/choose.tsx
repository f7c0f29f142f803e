/** Which two, and how much they share. */
import type { Material } from '../../model.ts'
import { percent, ROLE_NAMES } from '../../words.ts'
import { Ratio, Who } from '../parts/small.tsx'
import { href } from '../route.ts'
import { usePage } from '../state.tsx'

export function Choose({ a, b }: { a: Material; b: Material }) {
  const { book, figures, who, mask } = usePage()
  const pair = figures.pairs.find(
    (item) => (item.a === a.id && item.b === b.id) || (item.a === b.id && item.b === a.id),
  )
  const ratio = (id: string) => (pair ? (pair.a === id ? pair.ratioA : pair.ratioB) : 0)
  const readable = book.data.report.materials.filter((material) => material.status === 'read')
  const name = (material: Material) =>
    [who(material), mask.text(material.unit ?? ''), material.role === 'submitted' ? '' : ROLE_NAMES[material.role]]
      .filter(Boolean)
      .join(' · ')
  const partners = figures
    .pairsOf(a.id)
    .map((item) => (item.a === a.id ? { id: item.b, ratio: item.ratioA } : { id: item.a, ratio: item.ratioB }))
    .sort((x, y) => y.ratio - x.ratio)
  const linked = new Set(partners.map((item) => item.id))
  const go = (left: string, right: string) => {
    location.hash = href('对比', left, right)
  }
  return (
    <div class="choose">
      <h1>对比</h1>
      <select
        aria-label="左边的材料"
        value={a.id}
        onChange={(event) => go(event.currentTarget.value, event.currentTarget.value === b.id ? a.id : b.id)}
      >
        {readable.map((material) => (
          <option key={material.id} value={material.id}>
            {name(material)}
          </option>
        ))}
      </select>
      <button type="button" aria-label="左右互换" title="左右互换" onClick={() => go(b.id, a.id)}>
        ⇄
      </button>
      <select aria-label="右边的材料" value={b.id} onChange={(event) => go(a.id, event.currentTarget.value)}>
        {partners.length > 0 && (
          <optgroup label="有雷同的">
            {partners.map(({ id, ratio }) => (
              <option key={id} value={id}>
                {`${name(book.material(id)!)}（${percent(ratio)}）`}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label="其他">
          {readable
            .filter((material) => material !== a && !linked.has(material.id))
            .map((material) => (
              <option key={material.id} value={material.id}>
                {name(material)}
              </option>
            ))}
        </optgroup>
      </select>
      {pair && pair.raw > 0 ? (
        <dl class="stats">
          <div>
            <dt>总重合</dt>
            <dd>{pair.raw} 字</dd>
          </div>
          <div>
            <dt>去除引用后重合</dt>
            <dd>
              <b>{pair.net} 字</b>
            </dd>
          </div>
          <div>
            <dt>最长一段</dt>
            <dd>{pair.longest} 字</dd>
          </div>
          <div>
            <dt>
              占 <Who material={a} />
            </dt>
            <dd>
              <Ratio value={ratio(a.id)} />
            </dd>
          </div>
          <div>
            <dt>
              占 <Who material={b} />
            </dt>
            <dd>
              <Ratio value={ratio(b.id)} />
            </dd>
          </div>
        </dl>
      ) : (
        <p class="hint">这两份没有计入的雷同。</p>
      )}
    </div>
  )
}
