/**
 * How long the report takes to open: 200 members and 1,000 pairs, and a batch where all 200 share one passage
 * (19,900 pairs), against the same page with a dozen members, in one run of one Chromium. `npx tsx bench/page.ts`
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Page } from 'playwright-core'
import buildPage from '../build-page.ts'
import { toHtml } from '../src/report/html.ts'
import type { Review } from '../src/review.ts'
import { makeReview } from '../test/support/review/index.ts'
import { makeLargeReview } from '../test/support/review/large.ts'

const ROUNDS = 7

await buildPage()
const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-bench-'))
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
})
const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
const base = await measure('12 members', makeReview())
for (const [name, review] of [
  ['200 members, 1,000 pairs', makeLargeReview()],
  ['200 members, 19,900 pairs', clique()],
] as const) {
  const time = await measure(name, review)
  console.log(`${name}: ${(time / base).toFixed(1)} × the time of 12 members`)
}
await browser.close()
rmSync(folder, { recursive: true })

/** Median milliseconds from the address to the table of members on the screen. */
async function measure(name: string, review: Review): Promise<number> {
  const file = path.join(folder, 'report.html')
  const html = toHtml(review)
  writeFileSync(file, html)
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) times.push(await open(page, pathToFileURL(file).href))
  const median = times.sort((a, b) => a - b)[ROUNDS >> 1]!
  console.log(`${name}: ${(Buffer.byteLength(html) / 1e6).toFixed(2)} MB, opens in ${median} ms`)
  return median
}

async function open(page: Page, address: string): Promise<number> {
  await page.goto('about:blank')
  await page.goto(address)
  await page.waitForSelector('.members tbody tr')
  return page.evaluate(() =>
    Math.round((performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd),
  )
}

function clique(): Review {
  const review = makeLargeReview()
  const places = review.papers.map(({ material, blocks }) => ({
    material: material.id,
    start: blocks[5]!.start,
    end: blocks[5]!.end,
  }))
  review.report.passages = [{ id: 'all', label: 'templated', alike: 0.9, places, chars: 90 }]
  review.report.pairs = places.flatMap((a, i) =>
    places
      .slice(i + 1)
      .map((b) => ({ a: a.material, b: b.material, raw: 90, net: 90, longest: 90, ratioA: 0.03, ratioB: 0.03 })),
  )
  return review
}
