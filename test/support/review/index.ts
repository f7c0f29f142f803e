/** A Review of about a dozen papers with everything that a page, a table or an opinion has to show. */

import { DEFAULT_LIMITS } from '../../../src/extract/limits.ts'
import type { Coverage, Evidence, Finding, Level, Member, Pair, Paper, Passage, Report } from '../../../src/model.ts'
import type { WriterEnv } from '../../../src/report/writer.ts'
import type { Review } from '../../../src/review.ts'
import { cite, paperOf, spanOf } from './build.ts'
import { finish } from './finish.ts'
import { profile } from './profile.ts'
import { COPIED, EDITED, OFFICIAL, SPECS, TEMPLATE, UNIT } from './texts.ts'

/** Fourteen had to submit; two of them are heard of nowhere else. */
const ROSTER: Member[] = [
  ...SPECS.flatMap(({ member, role }) => (member && role !== 'previous' ? [member] : [])),
  '郑晓东',
  '钱多多',
  '吴小满',
].map((name) => ({ name, unit: UNIT, duty: null, inCharge: [] }))

/** What a writer is given where no submitted file is at hand. */
export const ENV: WriterEnv = { bytes: async () => new Uint8Array(), limits: () => DEFAULT_LIMITS, notice() {} }

export function makeReview(): Review {
  const papers = SPECS.map(paperOf)
  const paper = (id: string): Paper => papers.find((item) => item.material.id === id)!
  const statements = papers.filter(
    ({ material }) => material.kind === 'member-statement' && material.role === 'submitted',
  )
  const passages = makePassages(papers, paper)
  const findings = makeFindings(papers, paper)
  const materials = papers.map((item) => item.material)
  materials.push({
    ...materials[1]!,
    id: 'm15',
    file: '个人材料/郑晓东<b>.docx',
    status: 'unreadable',
    problem: { code: 'encrypted', message: '文件设了打开密码，请去掉密码后重新提交。' },
    title: null,
    member: null,
    unit: null,
    chars: 0,
    text: '',
    notices: [],
    properties: {},
  })
  const pairs: Pair[] = [
    { a: 'm2', b: 'm3', raw: 168, net: 138, longest: 74, ratioA: 0.34, ratioB: 0.41 },
    { a: 'm2', b: 'm8', raw: 520, net: 470, longest: 210, ratioA: 0.88, ratioB: 0.86 },
    { a: 'm2', b: 'm6', raw: 150, net: 120, longest: 74, ratioA: 0.3, ratioB: 0.33 },
    { a: 'm3', b: 'm6', raw: 410, net: 400, longest: 180, ratioA: 0.72, ratioB: 0.69 },
    { a: 'm4', b: 'm12', raw: 260, net: 220, longest: 90, ratioA: 0.55, ratioB: 0.5 },
    { a: 'm7', b: 'm9', raw: 90, net: 80, longest: 41, ratioA: 0.21, ratioB: 0.22 },
    { a: 'm7', b: 'm11', raw: 82, net: 72, longest: 41, ratioA: 0.19, ratioB: 0.2 },
    { a: 'm2', b: 'm14', raw: 39, net: 39, longest: 39, ratioA: 0.07, ratioB: 0.8 },
  ]
  const level = (name: Level) => findings.filter((finding) => finding.level === name).length
  const report: Report = {
    schema: 1,
    tool: { name: 'duizhao', version: '0.1.0', segmenter: '测试' },
    profile: {
      id: profile.id,
      title: profile.title,
      chosenBy: '从本批通知中认出',
      areas: profile.areas.map(({ id, name }) => ({ id, name })),
    },
    materials,
    coverage: statements.flatMap((item) => profile.areas.map((area, index) => coverageOf(item, area.id, index))),
    passages,
    pairs,
    findings,
    opinions: materials
      .filter((material) => material.role === 'submitted')
      .map((material) => ({
        material: material.id,
        suggestion:
          material.status === 'unreadable'
            ? '未能审核'
            : material.id === 'm4'
              ? '通过'
              : material.id === 'm11'
                ? '退回重写'
                : '修改后通过',
        text:
          material.id === 'm4'
            ? '问题查摆具体，措施有时限，建议通过。'
            : '一、总体评价：结构完整。\n二、主要问题：详见各条。',
      })),
    totals: {
      materials: materials.length,
      submitted: 13,
      unreadable: 1,
      must: level('must'),
      should: level('should'),
      note: level('note'),
      passages: 5,
      quoted: 1,
      pairs: pairs.length,
    },
    notices: ['跳过 1 个锁文件 ~$周启明.docx。'],
    meetings: [
      {
        unit: UNIT,
        materials: ['m2', 'm3', 'm4', 'm13'],
        checklist: [
          { item: '会议方案', state: '缺', evidence: [] },
          { item: '班子对照检查材料', state: '有', evidence: [cite('here', paper('m13'), '一、存在的问题')] },
          { item: '相互批评意见', state: '待核', evidence: [] },
          { item: '经济责任审计说明', state: '不适用', evidence: [] },
        ],
        members: ['周启明', '林素琴', '何伟'],
        talks: [
          [0, 1, 2],
          [1, 0, 0],
          [2, 0, 0],
        ],
        criticisms: [
          [0, 1, 1],
          [1, 0, 2],
          [0, 1, 0],
        ],
        timeline: [
          { date: '2022-01-05', what: '集中学习研讨', evidence: cite('here', paper('m13'), '党组全年集中学习12次') },
          { date: '2022-01-20', what: '召开民主生活会', evidence: { role: 'context', quote: '通知：1月20日前召开' } },
        ],
      },
    ],
    resolved: [{ id: 'gone1', check: 'form/placeholder', message: '“X月X日”没有填写', member: '林素琴' }],
  }
  const selection = { only: null, skip: ['traces'] }
  return finish({ report, papers, profile, today: '2022-01-08', roster: ROSTER, selection })
}

