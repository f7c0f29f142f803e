/** 雷同对照 (what is alike, side by side) and 重合统计 (how much each pair shares). */
import type { Review } from '../../review.ts'
import { LABEL_NAMES } from '../../words.ts'
import { nameOf } from './findings.ts'
import { number, type Sheet, share, text } from './sheet.ts'

/** One row for each place beside the passage's first. Quoted text is legitimate and left out. */
export function alikePassages({ report }: Review): Sheet {
  const byId = new Map(report.materials.map((material) => [material.id, material]))
  const rows = report.passages
    .filter((passage) => passage.label !== 'quoted')
    .flatMap((passage, index) => {
      const [first, ...others] = passage.places
      const a = byId.get(first!.material)!
      return others.map((place) => {
        const b = byId.get(place.material)!
        return [
          number(index + 1),
          text(LABEL_NAMES[passage.label]),
          text(nameOf(a)),
          text(a.text.slice(first!.start, first!.end)),
          text(nameOf(b)),
          text(b.text.slice(place.start, place.end)),
          number(place.end - place.start),
          share(passage.alike),
          text(a.file),
          text(b.file),
        ]
      })
    })
  return {
    name: '雷同对照',
    columns: [
      { title: '段落', width: 6 },
      { title: '类型', width: 12 },
      { title: '甲', width: 10 },
      { title: '甲的原文', width: 55 },
      { title: '乙', width: 10 },
      { title: '乙的原文', width: 55 },
      { title: '字数', width: 8 },
      { title: '逐字相似度', width: 11 },
      { title: '甲的文件', width: 30 },
      { title: '乙的文件', width: 30 },
    ],
    rows,
    fixed: 0,
  }
}

export function alikePairs({ report }: Review): Sheet {
  const byId = new Map(report.materials.map((material) => [material.id, material]))
  const pairs = [...report.pairs].sort((x, y) => Math.max(y.ratioA, y.ratioB) - Math.max(x.ratioA, x.ratioB))
  return {
    name: '重合统计',
    columns: [
      { title: '甲', width: 12 },
      { title: '乙', width: 12 },
      { title: '总重合（字）', width: 12 },
      { title: '去除引用后重合（字）', width: 14 },
      { title: '最长一段（字）', width: 12 },
      { title: '占甲自写部分', width: 12 },
      { title: '占乙自写部分', width: 12 },
      { title: '甲的文件', width: 40 },
      { title: '乙的文件', width: 40 },
    ],
    rows: pairs.map((pair) => {
      const a = byId.get(pair.a)!
      const b = byId.get(pair.b)!
      return [
        text(nameOf(a)),
        text(nameOf(b)),
        number(pair.raw),
        number(pair.net),
        number(pair.longest),
        share(pair.ratioA),
        share(pair.ratioB),
        text(a.file),
        text(b.file),
      ]
    }),
    fixed: 0,
  }
}
