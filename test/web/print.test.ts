import { expect, it } from 'vitest'
import { makeReview } from '../support/review/index.ts'
import { describePage } from './browser.ts'

describePage('printing', makeReview, (open) => {
  it('from the overview puts every finding on paper and leaves the screen as it was', async () => {
    const { page, faults } = await open()
    await page.evaluate(() => {
      addEventListener('afterprint', () => {
        Object.assign(window, { after: document.getElementById('print')!.childElementCount })
      })
      addEventListener('beforeprint', () => {
        Object.assign(window, {
          printed: document.getElementById('print')!.innerText || document.getElementById('print')!.textContent,
        })
      })
    })
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    const printed = await page.evaluate(() => (window as unknown as { printed: string }).printed)
    for (const finding of makeReview().report.findings) {
      expect(printed).toContain(finding.message)
      for (const { quote } of finding.evidence) expect(printed).toContain(quote)
    }
    expect(await page.locator('#print').evaluate((root) => root.childElementCount)).toBe(0)
    expect(faults).toEqual([])
  })

  it('of one member or of a comparison prints what is shown, without its buttons', async () => {
    const { page, go } = await open()
    await go('#/个人/m11')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.finding-card').first().isVisible()).toBe(true)
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false)
    const [pane, paper] = await page.locator('.text-pane').evaluate((item) => [item.clientHeight, item.scrollHeight])
    expect(pane).toBe(paper)
  })
})
