/** What an opinion says of a paper is true of that paper: what was not found is shown, nothing is praised that is amiss. */
import { describe, expect, it } from 'vitest'
import { areasWith, statementOf, WHOLE, WITH_GAP } from '../../src/checks/coverage/examples.ts'
import type { Evidence, Finding } from '../../src/model.ts'
import { draftsByFile } from '../../src/opinions/files.ts'
import { placeOf } from '../../src/opinions/quotes.ts'
import { shownOf } from '../../src/opinions/shown.ts'
import { wording } from '../../src/opinions/wording.ts'
import { toText } from '../../src/report/text.ts'
import type { Review } from '../../src/review.ts'
import { likeness } from '../../src/words.ts'
import { reviewed } from '../support/review.ts'
import { batchOfTexts } from '../support/texts.ts'

const opinionOn = ({ report }: Review, file: string) => {
  const { id } = report.materials.find((material) => material.file.includes(file))!
  return report.opinions.find(({ material }) => material === id)!
}

const review = async (files: Record<string, string>) => reviewed(await batchOfTexts(files), '2021')

/** A paper as the quotes need it: headings by their lines. */
function paperOf(lines: [line: string, label: string, parent: number][], member: string) {
  const text = lines.map(([line]) => line).join('\n')
  let at = 0
  const sections = lines.map(([line, label, parent]) => {
    const start = at
    at += line.length + 1
    const heading = { start, end: start + line.length, label, text: line.slice(label.length) }
    return { start, end: text.length, parent, heading }
  })
  return { material: { text, title: lines[0]![0], member }, outline: { sections } }
}

describe('位置', () => {
  it('是提纲里的一处：题名、署名、职务、日期不算', () => {
    const lines: [string, string, number][] = [
      ['2024年度民主生活会对照检查材料', '', -1],
      ['党委委员、副局长　秦学礼', '', 0],
      ['党委委员、副总经理', '', 1],
      ['2025年1月8日', '', 2],
      ['二、存在的问题', '二、', 3],
      ['（一）政治纪律方面', '（一）', 4],
    ]
    const paper = paperOf(lines, '秦学礼')
    expect(placeOf(paper.material.text.length - 1, paper)).toBe('二、存在的问题 （一）政治纪律方面')
  })

  it('没有编号的标题仍是位置', () => {
    const lines: [string, string, number][] = [
      ['对照检查材料', '', -1],
      ['存在的问题', '', -1],
      ['政治纪律方面', '', 1],
    ]
    const paper = paperOf(lines, '秦学礼')
    expect(placeOf(paper.material.text.length - 1, paper)).toBe('存在的问题 政治纪律方面')
  })
})

describe('没有找到的', () => {
  const paper = paperOf(
    [
      ['2024年度民主生活会对照检查材料', '', -1],
      ['一、查找的不足', '一、', 0],
      ['二、病根探寻', '二、', 0],
      ['三、往后怎么干', '三、', 0],
    ],
    '秦学礼',
  )
  const finding = (check: string, evidence: Evidence[]) =>
    ({ id: 'f', check, level: 'must', material: 'm1', message: '', advice: '', evidence }) as Finding

  it('方面缺失的，附上最接近的一处', () => {
    const at = paper.material.text.indexOf('查找的不足')
    const near: Evidence = { role: 'context', material: 'm1', start: at, end: at + 5, quote: '查找的不足' }
    const { hint } = shownOf(finding('coverage/area-missing', [near]), paper, wording())
    expect(hint).toMatch(/^最接近的一处：“.*查找的不足.*”，如即为此方面，请核对标题$/)
  })

  it('原因、措施缺失的，附上全文的标题', () => {
    for (const check of ['structure/causes-missing', 'structure/measures-missing']) {
      const { hint } = shownOf(finding(check, []), paper, wording())
      expect(hint).toContain('“一、查找的不足”“二、病根探寻”“三、往后怎么干”')
      expect(hint).not.toContain('2024年度')
    }
  })

  it('最接近的在原因、措施部分的，不拿来比', () => {
    const near: Evidence = {
      role: 'context',
      material: 'm1',
      start: 0,
      end: 4,
      quote: '',
      note: '最接近的一处：在原因部分',
    }
    expect(shownOf(finding('coverage/area-missing', [near]), paper, wording()).hint).toBe('')
  })

  it('不引别人材料里的话', () => {
    const near: Evidence = { role: 'context', material: 'm2', start: 0, end: 4, quote: '别人的话' }
    expect(shownOf(finding('coverage/area-missing', [near]), paper, wording()).hint).toBe('')
  })
})

