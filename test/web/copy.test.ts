import { expect, it } from 'vitest'
import { makeReview } from '../support/review/index.ts'
import { describePage, type Opened } from './browser.ts'

async function copied({ page }: Opened, button: () => Promise<void>): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await button()
  await page.locator('.toast.shown').waitFor()
  return page.evaluate(() => navigator.clipboard.readText())
}

describePage('copying', makeReview, (open) => {
  it('takes the written opinion, and after a dismissal what still stands', async () => {
    const opened = await open()
    const { page, go } = opened
    await go('#/个人/m11')
    const press = () => page.getByRole('button', { name: '复制意见' }).click()
    expect(await copied(opened, press)).toBe('一、总体评价：结构完整。\n二、主要问题：详见各条。')
    await page.locator('.finding-card').first().getByRole('button', { name: '排除…' }).click()
    await page.getByRole('button', { name: '排除', exact: true }).click()
    const text = await copied(opened, press)
    expect(text).toMatch(/^关于赵𠮷祥同志个人对照检查材料的审核意见\n\n一、总体评价\n/u)
    expect(text).toContain('（一）建议修改：“厚植为民情怀”方面只有一句套话（本轮新发现）\n    原文：“深入群众不够，')
    expect(text).not.toContain('X月X日')
  })

  it('takes one finding with its quote, its requirement and its advice', async () => {
    const opened = await open()
    const { page, go } = opened
    await go('#/个人/m11')
    const text = await copied(opened, () =>
      page.locator('.finding-card').first().getByRole('button', { name: '复制' }).click(),
    )
    expect(text.split('\n')).toEqual([
      '“X月X日”没有填写。',
      '原文：“X月X日”',
      '原文：“XXXX”',
      '依据：《关于开好年度民主生活会的通知》第二部分',
      '建议：请填上实际日期和电话。',
    ])
  })

  it('hides names in what is copied too', async () => {
    const opened = await open()
    const { page, go } = opened
    await go('#/个人/m2')
    await page.getByRole('button', { name: '隐去姓名' }).click()
    const text = await copied(opened, () =>
      page.locator('.finding-card').first().getByRole('button', { name: '复制' }).click(),
    )
    expect(text).toContain('疑似与成员B等 2 人')
  })

  it('works where the browser has no clipboard for pages from disk', async () => {
    const { page, go, faults } = await open()
    await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await page.reload()
    await go('#/个人/m11')
    await page.getByRole('button', { name: '复制意见' }).click()
    expect(await page.locator('.toast.shown').innerText()).toBe('已复制。')
    expect(faults).toEqual([])
  })
})
