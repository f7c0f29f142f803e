import path from 'node:path'
import { expect, it } from 'vitest'
import type { Review } from '../../src/review.ts'
import { reviewFolder } from '../support/folder.ts'
import { describePage } from './browser.ts'

const demo: Review = await reviewFolder(path.resolve(import.meta.dirname, '../../fixtures/batches/demo/papers'))

describePage(
  'the demo batch, read and judged for real',
  () => demo,
  (open) => {
    it('opens every material with its whole text and every piece of evidence where the finding says it is', async () => {
      const { page, go, faults } = await open()
      const { materials, findings } = demo.report
      for (const material of materials.filter((item) => item.status === 'read')) {
        await go(`#/个人/${material.id}`)
        const shown = await page.locator('.text-pane .paper').evaluate((paper) => paper.textContent!.replace(/\s/g, ''))
        expect(shown).toBe(material.text.replace(/\s/g, ''))
        for (const finding of findings.filter((item) => item.material === material.id)) {
          for (const item of finding.evidence) {
            if (item.material !== material.id || item.start === undefined || item.role === 'searched') continue
            const marked = await page
              .locator(`mark[data-ids~="finding-${finding.id}"]`)
              .evaluateAll((marks) => marks.map((mark) => mark.textContent).join(''))
            expect(marked.replace(/\s/g, '')).toContain(item.quote.replace(/\s/g, ''))
          }
        }
      }
      expect(faults).toEqual([])
    })

    it('compares every pair that shares text', async () => {
      const { page, go, faults } = await open()
      for (const pair of demo.report.pairs) {
        await go(`#/对比/${pair.a}/${pair.b}`)
        expect(await page.locator('.side').nth(0).locator('mark.alike').count()).toBeGreaterThan(0)
        expect(await page.locator('.side').nth(1).locator('mark.alike').count()).toBeGreaterThan(0)
        expect(await page.locator('.stats').innerText()).toContain(`${pair.net} 字`)
      }
      expect(faults).toEqual([])
    })
  },
)
