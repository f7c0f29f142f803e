/** One piece of evidence: a press shows it in the text, or beside the other material. */
import type { Evidence, EvidenceRole, Span } from '../../model.ts'
import { href } from '../route.ts'
import { usePage } from '../state.tsx'
import { Quote } from './quote.tsx'

const ROLE: Record<EvidenceRole, string> = {
  here: '原文',
  same: '相同',
  expected: '要求',
  context: '参照',
  searched: '已查',
}

/** A list of what was searched, longer than this, is folded. */
const LONG = 90

interface Props {
  item: Evidence
  owner: string | null
  onShow?: (span: Partial<Span>) => void
}

export function EvidenceItem({ item, owner, onShow }: Props) {
  const { book, mask, who } = usePage()
  const material = item.material === undefined ? undefined : book.material(item.material)
  const placed = material && item.start !== undefined
  const foreign = material && item.material !== owner
  // The name stands before the quote already.
  const note = item.note && item.note !== material?.member ? <small> {mask.text(item.note)}</small> : null
  // Nor is a paper called by its title before that title.
  const named = foreign && bare(item.quote) !== bare(who(material))
  const inside = (
    <>
      <i>{ROLE[item.role]}</i>
      {named && (
        <b>
          <bdi>{who(material)}</bdi>：
        </b>
      )}
      <Quote item={item} material={material} />
      {note}
    </>
  )
  if (!placed && item.quote.length > LONG) {
    return (
      <li class={item.role}>
        <details>
          <summary>
            <i>{ROLE[item.role]}</i>
            {item.note ? mask.text(item.note) : `${[...mask.text(item.quote)].slice(0, 40).join('')}……`}
          </summary>
          <Quote item={item} material={undefined} />
        </details>
      </li>
    )
  }
  if (!placed) return <li class={item.role}>{inside}</li>
  if (onShow && !foreign) {
    return (
      <li class={item.role}>
        <button type="button" title="在原文中显示" onClick={() => onShow(item)}>
          {inside}
        </button>
      </li>
    )
  }
  // Evidence of reuse is read beside the other paper; any other in its own.
  const address =
    foreign && owner && item.role === 'same'
      ? href('对比', owner, material.id, `at-${item.start}`)
      : href('个人', material.id, `span-${item.start}-${item.end}`)
  return (
    <li class={item.role}>
      <a href={address} title={foreign && item.role === 'same' ? '并排对比' : '到那份材料'}>
        {inside}
      </a>
    </li>
  )
}

function bare(text: string): string {
  return text.replace(/\s/g, '')
}
