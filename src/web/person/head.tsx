/** Who it is, how it stands, and the way to the one before and after. */
import type { Material } from '../../model.ts'
import { KIND_NAMES, ROLE_NAMES } from '../../words.ts'
import { worstFirst } from '../figures.ts'
import { Badge, Copy, Ratio } from '../parts/small.tsx'
import { href } from '../route.ts'
import { usePage } from '../state.tsx'
import { opinionText } from './opinion.ts'
import type { Shown } from './text.tsx'

const TOGGLES: [keyof Shown, string][] = [
  ['findings', '问题'],
  ['alike', '雷同'],
  ['quoted', '引用'],
]

export function PersonHead({
  material,
  shown,
  onShown,
}: {
  material: Material
  shown: Shown
  onShown(shown: Shown): void
}) {
  const page = usePage()
  const { book, figures, who, mask } = page
  const order = [...worstFirst(figures.rows).map((row) => row.material), ...book.others]
  const at = order.findIndex((item) => item.id === material.id)
  const row = figures.row(material.id)
  const partner = row?.partner ? book.material(row.partner) : undefined
  const go = (id: string) => {
    location.hash = href('个人', id)
  }
  const step = (by: number) => order[(at + by + order.length) % order.length]!.id
  return (
    <div class="person-head">
      <div class="line">
        <button type="button" aria-label="上一份" onClick={() => go(step(-1))}>
          ‹
        </button>
        <select
          class="wide"
          aria-label="选择材料"
          value={material.id}
          onChange={(event) => go(event.currentTarget.value)}
        >
          {order.map((item) => (
            <option key={item.id} value={item.id}>
              {[
                who(item),
                mask.text(item.unit ?? ''),
                item.role === 'submitted' ? KIND_NAMES[item.kind] : ROLE_NAMES[item.role],
              ]
                .filter(Boolean)
                .join(' · ')}
            </option>
          ))}
        </select>
        <button type="button" aria-label="下一份" onClick={() => go(step(1))}>
          ›
        </button>
        <h1>
          <bdi>{who(material)}</bdi>
        </h1>
        <span class="faint">
          <bdi>{mask.text(material.unit ?? '')}</bdi> {KIND_NAMES[material.kind]}
          {material.year ? ` · ${material.year}年度` : ''} · {material.chars} 字
          {mask.hidden ? '' : <bdi> · {mask.text(material.file)}</bdi>}
        </span>
      </div>
      <div class="line">
        {row && (
          <>
            {row.suggestion && (
              <span class={`suggestion s${['通过', '修改后通过', '退回重写', '未能审核'].indexOf(row.suggestion)}`}>
                建议：{row.suggestion}
              </span>
            )}
            <Badge level="must" count={row.must} />
            <Badge level="should" count={row.should} />
            <Badge level="note" count={row.note} />
            {partner && (
              <a href={href('对比', material.id, partner.id)}>
                最高净重合 <Ratio value={row.overlap} />
                （与 <bdi>{who(partner)}</bdi>）
              </a>
            )}
          </>
        )}
        <span class="spring" />
        <fieldset class="toggles">
          <legend>标出</legend>
          {TOGGLES.map(([key, name]) => (
            <label key={key} class={key}>
              <input type="checkbox" checked={shown[key]} onChange={() => onShown({ ...shown, [key]: !shown[key] })} />
              {name}
            </label>
          ))}
        </fieldset>
        {row && <Copy text={() => opinionText(material, page)}>复制意见</Copy>}
      </div>
      {material.notices.length > 0 && (
        <p class="notices">
          读取说明：
          {material.notices.map((notice) => mask.text(notice)).join('；')}
        </p>
      )}
    </div>
  )
}
