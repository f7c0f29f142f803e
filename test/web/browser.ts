/** A real Chromium on a page written to disk; tests that need it are skipped, saying so, where there is none. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { toHtml } from '../../src/report/html.ts'
import type { Review } from '../../src/review.ts'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const ARGS =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

export interface Opened {
  page: Page
  /** Everything the page said or asked for that it should not have. */
  faults: string[]
  /** Goes to a view and waits until it shows. */
  go(hash: string): Promise<void>
  /** Visible text of the view. */
  text(): Promise<string>
}

/** A group of tests that share a browser and a file. */
export function describePage(
  name: string,
  review: () => Review,
  tests: (open: () => Promise<Opened>) => void,
  redact = false,
): void {
  if (!existsSync(executablePath)) process.stderr.write(`跳过“${name}”：没有 Chromium（${executablePath}）\n`)
  describe.skipIf(!existsSync(executablePath))(name, () => {
    let browser: Browser
    let folder: string
    let address: string
    beforeAll(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'duizhao-page-'))
      const file = path.join(folder, '审核报告.html')
      writeFileSync(file, toHtml(review(), redact))
      address = pathToFileURL(file).href
      browser = await chromium.launch({ executablePath, args: ARGS.split(' ') })
    })
    afterAll(async () => {
      await browser?.close()
      rmSync(folder, { recursive: true, force: true })
    })
    tests(() => openPage(browser, address))
  })
}

async function openPage(browser: Browser, address: string): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => faults.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address && !request.url().startsWith('data:'))
      faults.push(`request: ${request.url()}`)
  })
  await page.goto(address)
  return {
    page,
    faults,
    go: async (hash) => {
      await page.goto(address + hash)
      await page.waitForFunction(
        (view) => document.querySelector('.top nav [aria-current]')?.getAttribute('href') === view,
        encodeURI(hash.split('/').slice(0, 2).join('/')),
      )
    },
    text: () => page.locator('main').innerText(),
  }
}
