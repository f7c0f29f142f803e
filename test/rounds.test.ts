/** The second round: 已改 is said of nothing that this run could not have found again. */
import { describe, expect, it } from 'vitest'
import type { Finding, Material } from '../src/model.ts'
import { compareRounds, type EarlierReport, earlierSchema } from '../src/rounds.ts'

const material = (id: string, member: string | null, more: Partial<Material> = {}): Material => ({
  id,
  sha256: '',
  file: `${member ?? id}.docx`,
  part: 1,
  status: 'read',
  notices: [],
  role: 'submitted',
  kind: 'member-statement',
  title: null,
  member,
  unit: null,
  year: null,
  chars: 0,
  text: '',
  properties: {},
  ...more,
})

const finding = (id: string, of: string | null, more: Partial<Finding> = {}): Finding => ({
  id,
  check: 'form/placeholder',
  level: 'must',
  material: of,
  message: '“X月X日”没有填写',
  advice: '',
  evidence: [],
  ...more,
})

const EARLIER: EarlierReport = {
  materials: [material('m1', '张伟'), material('m2', '李芳')],
  findings: [finding('a', 'm1')],
}
const ALL = { ran: () => true, roster: true }

function outcome(earlier: EarlierReport, findings: Finding[], materials: Material[], scope = ALL) {
  const round = compareRounds(earlier, findings, materials, scope)
  return {
    progress: round.findings.map((item) => item.progress),
    resolved: round.resolved.map(({ id }) => id),
    uncompared: round.uncompared.map(({ reason }) => reason),
  }
}

const both = [material('m1', '李芳'), material('m2', '张伟', { file: '张伟（修改稿）.docx' })]

describe('与上一轮相比', () => {
  it('找不到了、这次也查了：已改', () => {
    expect(outcome(EARLIER, [], both)).toEqual({ progress: [], resolved: ['a'], uncompared: [] })
  })

  it('还在：未改；文字变了、毛病还在：部分修改；以前没有：新增', () => {
    expect(outcome(EARLIER, [finding('a', 'm2')], both).progress).toEqual(['未改'])
    expect(outcome(EARLIER, [finding('b', 'm2')], both)).toEqual({
      progress: ['部分修改'],
      resolved: [],
      uncompared: [],
    })
    expect(outcome(EARLIER, [finding('b', 'm1')], both)).toEqual({
      progress: ['新增'],
      resolved: ['a'],
      uncompared: [],
    })
  })

  it('同样的毛病以前一处、现在两处：一处部分修改，一处新增', () => {
    expect(outcome(EARLIER, [finding('b', 'm2'), finding('c', 'm2')], both).progress).toEqual(['部分修改', '新增'])
  })

  it('这次没有交、读不了：不算已改', () => {
    expect(outcome(EARLIER, [], [material('m1', '李芳')])).toEqual({
      progress: [],
      resolved: [],
      uncompared: ['本次没有提交'],
    })
    const broken = material('m1', null, { file: '张伟.docx', status: 'unreadable' })
    expect(outcome(EARLIER, [], [broken]).uncompared).toEqual(['本次未能读取'])
  })

  it('这次没有做这项检查、没有给名单：不算已改', () => {
    expect(outcome(EARLIER, [], both, { ...ALL, ran: () => false }).uncompared).toEqual(['本次没有做这项检查'])
    const missing = { ...EARLIER, findings: [finding('a', null, { check: 'batch/not-submitted' })] }
    expect(outcome(missing, [], both, { ...ALL, roster: false }).uncompared).toEqual(['本次没有给名单'])
    expect(outcome(missing, [], both).resolved).toEqual(['a'])
  })

  it('雷同的另一份这次没有交：不算已改', () => {
    const copied = {
      ...EARLIER,
      findings: [finding('a', 'm1', { evidence: [{ role: 'same', material: 'm2', quote: '' }] })],
    }
    expect(outcome(copied, [], [material('m1', '张伟')]).uncompared).toEqual(['与之雷同的材料本次没有提交'])
    expect(outcome(copied, [], both).resolved).toEqual(['a'])
  })
})

describe('上一轮的 review.json', () => {
  it.each([
    ['不是对象的问题', { schema: 1, findings: [null], materials: [] }],
    ['空的问题', { schema: 1, findings: [{}], materials: [] }],
    ['类型不对', { schema: 1, findings: [{ id: 'a', check: 5, message: 7, material: 'z' }], materials: [] }],
    ['不是材料的材料', { schema: 1, findings: [], materials: [null] }],
    ['别的版本', { schema: 2, findings: [], materials: [] }],
  ])('%s：不用', (_, data) => expect(earlierSchema.safeParse(data).success).toBe(false))

  it('多出来的字段不妨碍，指向没有的材料也不出错', () => {
    const data = { schema: 1, findings: [{ ...finding('a', 'zz'), x: 1 }], materials: [], later: {} }
    const earlier = earlierSchema.parse(data)
    expect(outcome(earlier, [], both).resolved).toEqual(['a'])
  })
})
