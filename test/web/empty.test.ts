import { expect, it } from 'vitest'
import type { Review } from '../../src/review.ts'
import { VIEWS } from '../../src/web/route.ts'
import { makeReview } from '../support/review/index.ts'
import { describePage } from './browser.ts'

/** A batch of which nothing could be read. */
function nothingRead(): Review {
  const review = makeReview()
  const { report } = review
  const materials = report.materials.filter((material) => material.status === 'unreadable')
  return {
    ...review,
    papers: [],
    roster: null,
    report: {
      ...report,
      materials,
      coverage: [],
      passages: [],
      pairs: [],
      findings: [],
      opinions: [],
      meetings: [],
      notices: [],
      resolved: undefined,
    },
  }
}

describePage('a batch of which nothing could be read', nothingRead, (open) => {
  it('says so in every view', async () => {
    const { page, faults, text } = await open()
    for (const view of VIEWS) {
      await page.evaluate((to) => {
        location.hash = `#/${to}`
      }, view)
      await page.waitForTimeout(50)
      expect((await text()).length).toBeGreaterThan(5)
    }
    await page.evaluate(() => {
      location.hash = '#/总览'
    })
    await page.locator('.members').waitFor()
    expect(await text()).toContain('文件设了打开密码')
    expect(faults).toEqual([])
  })
})
