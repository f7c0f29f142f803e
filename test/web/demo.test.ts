import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { decisionsSchema } from '../../src/decisions.ts'
import type { Review } from '../../src/review.ts'
import { reviewFolder } from '../support/folder.ts'
import { describePage } from './browser.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../fixtures/batches/demo/papers')
const demo: Review = await reviewFolder(FOLDER)

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

    it('saves decisions that the next review respects', async () => {
      const { page, go } = await open()
      const finding = demo.report.findings.find((item) => item.material !== null && item.level === 'must')!
      await go(`#/个人/${finding.material}/${finding.id}`)
      await page.locator('.finding-card.chosen').getByRole('button', { name: '排除…' }).click()
      await page.getByRole('button', { name: '排除', exact: true }).click()
      const must = await page.locator('.person-head .badge.must').innerText()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '保存决定' }).click(),
      ])
      const decisions = decisionsSchema.parse(JSON.parse(readFileSync((await download.path())!, 'utf8')))
      const { report } = await reviewFolder(FOLDER, { decisions })
      expect(report.findings.find((item) => item.id === finding.id)!.decision).toEqual({
        verdict: '排除',
        reason: '上级文件原文引用',
      })
      expect(report.totals.must).toBe(demo.report.totals.must! - 1)
      const standing = report.findings.filter(
        (item) => item.material === finding.material && item.level === 'must' && !item.decision,
      )
      expect(must).toBe(`必须修改 ${standing.length}`)
    })
  },
)
