/** Ten units of ten members in one folder: each meeting is judged on its own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/model.ts'
import { reviewFolder } from '../support/folder.ts'
import { docxOfMarkup } from '../support/markup.ts'

const UNITS = '云岭清河松坡青石白水高桥新港东湾南屏北塘'.match(/../gu)!.map((name) => `${name}镇`)
const SURNAMES = [...'赵钱孙李周吴郑王冯陈']
/** The same given names in every unit, so that two units share each name but for nothing. */
const membersOf = (unit: number) =>
  SURNAMES.map((surname, at) => `${surname}${'明华强丽军敏涛静磊洁'[(at + unit) % 10]}${'东南西北中春夏秋冬雪'[unit]}`)

const root = mkdtempSync(path.join(tmpdir(), 'duizhao-units-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function write(file: string, text: string) {
  const target = path.join(root, 'papers', file)
  mkdirSync(path.dirname(target), { recursive: true })
  writeFileSync(target, file.endsWith('.docx') ? docxOfMarkup(text) : text)
}

let report: Report
beforeAll(async () => {
  const roster = ['姓名,单位,职务']
  UNITS.forEach((town, index) => {
    const unit = `${town}党委`
    const members = membersOf(index)
    members.forEach((name, at) => {
      roster.push(`${name},${unit},${at === 0 ? '党委书记' : '党委委员'}`)
      write(
        `${unit}/${name}发言提纲.txt`,
        `${unit}${name}同志2021年度民主生活会发言提纲\n一、存在问题\n去年到第${at + 1}村只去过${index + 2}次，公路养护的事拖了${at + 3}个月。\n二、原因剖析\n宗旨意识淡了。\n三、整改措施\n3月底前修好${at + 1}处坑洼。`,
      )
    })
    const rows = members.flatMap((a, i) => members.slice(i + 1).map((b) => [a, b]))
    members.forEach((name, at) => {
      rows.push(
        [name, `第${at + 1}站站长 夏${'子丑寅卯辰巳午未申酉'[at]}`],
        [name, `支部党员代表 秦${'甲乙丙丁戊己庚辛壬癸'[at]}`],
      )
    })
    // One pair of the third unit never talked.
    const told = rows.filter(([a, b]) => !(index === 2 && a === members[4] && b === members[7]))
    const lines = told.map(
      ([a, b], at) => `|${at + 1}|${a}|${b}|2021年12月${(at % 20) + 5}日|会议室|30分钟|互相指出了下村少、督办松的问题`,
    )
    write(
      `${unit}/谈心谈话登记表.docx`,
      `# ${unit}班子成员谈心谈话登记表\n|!序号|谈话人|谈话对象|时间|地点|时长|内容\n${lines.join('\n')}`,
    )
    write(
      `${unit}/准备情况报告.docx`,
      `# ${unit}2021年度民主生活会准备情况报告\n一、学习研讨。集中研讨${index + 1}次。\n二、征求意见。共征求到意见建议${20 + index}条。\n三、谈心谈话。开展谈心谈话${told.length}人次。\n四、撰写材料。个人材料自己动手撰写，书记审阅。\n五、会议安排。拟于2022年1月${10 + index}日召开，已具备开会条件。`,
    )
    // The eighth unit's summary differs from its own report, though another unit's has that number.
    write(
      `${unit}/征求意见汇总.docx`,
      `# ${unit}2021年度民主生活会征求意见情况汇总\n共征求到意见建议${index === 7 ? 25 : 20 + index}条，已反馈。`,
    )
  })
  writeFileSync(path.join(root, '名单.csv'), roster.join('\n'))
  report = (await reviewFolder(path.join(root, 'papers'), { roster: path.join(root, '名单.csv') })).report
}, 120_000)

describe('ten units of ten members', () => {
  it('are told apart', () => {
    expect(report.meetings.map((meeting) => meeting.unit).sort()).toEqual([...UNITS].sort())
    for (const meeting of report.meetings) {
      const index = UNITS.indexOf(meeting.unit)
      expect(meeting.members).toEqual(membersOf(index))
      expect(meeting.materials).toHaveLength(13)
    }
  })

  it('each pair is looked for in its own unit', () => {
    const found = report.findings.filter((finding) => finding.check === 'talk/pair-missing')
    const members = membersOf(2)
    expect(found).toHaveLength(1)
    expect(found[0]!.message).toContain(`1对：${members[4]}—${members[7]}`)
    expect(report.materials.find((item) => item.id === found[0]!.material)!.unit).toBe(UNITS[2])
  })

  it('figures are held against those of the same unit', () => {
    const found = report.findings.filter((finding) => finding.check === 'report/figure-mismatch')
    expect(found.map((finding) => finding.message)).toEqual([expect.stringContaining('25')])
    expect(report.materials.find((item) => item.id === found[0]!.material)!.unit).toBe(UNITS[7])
  })

  it('talks stand in the matrix of their own unit', () => {
    for (const meeting of report.meetings) {
      const total = meeting.talks.flat().reduce((sum, count) => sum + count, 0)
      expect(total).toBe(meeting.unit === UNITS[2] ? 88 : 90)
    }
  })
})
