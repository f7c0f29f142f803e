/** The findings of one material by level; what was dismissed stands last. */
import type { Material, Span } from '../../model.ts'
import { LEVEL_NAMES } from '../../words.ts'
import { LEVELS } from '../book.ts'
import { isDismissed } from '../decide.ts'
import { Ratio } from '../parts/small.tsx'
import { href } from '../route.ts'
import { usePage } from '../state.tsx'
import { FindingCard } from './card.tsx'
import { Origin } from './origin.tsx'

interface Props {
  material: Material
  chosen: string
  onShow(span: Partial<Span>): void
}

export function Findings({ material, chosen, onShow }: Props) {
  const { book, decisions, figures, mask, who } = usePage()
  const all = book.findingsOf(material.id)
  const standing = all.filter((finding) => !isDismissed(finding, decisions))
  const dismissed = all.filter((finding) => isDismissed(finding, decisions))
  const partners = figures
    .pairsOf(material.id)
    .map((pair) =>
      pair.a === material.id
        ? { id: pair.b, net: pair.net, ratio: pair.ratioA }
        : { id: pair.a, net: pair.net, ratio: pair.ratioB },
    )
    .sort((a, b) => b.ratio - a.ratio)
  const opinion = book.opinionOf(material.id)
  const card = (finding: (typeof all)[number]) => (
    <FindingCard key={finding.id} finding={finding} chosen={finding.id === chosen} onShow={onShow} />
  )
  return (
    <>
      {all.length === 0 && (
        <p class="empty">{material.status === 'read' ? '没有发现问题。' : '没有读出，未作审核。'}</p>
      )}
      {LEVELS.map((level) => {
        const own = standing.filter((finding) => finding.level === level)
        return (
          own.length > 0 && (
            <section key={level} aria-label={LEVEL_NAMES[level]}>
              <h2 class={level}>
                {LEVEL_NAMES[level]} <small>{own.length} 条</small>
              </h2>
              {own.map(card)}
            </section>
          )
        )
      })}
      {dismissed.length > 0 && (
        <section aria-label="已排除">
          <h2>
            已排除 <small>{dismissed.length} 条，不计入</small>
          </h2>
          {dismissed.map(card)}
        </section>
      )}
      {partners.length > 0 && (
        <details class="partners" open={partners.length <= 5}>
          <summary>与谁重合（{partners.length} 份，去除引用后）</summary>
          <ul>
            {partners.map(({ id, net, ratio }) => (
              <li key={id}>
                <a href={href('对比', material.id, id)}>
                  <Ratio value={ratio} /> {net} 字 · 与 <bdi>{who(book.material(id)!)}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Origin material={material} />
      {opinion?.text && (
        <details class="opinion">
          <summary>审核意见全文</summary>
          <p>{mask.text(opinion.text)}</p>
        </details>
      )}
    </>
  )
}
