/** How long a statement is and how much of it is given to problems and causes: hints, measured by the profile. */
import { charCount } from '../../outline/statement/normal.ts'
import { WHOLE, WITH_GAP } from '../coverage/examples.ts'
import type { Found } from '../define.ts'
import { statementCheck } from '../statement.ts'
import { LONG_ENOUGH, MOSTLY_OTHER } from './examples.ts'

const PROBLEM_PARTS = new Set(['problems', 'causes', 'case'])

export const problemShare = statementCheck({
  id: 'structure/problem-share',
  level: 'note',
  title: '问题和原因篇幅偏少',
  why: '会前准备、成绩和措施写得多，问题和原因写得少，重点就偏了。占比没有全国统一标准，按本督导组设定的比例提示。',
  source: '本督导组设定（要求集中可改）：问题和原因占全文二分之一以上；占比没有统一规定',
  examples: { hit: MOSTLY_OTHER, spare: WHOLE },
  *run(paper, statement, { profile }): Iterable<Found> {
    const { chars } = paper.material
    const given = statement.parts
      .filter(({ name }) => PROBLEM_PARTS.has(name))
      .reduce((sum, { start, end }) => sum + charCount(statement.text.slice(start, end)), 0)
    const share = chars === 0 ? 1 : given / chars
    const least = profile.shares.problemsAndCauses
    if (share >= least) return
    const percent = (value: number) => Math.round(value * 100)
    // Rounded down: 49.6% is not “50%, less than 50%”.
    const below = Math.min(Math.floor(share * 100), percent(least) - 1)
    const note = `全文${chars}字，问题、原因（含案例剖析）部分${given}字`
    yield {
      material: paper.material.id,
      args: { share: below, least: percent(least) },
      evidence: [{ role: 'searched', material: paper.material.id, quote: '', note }],
      requirement: profile.shares.source,
    }
  },
})

export const length = statementCheck({
  id: 'structure/length',
  level: 'note',
  title: '篇幅偏短或偏长',
  why: '过短难以把问题说清，过长超出发言时间。字数没有全国统一标准，按本督导组设定的字数提示。',
  source: '本督导组设定（要求集中可改）：字数没有统一规定',
  examples: { hit: WITH_GAP, spare: LONG_ENOUGH },
  *run(paper, statement, { profile }): Iterable<Found> {
    const { lengths } = profile
    const { chars, id } = paper.material
    const least = statement.team ? lengths.teamMin : lengths.memberMin
    const most = statement.team ? lengths.teamMax : lengths.memberMax
    const speaks = !statement.team && /发言/.test(paper.material.title ?? '')
    const minutes = Math.round(chars / lengths.charsPerMinute)
    const evidence = [
      {
        role: 'searched' as const,
        material: id,
        quote: '',
        note: `全文${chars}字（不含空白），设定为${least}至${most}字`,
      },
    ]
    const requirement = lengths.source
    if (chars < least) yield { material: id, message: 'short', args: { chars, least }, evidence, requirement }
    else if (chars > most) yield { material: id, message: 'long', args: { chars, most }, evidence, requirement }
    else if (speaks && minutes > lengths.minutes * 1.25) {
      yield { material: id, message: 'speech', args: { chars, minutes, most: lengths.minutes }, evidence, requirement }
    }
  },
})