function coverageOf(paper: Paper, area: string, index: number): Coverage {
  const heading = paper.outline.headings
    .filter((item) => item.level === 2)
    .find((item) => item.label === `（${'一二三四五'[index]}）`)
  if (!heading)
    return {
      material: paper.material.id,
      area,
      status: index === 2 ? 'missing' : 'named',
      chars: 0,
      problems: 0,
      causes: false,
      measures: false,
      spans: [],
    }
  const body = paper.blocks[heading.block + 1]!
  const thin = body.end - body.start < 30
  return {
    material: paper.material.id,
    area,
    status: thin ? 'thin' : 'covered',
    chars: body.end - body.start,
    problems: thin ? 0 : 1,
    causes: index % 2 === 0,
    measures: !thin,
    spans: [{ start: heading.start, end: body.end }],
  }
}

function makePassages(papers: Paper[], paper: (id: string) => Paper): Passage[] {
  const holders = (words: string) => papers.filter((item) => item.material.text.includes(words))
  const place = (item: Paper, words: string) => ({ material: item.material.id, ...spanOf(item, words) })
  const same = (id: string, label: Passage['label'], words: string, alike = 1): Passage => ({
    id,
    label,
    alike,
    places: holders(words).map((item) => place(item, words)),
    chars: words.length,
  })
  const a = place(paper('m2'), COPIED)
  const b = place(paper('m3'), EDITED)
  const changed = COPIED.indexOf('石门')
  const other = EDITED.indexOf('青坪')
  return [
    same('p1', 'copied', COPIED),
    {
      id: 'p2',
      label: 'copied',
      alike: 0.86,
      places: [a, b, place(paper('m6'), EDITED)],
      chars: COPIED.length,
      alignments: [1, 2].map((index) => {
        const start = index === 1 ? b.start : place(paper('m6'), EDITED).start
        return {
          place: index,
          steps: [
            { kind: 'same', reference: [a.start, a.start + 12], place: [start, start + 12] },
            { kind: 'added', reference: [a.start + 12, a.start + 12], place: [start + 12, start + 13] },
            { kind: 'same', reference: [a.start + 12, a.start + changed], place: [start + 13, start + other] },
            {
              kind: 'changed',
              reference: [a.start + changed, a.start + changed + 2],
              place: [start + other, start + other + 2],
            },
            {
              kind: 'same',
              reference: [a.start + changed + 2, a.end],
              place: [start + other + 2, start + EDITED.length],
            },
          ],
        }
      }),
    },
    same('p3', 'templated', TEMPLATE),
    same('p4', 'quoted', OFFICIAL),
    same('p5', 'recycled', '究其原因，是理论武装抓得不紧，宗旨意识有所淡化，总觉得业务急、学习可以缓一缓。'),
    same('p6', 'copied', '群众等的是水，我看的是流程'),
  ].filter((passage) => passage.places.length > 1) as Passage[]
}

