import { groupBy } from '../../group.ts'
import { meetingsOf } from '../../meeting/facts.ts'
import { sameUnit } from '../../meeting/units.ts'
import type { Evidence, Member, Paper } from '../../model.ts'
import type { Context, Found } from '../define.ts'
import { defineCheck, quote } from '../define.ts'
import { ROSTER, STATEMENT_LI, STATEMENT_WANG } from './examples.ts'
import { bylinesOf, statementsOf } from './statements.ts'

export const notSubmitted = defineCheck({
  id: 'batch/not-submitted',
  level: 'must',
  scope: 'batch',
  title: '名单上有人没有交个人材料',
  why: '每名成员都要自己动手撰写对照检查材料；少一份，会就开不完整。',
  source: '民主生活会通知的通行要求：每名班子成员自己动手撰写对照检查材料（发言提纲）；应交人员以名单为准',
  examples: {
    hit: { '应交名单.csv': ROSTER, '李敏.txt': STATEMENT_LI },
    spare: { '应交名单.csv': ROSTER, '李敏.txt': STATEMENT_LI, '王建.txt': STATEMENT_WANG },
  },
  *run(context) {
    if (context.roster === null) yield* unlisted(context)
    const roster = context.roster ?? []
    const statements = statementsOf(context)
    const byMember = groupBy(statements, ({ material }) => material.member)
    // The unit goes without saying where all are of one.
    const several = new Set(roster.map(({ unit }) => unit)).size > 1
    const found = new Map<string, number>()
    for (const member of roster) {
      const own = (byMember.get(member.name) ?? []).filter((paper) => isOf(paper, member))
      // Of two of one name each needs a paper.
      const key = `${member.unit} ${member.name}`
      found.set(key, (found.get(key) ?? 0) + 1)
      if (own.length >= found.get(key)!) continue
      if (own.length > 0) {
        const count = roster.filter(({ name, unit }) => name === member.name && unit === member.unit).length
        const args = { name: member.name, count, found: own.length }
        yield {
          ...missing(member, member.name, statements.length, context),
          message: 'namesakes',
          args,
          level: 'should',
        }
        continue
      }
      const who = `${several ? titleOf(member) : (member.duty ?? '')}${member.name}`
      yield missing(member, who, statements.length, context)
    }
  },
})

/** Without a roster the minutes say who is due: a member of whom there is no statement, where the others' are there. */
function* unlisted(context: Context): Iterable<Found> {
  const statements = statementsOf(context)
  const writers = new Set(statements.map(({ material }) => material.member))
  for (const { members, papers } of meetingsOf(context)) {
    const minutes = papers.find(({ material }) => material.kind === 'minutes')
    if (members.via !== 'minutes' || !minutes) continue
    for (const name of members.names.filter((member) => !writers.has(member))) {
      const at = minutes.material.text.indexOf(name)
      const found = missing({ name, unit: null, duty: null, inCharge: [] }, name, statements.length, context)
      const listed = at < 0 ? [] : [quote('context', minutes, at, at + name.length, '会议记录列为应到人员')]
      const told = found.message ? {} : { message: 'by-minutes', args: { who: name } }
      yield { ...found, ...told, level: 'should', evidence: [...found.evidence, ...listed] }
    }
  }
}

/** Of this member, and not of one of the same name in another unit. */
function isOf({ material, meeting }: Paper, { unit }: Member): boolean {
  const units = [material.unit, meeting].filter((known) => known !== null && known !== '') as string[]
  return unit === null || units.length === 0 || units.some((known) => sameUnit(known, unit))
}

/** 青溪镇党委 and 党委书记 → 青溪镇党委书记: what the duty repeats of the unit is said once. */
function titleOf({ unit, duty }: Member): string {
  if (!unit || !duty) return unit ?? duty ?? ''
  for (let length = Math.min(unit.length, duty.length); length > 1; length--)
    if (unit.endsWith(duty.slice(0, length))) return unit + duty.slice(length)
  return unit + duty
}

function missing(member: Member, who: string, statements: number, context: Context): Found {
  const searched: Evidence = {
    role: 'searched',
    quote: member.name,
    note: `已在 ${statements} 份个人对照检查材料的题名、署名、落款和文件名中查找`,
  }
  const unread = context.unreadable.find(({ file, role }) => role === 'submitted' && file.includes(member.name))
  if (unread) {
    const evidence: Evidence[] = [
      { role: 'here', material: unread.id, quote: unread.file, note: unread.problem?.message ?? '' },
    ]
    return {
      material: null,
      message: 'unreadable',
      args: {
        who,
        file: unread.file.split('/').at(-1)!,
        reason: (unread.problem?.message ?? '原因不明').replace(/(?:，请.*)?。?$/, ''),
      },
      evidence: [...evidence, searched],
    }
  }
  const other = context.submitted.find(({ material }) => material.kind === 'other' && material.member === member.name)
  if (other) {
    const { id, file } = other.material
    return {
      material: null,
      message: 'unsure',
      args: { who, file },
      evidence: [{ role: 'here', material: id, quote: file }, searched],
    }
  }
  const attributed = context.submitted.find((paper) => holdsName(paper, member))
  if (attributed) {
    const { id, file, member: by } = attributed.material
    return {
      material: null,
      message: 'attributed',
      level: 'should',
      args: { who, name: member.name, file, as: by === null ? '班子或姓名不明的材料' : `${by}的材料` },
      evidence: [{ role: 'here', material: id, quote: file }, searched],
    }
  }
  return { material: null, args: { who }, evidence: [searched] }
}

/** A statement taken for someone else's, or for the team's, though its file name or a byline has this name. */
function holdsName(paper: Paper, { name }: Member): boolean {
  const { kind, file } = paper.material
  if (kind !== 'member-statement' && kind !== 'team-statement') return false
  return file.split('/').at(-1)!.includes(name) || bylinesOf(paper).some((line) => line.includes(name))
}
