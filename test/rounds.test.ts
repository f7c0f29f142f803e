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

describe('雷同的段落按所在的文字认', () => {
  const ONE = '我对灌区渠道清淤抓得不紧，只在汛前开过一次会，东干渠淤了半米多深没有人管，种粮大户找上门才知道误了春灌。'
  const TWO = '我到包联的养殖小区去得少，防疫台账是让站里补的，有两户的耳标对不上号，我看了也没有追问到底。'
  const reuse = (id: string, of: string, label: string, text: string, others: string): Finding =>
    finding(id, of, {
      check: `reuse/${label}`,
      message: `这一段与${others}的材料相同`,
      evidence: [
        { role: 'here', material: of, quote: text },
        { role: 'same', material: 'm1', quote: text },
      ],
    })
  const papers = (text: string) => [material('m1', '李芳', { text: ONE }), material('m2', '张伟', { text })]
  const earlier = (...findings: Finding[]): EarlierReport => ({
    materials: [material('m1', '李芳'), material('m2', '张伟'), material('m3', '马军'), material('m4', '许静')],
    findings,
  })
  const four = earlier(reuse('a', 'm2', 'templated', ONE, '李芳、马军、许静'))

  it('少了一份材料，名目变了，这一份没有动：未改，不说已改，也不说新增', () => {
    const now = [reuse('b', 'm2', 'copied', ONE, '李芳、马军')]
    expect(outcome(four, now, papers(`一、问题\n${ONE}`))).toEqual({ progress: ['未改'], resolved: [], uncompared: [] })
    const fewer = [reuse('b', 'm2', 'templated', ONE, '李芳、马军')]
    expect(outcome(four, fewer, papers(ONE)).progress).toEqual(['未改'])
  })

  it('认定的段落短了一截，这一份没有动：未改；自己删了一半：部分修改', () => {
    const half = [reuse('b', 'm2', 'copied', ONE.slice(20), '李芳')]
    expect(outcome(four, half, papers(ONE)).progress).toEqual(['未改'])
    expect(outcome(four, half, papers(ONE.slice(20)))).toEqual({ progress: ['部分修改'], resolved: [], uncompared: [] })
  })

  it('两段并成一段、一段分成两段：都还在', () => {
    const apart = [reuse('b', 'm2', 'copied', ONE, '李芳'), reuse('c', 'm2', 'recycled', TWO, '本人往年')]
    const joined = [reuse('d', 'm2', 'templated', ONE + TWO, '李芳、许静')]
    const none = { resolved: [], uncompared: [] }
    expect(outcome(earlier(...apart), joined, papers(ONE + TWO))).toEqual({ progress: ['未改'], ...none })
    expect(outcome(earlier(...joined), apart, papers(ONE + TWO))).toEqual({ progress: ['未改', '未改'], ...none })
  })

  it('换掉了、别处又雷同：一处已改，一处新增；别人的同一段不算自己的', () => {
    const other = [reuse('b', 'm2', 'copied', TWO, '李芳')]
    expect(outcome(four, other, papers(TWO))).toEqual({ progress: ['新增'], resolved: ['a'], uncompared: [] })
    const hers = [reuse('b', 'm1', 'copied', ONE, '马军')]
    expect(outcome(four, hers, papers(TWO))).toEqual({ progress: ['新增'], resolved: ['a'], uncompared: [] })
  })

  it('全文相同是另一回事：改得不再全文相同，算已改', () => {
    const whole = reuse('a', 'm2', 'identical-file', ONE, '李芳')
    const passage = reuse('b', 'm2', 'copied', ONE, '李芳')
    const now = outcome(earlier(whole, passage), [passage], papers(ONE + TWO))
    expect(now).toEqual({ progress: ['未改'], resolved: ['a'], uncompared: [] })
  })
})

describe('说法变了，说的还是同一件事', () => {
  const of = (id: string, check: string, message: string, role: 'here' | 'expected', quote: string) =>
    finding(id, 'm2', {
      check,
      message,
      evidence: [
        { role: 'searched', quote: '' },
        { role, quote },
      ],
    })
  const before = (item: Finding): EarlierReport => ({ ...EARLIER, findings: [{ ...item, material: 'm1' }] })

  it.each([
    ['list/problem-dropped', 'here'],
    ['coverage/area-named', 'expected'],
  ] as const)('%s：把握大小变了，算还在；说的是别的，算新增', (check, role) => {
    const old = before(of('a', check, '没有找到', role, '下乡少'))
    const same = [of('b', check, '只找到个别词，供核对', role, '下乡少。')]
    expect(outcome(old, same, both)).toEqual({ progress: ['部分修改'], resolved: [], uncompared: [] })
    const other = [of('b', check, '只找到个别词，供核对', role, '学习散')]
    expect(outcome(old, other, both)).toEqual({ progress: ['新增'], resolved: ['a'], uncompared: [] })
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
