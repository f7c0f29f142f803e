import { expect, it } from 'vitest'
import { makeLargeReview } from '../support/review/large.ts'
import { describePage } from './browser.ts'

describePage('a report of 200 members and 1,000 pairs', makeLargeReview, (open) => {
  it('shows them all, in every view, nothing cut without saying so', async () => {
    const { page, go, faults } = await open()
    expect(await page.locator('.members tbody tr').count()).toBe(200)
    await page.locator('.coverage').waitFor()
    expect(await page.locator('.coverage .more').innerText()).toContain('还有 140 条')
    await go('#/雷同/图')
    expect(await page.locator('.node').count()).toBe(200)
    expect(await page.locator('.edge').count()).toBe(990)
    await go('#/雷同/矩阵')
    const drawn = await page
      .locator('.cells')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')!.split('M').length - 1))
    expect(drawn.reduce((sum, count) => sum + count)).toBe(1980)
    await go('#/雷同/列表')
    expect(await page.locator('.pairs tbody tr').count()).toBe(100)
    await page.getByRole('button', { name: '全部显示' }).click()
    expect(await page.locator('.pairs tbody tr').count()).toBe(990)
    expect(faults).toEqual([])
  })
})