function makeFindings(papers: Paper[], paper: (id: string) => Paper): Finding[] {
  const findings: Finding[] = []
  const add = (
    check: string,
    level: Level,
    material: string | null,
    message: string,
    advice: string,
    evidence: Evidence[],
    more: Partial<Finding> = {},
  ) =>
    findings.push({
      id: `f${findings.length + 1}`,
      check,
      level,
      material,
      message,
      advice,
      requirement: '《关于开好年度民主生活会的通知》第二部分',
      evidence,
      ...more,
    })
  add('batch/unreadable', 'must', null, '有 1 个文件没有读出来。', '请对方去掉密码后重新提交。', [
    { role: 'context', quote: '个人材料/郑晓东<b>.docx' },
  ])
  add(
    'reuse/copied',
    'must',
    'm2',
    '疑似与林素琴等 2 人的材料有一段相同（74 字），供核对。',
    '请说明是否同一事项；不是的，请按各自的实际重写。',
    [cite('here', paper('m2'), COPIED), cite('same', paper('m3'), EDITED, '林素琴'), cite('same', paper('m8'), COPIED)],
    { progress: '未改' },
  )
  add(
    'coverage/area-missing',
    'must',
    'm5',
    '没有对照“厚植为民情怀”方面检查。',
    '请补写这个方面，写清本人的具体问题。',
    [
      { role: 'expected', quote: '带头坚持以人民为中心，走好群众路线' },
      { role: 'searched', quote: '全文 5 个小标题', note: '没有一处谈到这个方面' },
    ],
  )
  for (const id of ['m7', 'm9', 'm11']) {
    add(
      'coverage/area-thin',
      'should',
      id,
      '“厚植为民情怀”方面只有一句套话。',
      '请写出具体的人和事：哪个村、哪件事、什么时候。',
      [cite('here', paper(id), '深入群众不够，服务意识有待加强。')],
      { progress: '新增' },
    )
    add('substance/slogan-heavy', 'note', id, '原因分析多为常用套语，提请核实。', '请从自身思想上找原因。', [
      cite('here', paper(id), '主观上放松了要求。'),
      cite('here', paper(id), '服务意识有待加强'),
    ])
  }
  add(
    'form/placeholder',
    'must',
    'm11',
    '“X月X日”没有填写。',
    '请填上实际日期和电话。',
    [cite('here', paper('m11'), 'X月X日'), cite('here', paper('m11'), 'XXXX')],
    { progress: '部分修改' },
  )
  add('list/cell-empty', 'should', 'm12', '整改任务第 3 行没有写责任人。', '请落实到人。', [
    cite('context', paper('m12'), '三日回访'),
  ])
  add('reuse/copied', 'must', 'm8', '疑似与周启明的材料有一段相同（74 字），供核对。', '请按自己的实际重写。', [
    cite('here', paper('m8'), COPIED),
    cite('same', paper('m2'), COPIED),
  ])
  for (const item of papers
    .filter(({ material }) => material.text.includes(TEMPLATE) && material.role === 'submitted')
    .slice(0, 9)) {
    add(
      'reuse/templated',
      'should',
      item.material.id,
      '与本批多份材料有相同的一段，疑似套用模板。',
      '请写本人的实际情况。',
      [cite('here', item, TEMPLATE), cite('context', item, TEMPLATE.slice(0, 12))],
    )
  }
  return findings
}
