/** A Review as large as they come: n members, m pairs, every paper about 3,000 characters. Same numbers, same bytes. */
import type { Finding, Pair, Passage } from '../../../src/model.ts'
import type { Review } from '../../../src/review.ts'
import { paperOf } from './build.ts'
import { finish } from './finish.ts'
import { makeReview } from './index.ts'

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许'
const GIVEN = '明华建国志强丽萍秀英海涛文博雅琴立新'

export function makeLargeReview(members = 200, pairCount = 1000): Review {
  const base = makeReview()
  const papers = Array.from({ length: members }, (_, index) => {
    const name = `${SURNAMES[index % 20]}${GIVEN[(index * 7) % 18]}${GIVEN[(index * 5 + 3) % 18]}`
    const lines = ['! 个人对照检查材料', name, '# 一、存在的突出问题']
    for (let area = 0; area < 5; area++) {
      lines.push(`## （${'一二三四五'[area]}）第${area + 1}个方面`)
      for (let line = 0; line < 6; line++) {
        lines.push(
          `${2000 + index}年第${line + 1}次到${GIVEN[(index + line) % 18]}河村走访时，村民反映的第${index * 31 + line * 7 + area}件事当场记在本子上，回来没有交办，直到年底清理时才想起来；分管的第${area + 3}股也没有跟踪，造成${index + line}户群众等了很久，自己没有从责任上找原因。`,
        )
      }
    }
    return paperOf({
      id: `m${index + 1}`,
      member: name,
      unit: `第${(index % 12) + 1}局`,
      title: '个人对照检查材料',
      lines,
    })
  })
  const pairs: Pair[] = []
  const passages: Passage[] = []
  for (let index = 0; index < pairCount; index++) {
    const a = index % members
    const b = (a + 1 + Math.floor(index / members)) % members
    const [left, right] = a < b ? [a, b] : [b, a]
    const ratio = ((index * 37) % 100) / 100
    const block = 3 + (index % 30)
    const span = (at: number) => papers[at]!.blocks[block]!
    pairs.push({
      a: `m${left + 1}`,
      b: `m${right + 1}`,
      raw: 900,
      net: Math.round(ratio * 900),
      longest: 90,
      ratioA: ratio,
      ratioB: ratio * 0.9,
    })
    passages.push({
      id: `p${index + 1}`,
      label: 'copied',
      alike: 0.5 + ratio / 2,
      places: [left, right].map((at) => ({ material: `m${at + 1}`, start: span(at).start, end: span(at).end })),
      chars: span(left).end - span(left).start,
    })
  }
  const findings: Finding[] = papers.flatMap(({ material, blocks }, index) =>
    Array.from({ length: 8 }, (_, item): Finding => {
      const { start, end } = blocks[4 + item]!
      return {
        id: `f${index}-${item}`,
        check: item % 2 ? 'reuse/copied' : 'substance/no-concrete-fact',
        level: item < 2 ? 'must' : item < 5 ? 'should' : 'note',
        material: material.id,
        message: `第 ${item + 1} 处疑似问题，供核对。`,
        advice: '请写清具体的人和事。',
        requirement: '通知第二部分',
        evidence: [{ role: 'here', material: material.id, start, end, quote: material.text.slice(start, end) }],
      }
    }),
  )
  const { profile } = base
  return finish({
    today: '2022-01-08',
    roster: null,
    selection: { only: null, skip: [] },
    papers,
    profile,
    report: {
      ...base.report,
      materials: papers.map((paper) => paper.material),
      coverage: papers.flatMap(({ material }, index) =>
        profile.areas.map((area, at) => ({
          material: material.id,
          area: area.id,
          status: (index + at) % 7 ? ('covered' as const) : ('thin' as const),
          chars: 300,
          problems: 2,
          causes: true,
          measures: at % 2 === 0,
          spans: [],
        })),
      ),
      passages,
      pairs,
      findings,
      opinions: papers.map(({ material }) => ({
        material: material.id,
        suggestion: '修改后通过' as const,
        text: '详见各条。',
      })),
      totals: { ...base.report.totals, materials: members, submitted: members },
      meetings: [],
      resolved: [],
    },
  })
}
