import { describe, expect, it } from 'vitest'
import { chooseProfile } from '../../src/profile/choose.ts'
import { builtInProfiles, loadProfile } from '../../src/profile/load.ts'
import { COLON_2023, HEADINGS_2027, INLINE_2024, OPEN_2022, QUOTED_2025, SHORT_2021 } from './notices.ts'
import { papersOf } from './papers.ts'

const choose = async (files: Record<string, string>) =>
  chooseProfile({ asked: null, builtIn: builtInProfiles() }, await papersOf(files))
const statement = (year: string) => `${year}年度民主生活会个人对照检查材料
某县水利局 林一鸣
一、存在的问题
我对灌区改造项目跟得不紧，三号闸口误期两个月。
`

describe('which set', () => {
  it('the one asked for, whatever the batch says', async () => {
    const chosen = chooseProfile(
      { asked: loadProfile('2018'), builtIn: [] },
      await papersOf({ '方案.docx': INLINE_2024 }),
    )
    expect(chosen.profile.id).toBe('2018')
    expect(chosen.chosenBy).toContain('指定')
  })

  it.each([
    ['方案.docx', INLINE_2024, '2024'],
    ['方案.docx', COLON_2023, '2023'],
    ['通知.docx', QUOTED_2025, '2025'],
  ])('%s: matched by its areas', async (name, text, id) => {
    const { profile, chosenBy, notices } = await choose({ [name]: text, '林一鸣.txt': statement('2019') })
    expect(profile.id).toBe(id)
    expect(chosenBy).toContain(name)
    expect(notices).toEqual([])
  })

  it('a plan short of an area is still of its year, and that is said', async () => {
    const { profile, notices } = await choose({ '方案.docx': SHORT_2021 })
    expect(profile.id).toBe('2021')
    expect(notices.join()).toContain('只列出4个方面')
  })

  it('a plan that leaves the areas open decides by its theme', async () => {
    const { profile, chosenBy } = await choose({ '方案.docx': OPEN_2022 })
    expect(profile.id).toBe('2022')
    expect(chosenBy).toContain('留空')
  })

  it('unknown areas are derived on the spot, with a notice', async () => {
    const { profile, chosenBy, notices } = await choose({ '通知.docx': HEADINGS_2027, '林一鸣.txt': statement('2027') })
    expect(profile.areas).toHaveLength(4)
    expect(profile.criticism.perMember).toBe(3)
    expect(chosenBy).toContain('服务县域振兴')
    expect(notices.join()).toContain('profile derive')
  })

  it('last year’s notice among the earlier papers decides nothing', async () => {
    const { profile } = await choose({ '往年/通知.docx': INLINE_2024, '林一鸣.txt': statement('2022') })
    expect(profile.id).toBe('2022')
  })

  it('of two notices the one of the batch’s year, and the other is named', async () => {
    const { profile, notices } = await choose({
      '旧方案.docx': INLINE_2024,
      '通知.docx': QUOTED_2025,
      '林一鸣.txt': statement('2025'),
      '周正.txt': statement('2025').replace('林一鸣', '周正'),
    })
    expect(profile.id).toBe('2025')
    expect(notices.join()).toContain('旧方案.docx')
  })

  it('without a notice the year of most materials', async () => {
    const { profile, chosenBy } = await choose({
      '甲.txt': statement('2020'),
      '乙.txt': statement('2020'),
      '丙.txt': statement('2021'),
    })
    expect(profile.id).toBe('2020')
    expect(chosenBy).toContain('2020年度')
  })

  it('a year without a set: the nearest, and it is said', async () => {
    const { profile, notices } = await choose({ '甲.txt': statement('2031') })
    expect(profile.id).toBe('2025')
    expect(notices.join()).toContain('2031')
  })

  it('no year anywhere: the set whose areas the statements have for headings', async () => {
    const { profile, chosenBy } = await choose({
      '甲.txt': `个人对照检查材料
某镇党委委员 林一鸣
一、存在的问题
（一）带头严守政治纪律和政治规矩方面
三次集中学习没有参加。
（二）带头增强党性、严守纪律、砥砺作风方面
下村只看了两户。
（三）带头在遵规守纪、清正廉洁前提下勇于担责、敢于创新方面
管网开工晚了四十天。
（四）带头履行全面从严治党政治责任方面
全年只谈话一次。
`,
    })
    expect(profile.id).toBe('2024')
    expect(chosenBy).toContain('小标题')
  })

  it('nothing to go by: the newest, and it is said', async () => {
    const { profile, notices } = await choose({ '甲.txt': '发言提纲\n我分管的工作有三处不足。\n' })
    expect(profile.id).toBe('2025')
    expect(notices).toHaveLength(1)
  })

  it('does not depend on the order of the files', async () => {
    const files = { 'a.docx': INLINE_2024, 'b.docx': QUOTED_2025, 'c.txt': statement('2024') }
    const papers = await papersOf(files)
    const choice = { asked: null, builtIn: builtInProfiles() }
    expect(chooseProfile(choice, [...papers].reverse()).profile.id).toBe(chooseProfile(choice, papers).profile.id)
  })
})
