/** The areas that are missing, named only, or thin: one finding for each (contract §3). */
import type { CoverageStatus, Evidence } from '../../model.ts'
import { type Found, statusOf } from '../define.ts'
import { type StatementCheck, statementCheck } from '../statement.ts'
import { insteadOf, passages, searched, wanted } from './evidence.ts'
import { THIN, WHOLE, WITH_GAP, WITH_NAMED } from './examples.ts'
import { orderOf } from './order.ts'
import { areaView } from './view.ts'

export const areaMissing = areaCheck('missing', {
  id: 'coverage/area-missing',
  level: 'must',
  title: '缺少对照的方面',
  why: '通知规定的每个方面都要对照检查，缺一个方面就没有按要求完成对照。',
  source: '当年民主生活会通知规定的对照检查方面',
  examples: { hit: WITH_GAP, spare: WHOLE },
})

export const areaNamed = areaCheck('named', {
  id: 'coverage/area-named',
  level: 'must',
  title: '方面只点名未检查',
  why: '只照录方面名称、要求或讲道理谈成绩，没有写自己的问题，等于没有对照检查。',
  source: '民主生活会通知的通行要求：把自己摆进去、把职责摆进去、把工作摆进去',
  examples: { hit: WITH_NAMED, spare: WHOLE },
})

export const areaThin = areaCheck('thin', {
  id: 'coverage/area-thin',
  level: 'should',
  title: '方面检查单薄',
  why: '“学习不够深入、认识有待提高”一类套话放在谁身上都成立，不是这位同志自己的问题。',
  source: '民主生活会通知的通行要求：从具体人、具体事入手，见人见事见思想',
  examples: { hit: THIN, spare: WHOLE },
})

function areaCheck(status: CoverageStatus, common: Omit<StatementCheck, 'run'>) {
  return statementCheck({
    ...common,
    *run(paper, statement, context): Iterable<Found> {
      for (const area of context.profile.areas) {
        if (statusOf(area.id, context) !== status) continue
        const view = areaView(statement, area.id)
        const evidence: Evidence[] = [wanted(area)]
        if (status === 'missing') evidence.push(...searched(paper, statement, area, context.profile))
        else evidence.unshift(...passages(paper, view).map((item) => (status === 'thin' ? thinNote(item) : item)))
        const args = { area: area.name, wording: area.wording[0]! }
        // Where others' problems stand in its place, that is the nearer thing to say.
        const unlessTold = status === 'named' ? { unlessTold: `area ${area.id}` } : {}
        const message = status === 'named' ? { message: insteadOf(statement, view) } : {}
        // Not made out is not missing: a person is asked to look.
        const unsure =
          status !== 'thin' && orderOf(statement, context.coverage, context.profile).unsure.has(area.id)
            ? ({ message: 'unsure', level: 'should' } as const)
            : {}
        yield {
          material: paper.material.id,
          ...message,
          ...unsure,
          args,
          evidence,
          requirement: area.source,
          ...unlessTold,
        }
      }
    },
  })
}

function thinNote(item: Evidence): Evidence {
  return { ...item, note: '去掉套话词以后没有可核对的内容：没有时间、地点、数字、事情、人，也没有具体表现' }
}
