/** A requirement set small enough to read whole, for tests of what is told rather than judged. */
import { type Profile, profileSchema } from '../../../src/profile/schema.ts'

const notice = '《关于开好年度民主生活会的通知》第二部分'

function area(id: string, name: string, wording: string) {
  return { id, name, wording: [wording], exact: false, source: notice, hit: '', spare: '' }
}

export const profile: Profile = profileSchema.parse({
  schema: 1,
  id: 'test-2021',
  title: '2021年度民主生活会（测试用要求）',
  year: 2021,
  theme: {
    text: '大力弘扬伟大建党精神，坚定历史自信，践行时代使命，厚植为民情怀，勇于担当作为',
    anchors: ['坚定历史自信'],
    exact: false,
    source: notice,
  },
  areas: [
    area('resolve', '感悟“两个确立”', '带头深刻感悟“两个确立”的决定性意义，增强政治自觉'),
    area('mission', '践行初心使命', '带头学习党的创新理论，践行初心使命'),
    area('people', '厚植为民情怀', '带头坚持以人民为中心，走好群众路线'),
    area('history', '运用历史经验', '带头学习运用党的历史经验，保持战略定力'),
    area('govern', '全面从严治党', '带头落实全面从严治党责任，永葆清正廉洁'),
  ],
  explanations: [
    {
      id: 'last-year',
      name: '上年度整改',
      cues: ['上年度'],
      when: 'always',
      of: ['member', 'team'],
      source: notice,
      hit: '',
      spare: '',
    },
    {
      id: 'audit',
      name: '经济责任审计',
      cues: ['审计'],
      when: 'applicable',
      of: ['member'],
      source: notice,
      hit: '',
      spare: '',
    },
  ],
  era: { sessions: ['党的十九届六中全会'], campaigns: ['党史学习教育'], stale: [], source: notice },
  talks: { rule: '四必谈', pairs: ['secretary-member', 'member-member'], source: notice },
  criticism: { perMember: 1, source: notice },
  deadlines: { planBefore: 15, reportAfter: 15, source: notice },
  attendance: { share: 0.67, source: notice },
  lengths: {
    memberMin: 2000,
    memberMax: 6000,
    teamMin: 3000,
    teamMax: 8000,
    minutes: 20,
    charsPerMinute: 200,
    source: '本督导组设定',
  },
  shares: { problemsAndCauses: 0.5, thinChars: 60, source: '本督导组设定' },
  reuse: {
    mustChars: 150,
    mustShare: 0.2,
    templatedHolders: 4,
    templatedShare: 0.3,
    templatedBatch: 10,
    source: '本督导组设定',
  },
  checks: { 'structure/length': 'off' },
})