describe('建议', () => {
  it('缺一个方面：修改后通过，不说没有把自己摆进去，也不说方面、原因、措施齐全', async () => {
    const { text, suggestion } = opinionOn(await review({ '邱海峰.txt': WITH_GAP }), '邱海峰')
    expect(suggestion).toBe('修改后通过')
    expect(text).not.toMatch(/没有把自己摆进去|齐全|都作了对照/)
  })

  it('多个方面没有找到，其余查摆了自己的问题：请核对标题，不退回', async () => {
    const some = WHOLE.split('\n').filter((line) => !/^（[一二三]）/.test(line))
    const { text, suggestion } = opinionOn(await review({ '邱海峰.txt': some.join('\n') }), '邱海峰')
    expect(suggestion).toBe('修改后通过')
    expect(text).toMatch(/有\d个方面没有找到对照检查，请先核对标题和内容/)
    expect(text).not.toContain('把职责摆进去')
  })

  it('通篇只点名称、讲道理：退回重写', async () => {
    const empty = [1, 2, 3, 4, 5].map(
      (place) =>
        areasWith(
          place,
          `（${'一二三四五'[place - 1]}）${['感悟“两个确立”', '心系“国之大者”', '践行以人民为中心的发展思想', '保持战略定力', '全面从严治党'][place - 1]}方面。这是党和国家事业的根本要求，必须深刻认识、坚决落实，始终做到旗帜鲜明讲政治。`,
        )[place - 1]!,
    )
    const files = { '邱海峰.txt': statementOf(empty) }
    const { text, suggestion } = opinionOn(await review(files), '邱海峰')
    expect(suggestion).toBe('退回重写')
    expect(text).toContain('没有把自己摆进去')
    // Where the areas were not asked about, they are no reason.
    const placeholders = reviewed(await batchOfTexts(files), '2021', ['form/placeholder'])
    expect(opinionOn(placeholders, '邱海峰').suggestion).toBe('通过')
  })

  it('只是没有辨认出方面的：请人看，不退回，也不说没有把自己摆进去', async () => {
    const tales = [
      '春上，省里督查旧桥，我把石磨桥从名单上划掉了，跟两个科长私下议论过站长的分工。',
      '入夏，读书会我缺了四次，小组会上的发言用的是前一年的稿子。',
      '入秋，养护外包的试点，别的站推开了，我把方案压了五个月。',
      '十一月，仓库老秦把两车沥青卖给了亲戚，收条在我抽屉里躺了四十天，我一句话没有问他。',
    ]
    const head =
      '2024年度民主生活会发言\n临湖县公路管理站副站长 岳小川\n上年度民主生活会查摆的三个问题已整改。个人有关事项如实报告。县委巡察没有点到我。没有约谈、函询。'
    const rest = '归根到底，是学习放松、位子看得重、怕得罪人。\n下一步，石磨桥二月补报，读书会一次不缺，试点三月上报。'
    const batch = await batchOfTexts({ '岳小川.txt': `${head}\n${tales.join('\n')}\n${rest}` })
    const result = reviewed(batch, '2024')
    expect(result.report.findings.some(({ message }) => message.includes('提请人工核对'))).toBe(true)
    const { text, suggestion } = opinionOn(result, '岳小川')
    expect(suggestion).not.toBe('退回重写')
    expect(text).not.toContain('没有把自己摆进去')
  })

  it('写的是往年的全会、主题：不夸方面齐全', async () => {
    const stale = WHOLE.replace('党的十九届六中全会精神', '党的十九届四中全会精神，参加“不忘初心、牢记使命”主题教育')
    const { text } = opinionOn(await review({ '邱海峰.txt': stale }), '邱海峰')
    expect(text).toMatch(/疑似沿用往年材料|不是本次会议的/)
    expect(text).not.toMatch(/个方面(?:齐全|都作了|逐一对照)/)
  })
})

describe('报送时间', () => {
  const MINUTES = `青石县林业局党组2021年度民主生活会会议记录
时间：2022年1月12日
地点：局三楼会议室
主持人：邱海峰
应到5人，实到5人。
一、通报上年度整改情况
邱海峰同志通报。`

  it('会前的材料在会议召开前报；这一批里已有会议记录的，不再这样说', async () => {
    const before = opinionOn(await review({ '邱海峰.txt': WITH_GAP }), '邱海峰')
    expect(before.text).toContain('在会议召开前')
    const after = opinionOn(await review({ '邱海峰.txt': WITH_GAP, '会议记录.txt': MINUTES }), '邱海峰')
    expect(after.text).not.toContain('在会议召开前')
    expect(after.text).toContain('及时重新报送')
  })
})

describe('一个文件里的几份谈话记录', () => {
  const talk = (a: string, b: string, day: number) => `谈心谈话记录
谈话人：${a}　谈话对象：${b}
时间：2022年1月${day}日9时至9时40分　地点：小会议室
谈话内容：${a}谈了自己抓督办不紧、下乡看点少的问题，${b}说对方开会多、听意见少，自己也有拖着不办的毛病。`
  const files = {
    '邱海峰.txt': WITH_GAP,
    '谈话.txt': [talk('邱海峰', '韩素梅', 5), talk('邱海峰', '廖永昌', 6), talk('韩素梅', '廖永昌', 7)].join('\n\n'),
  }

  it('合出一份意见、终端上合为一行；个人材料各是各的', async () => {
    const made = await review(files)
    const talks = made.report.materials.filter(({ kind }) => kind === 'talk-record')
    expect(talks.length).toBeGreaterThan(1)
    const drafts = draftsByFile(made.drafts, made.facts)
    expect(drafts).toHaveLength(made.report.materials.length - talks.length + 1)
    expect(drafts.map(({ who }) => who)).toContain(`《谈话》中${talks.length}份谈心谈话记录`)
    const rows = toText(made.report, 100, false).split('\n')
    expect(rows.filter((row) => row.includes('谈话.txt'))).toEqual([
      expect.stringContaining(`谈话.txt（${talks.length}份）`),
    ])
  })
})

describe('相似度', () => {
  it('低的说明是按原顺序逐字比的', () => {
    expect(likeness(0.96)).toBe('相似度96%')
    expect(likeness(0.49)).toBe('按原顺序逐字比对相似度49%，语序或用词有改动')
  })
})
