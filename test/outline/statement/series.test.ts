/** Areas told one by one, each with its own causes and measures behind a label that comes back: however it is dressed. */
import { describe, expect, it } from 'vitest'
import { reviewed } from '../../support/review.ts'
import { batchOfTexts } from '../../support/texts.ts'

const AREAS = [
  [
    '严守政治纪律和政治规矩',
    '省里要求五月底前清退超标车辆，我拖到八月才动，报表写的是“已清退”。会上不同意处室合并，散会后我跟两个科长发过牢骚。',
    '把面子看得比规矩重，政治上不清醒。',
    '报表已更正，有话会上说，散会后不议论。',
  ],
  [
    '增强党性、砥砺作风',
    '支部学习十二次我到了五次，条例只翻了目录。去最远的乌泥嘴站两次，都是陪检查组。',
    '拿忙当挡箭牌，脚步懒了。',
    '缺的课三月补完，每季度在乌泥嘴站住一晚。',
  ],
  [
    '担责创新',
    '检测线改造方案压了八个月，怕花了钱没效果要担责，企业排队检车排到夜里十点。',
    '想平平安安到站，怕字当头。',
    '改造方案二月上会，我当项目负责人，六月投用。',
  ],
  [
    '全面从严治党',
    '检测站老栗收了两条烟给人插队，我听说后只让他“注意点”，没有报告也没有谈话。',
    '抓业务不抓人，当了老好人。',
    '老栗的事已移交纪检组，每月同检测站谈一次。',
  ],
] as const
const HEAD = `2024年度民主生活会对照检查材料
景安市机动车检测中心党支部委员、副主任 邬青山

先说明几件事。上年度民主生活会查摆的四个问题已整改。个人有关事项如实报告，没有变化。市委巡察没有反馈与我有关的问题。没有被约谈、函询。

`

type Dress = { lead: string; labels: [string, string, string]; mark: string; gap: string; own?: boolean }
const DRESSES: Dress[] = [
  { lead: '第N，关于A。', labels: ['', '原因', '打算'], mark: '：', gap: '' },
  { lead: '（N）A方面\n', labels: ['问题', '原因', '措施'], mark: '｜', gap: '\n' },
  { lead: 'A。', labels: ['', '根子', '改'], mark: '：', gap: '\n  ' },
  { lead: 'N是A方面。', labels: ['检查', '剖析', '办法'], mark: '：', gap: '' },
  { lead: '（N）A方面\n', labels: ['问题', '原因', '整改措施'], mark: '：', gap: '\n', own: true },
  { lead: 'A。', labels: ['毛病', '病根', '怎么改'], mark: '——', gap: '\n' },
  { lead: '第N件，A。', labels: ['', '为什么', '下一步'], mark: ' ', gap: '\n' },
]

function paper({ lead, labels, mark, gap, own }: Dress, without = -1): string {
  const label = (at: number) => (labels[at] === '' ? '' : own ? `${labels[at]}\n` : `${labels[at]}${mark}`)
  const told = AREAS.filter((_, at) => at !== without).map(([name, problem, cause, measure], at) => {
    const opening = lead.replace('N', '一二三四'[at]!).replace('A', name)
    return `${opening}${label(0)}${problem}${gap}${label(1)}${cause}${gap}${label(2)}${measure}`
  })
  return `${HEAD}${told.join('\n')}\n请同志们批评。`
}

async function judged(text: string) {
  const { report } = reviewed(await batchOfTexts({ '邬青山.txt': text }), '2024', ['coverage', 'structure'])
  return {
    areas: report.coverage.map(({ status }) => status),
    told: report.findings.filter(({ level }) => level !== 'note').map(({ level, check }) => `${level} ${check}`),
  }
}

describe('labels that come back', () => {
  it.each(DRESSES.map((dress) => [dress.lead.trim() + dress.labels.join('/') + dress.mark, dress] as const))(
    '%s: every area is covered, with its causes and measures',
    async (_, dress) => {
      expect(await judged(paper(dress))).toEqual({ areas: AREAS.map(() => 'covered'), told: [] })
    },
  )

  it.each(DRESSES.map((dress) => [dress.lead.trim() + dress.labels.join('/') + dress.mark, dress] as const))(
    '%s: an area left out is told',
    async (_, dress) => {
      const { areas, told } = await judged(paper(dress, 1))
      expect(areas).toEqual(['covered', 'missing', 'covered', 'covered'])
      expect(told).toEqual(['must coverage/area-missing'])
    },
  )

  it('in the measures part it makes no problems of measures', async () => {
    const problems = AREAS.map(([name, problem], at) => `（${'一二三四'[at]}）${name}方面\n${problem}`).join('\n')
    const measures = AREAS.slice(1).map(([name, , , measure]) => `${name}方面。措施：${measure}时限：三月底前。`)
    const text = `${HEAD}一、存在的问题\n${problems}\n二、原因剖析\n${AREAS.map(([, , cause]) => cause).join('')}\n三、整改措施\n${measures.join('\n')}`
    const { areas, told } = await judged(text)
    expect(areas).toEqual(AREAS.map(() => 'covered'))
    expect(told.filter((line) => line.startsWith('must'))).toEqual([])
  })
})
