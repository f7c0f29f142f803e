import { openAreas, readAreaList } from '../../meeting/areas.ts'
import { searched } from '../../meeting/evidence.ts'
import { readParts } from '../../meeting/parts.ts'
import { plansWhole } from '../../meeting/scope.ts'
import { defineCheck, type Found, quote } from '../define.ts'

/** A meeting on the findings of an inspection takes its areas from those findings, not from the year. */
const SPECIAL = /(?:巡视|巡察|审计|督察|环保)[^，。；\n]{0,10}整改[^，。；\n]{0,6}专题|以案促改|警示教育专题/u

export const areaMissing = defineCheck({
  id: 'plan/area-missing',
  level: 'must',
  scope: 'paper',
  kinds: ['plan', 'notice'],
  title: '方案（通知）对照检查的方面不全或未写明',
  why: '班子成员照着方案写材料，方案里少一个方面，全班子的材料就都会少一个方面。',
  source: '当年民主生活会通知对对照检查方面的规定',
  examples: {
    hit: `某局党组2021年度民主生活会方案
一、撰写材料
班子成员要重点从以下X个方面进行对照检查。`,
    spare: `某局党组2021年度民主生活会方案
一、撰写材料
重点从五个方面进行对照检查：一是在带头深刻感悟“两个确立”的决定性意义方面；二是在心系“国之大者”，履职担当作为方面；三是在带头践行以人民为中心的发展思想方面；四是在保持战略定力，勇于自我革命方面；五是在运用党的成功经验、全面从严治党方面。`,
  },
  *run(paper, { profile }) {
    const { id, text, title, year } = paper.material
    for (const open of openAreas(text)) {
      const here = quote('here', paper, open.start, open.end)
      yield { material: id, message: 'open', evidence: [here], args: { quote: here.quote } }
    }
    const ofAnotherYear = year !== null && profile.year !== null && year !== profile.year && year !== profile.year + 1
    if (ofAnotherYear || (SPECIAL.test(title ?? '') && !/年度/u.test(title ?? ''))) return
    if (!plansWhole(paper, readParts(paper, 'plan'))) return
    const { zone, present } = readAreaList(paper, profile)
    const missing = profile.areas.filter((area) => !present.has(area.id))
    if (missing.length === 0) return
    const expected = missing.map((area) => ({ role: 'expected' as const, quote: area.wording[0]!, note: area.name }))
    const args = { listed: present.size, all: profile.areas.length, areas: missing.map((area) => area.name).join('、') }
    const common: Omit<Found, 'evidence'> = { material: id, args, requirement: profile.areas[0]!.source }
    if (zone === null || present.size < 2) {
      const note = '查找了当年各方面的规定表述（长、短口径），正文没有逐项列出'
      yield { ...common, message: 'none', evidence: [searched(paper, note), ...expected] }
      return
    }
    const end = Math.min(zone.end, zone.start + 600)
    const note = '这一部分列出的方面里没有找到'
    yield { ...common, evidence: [{ ...quote('searched', paper, zone.start, end), note }, ...expected] }
  },
})
