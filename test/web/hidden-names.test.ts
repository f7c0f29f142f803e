import { expect, it } from 'vitest'
import { makeReview } from '../support/review/index.ts'
import { describePage } from './browser.ts'

describePage('hidden names', makeReview, (open) => {
  it('leave no member of the batch readable in any view or tooltip', async () => {
    const { page, go, text } = await open()
    const { report, roster } = makeReview()
    const writers = report.materials.flatMap(({ member }) => (member ? [member] : []))
    const names = [...new Set([...writers, ...roster!.map((member) => member.name)])]
    await page.getByRole('button', { name: '隐去姓名' }).click()
    const views = [
      '#/总览',
      '#/个人/m2',
      '#/个人/m6',
      '#/个人/m12',
      '#/对比/m2/m3',
      '#/雷同/图',
      '#/雷同/矩阵',
      '#/雷同/段落',
      '#/雷同/列表',
      '#/会议',
      '#/规则',
    ]
    for (const hash of views) {
      await page.evaluate((to) => {
        location.hash = to
      }, hash)
      await page.waitForTimeout(80)
      const shown = await page.evaluate(() => {
        const said = [...document.querySelectorAll('[title],[aria-label],svg title')].map(
          (item) =>
            `${item.getAttribute('title')} ${item.getAttribute('aria-label')} ${item.tagName === 'title' ? item.textContent : ''}`,
        )
        return document.getElementById('app')!.innerText + said.join('\n')
      })
      for (const name of names) expect(shown.includes(name), `${name} in ${hash}`).toBe(false)
    }
    await go('#/个人/m2')
    expect(await text()).toContain('成员A')
    await page.getByRole('button', { name: '隐去姓名' }).click()
    expect(await text()).toContain('周启明')
  })
})

describePage(
  'a page written without names',
  makeReview,
  (open) => {
    it('shows every view with aliases, and offers no names to show', async () => {
      const { page, go, text, faults } = await open()
      await go('#/个人/m2')
      expect(await text()).toContain('成员A')
      expect(await page.getByRole('button', { name: '隐去姓名' }).count()).toBe(0)
      await page.getByText('姓名已隐去').waitFor()
      for (const hash of ['#/总览', '#/对比/m2/m3', '#/雷同/图', '#/会议', '#/规则']) {
        await go(hash)
        expect(await text()).not.toContain('周启明')
      }
      expect(faults).toEqual([])
    })
  },
  true,
)
