/** The text of one material with the marks of its findings and of its alike passages. */
import { useMemo } from 'preact/hooks'
import type { Material } from '../../model.ts'
import { LABEL_NAMES, LEVEL_NAMES } from '../../words.ts'
import { isDismissed } from '../decide.ts'
import { heat } from '../look.ts'
import { firstEndingAfter, type Mark } from '../marks.ts'
import { PaperText } from '../parts/paper.tsx'
import { usePage } from '../state.tsx'
import type { Flash } from './flash.ts'

export interface Shown {
  findings: boolean
  alike: boolean
  quoted: boolean
}

const RANK = { must: 0, should: 1, note: 2 }

interface Props {
  material: Material
  shown: Shown
  flash: Flash | null
  onMark(ids: string[]): void
}

export function TextPane({ material, shown, flash, onMark }: Props) {
  const { book, decisions, figures, mask, who } = usePage()
  const marks = useMemo((): Mark[] => {
    const list: Mark[] = []
    if (shown.findings) {
      for (const finding of book.findingsOf(material.id)) {
        if (isDismissed(finding, decisions)) continue
        for (const { role, material: where, start, end } of finding.evidence) {
          if (where !== material.id || start === undefined || end === undefined || role === 'searched') continue
          list.push({
            start,
            end,
            id: `finding-${finding.id}`,
            look: `finding ${finding.level}`,
            rank: RANK[finding.level],
            hint: `${LEVEL_NAMES[finding.level]}：${mask.text(finding.message)}`,
          })
        }
      }
    }
    for (const passage of book.passagesOf(material.id)) {
      const quoted = passage.label === 'quoted'
      if (!(quoted ? shown.quoted : shown.alike) || figures.dismissed.has(passage.id)) continue
      for (const { material: where, start, end } of passage.places) {
        if (where !== material.id) continue
        list.push({
          start,
          end,
          id: `passage-${passage.id}`,
          look: quoted ? 'quoted' : `alike ${heat(passage.alike)}`,
          rank: quoted ? 5 : 4,
          hint: `${LABEL_NAMES[passage.label]}，${new Set(passage.places.map((place) => place.material)).size} 份持有`,
        })
      }
    }
    if (flash) list.push({ ...flash, id: 'flash', look: `flash turn${flash.turn % 2}`, rank: 9 })
    return list
  }, [book, material, decisions, figures, shown, flash, mask])
  const blocks = book.data.blocks[material.id]
  const areas = useMemo(() => {
    const looks = new Map<number, string>()
    const spans = (blocks ?? []).map(([start, length]) => ({ start, end: start + length }))
    book.data.report.profile.areas.forEach((area, index) => {
      for (const row of book.coverageOf(material.id)) {
        if (row.area !== area.id) continue
        for (const span of row.spans) {
          for (let at = firstEndingAfter(spans, span.start); at < spans.length && spans[at]!.start < span.end; at++) {
            looks.set(at, `area a${index % 8}`)
          }
        }
      }
    })
    return looks
  }, [book, material, blocks])
  return (
    <section class="text-pane" tabIndex={0} aria-label={`原文：${who(material)}`}>
      {material.status === 'unreadable' ? (
        <p class="empty">未能读取：{mask.text(material.problem?.message ?? '原因不详')}</p>
      ) : (
        <PaperText material={material} marks={marks} lookOf={(index) => areas.get(index) ?? ''} onMark={onMark} />
      )}
    </section>
  )
}
