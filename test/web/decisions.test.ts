import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { decisionsSchema } from '../../src/decisions.ts'
import { makeReview } from '../support/review/index.ts'
import { describePage, type Opened } from './browser.ts'

async function dismiss({ page }: Opened, card: number, reason: string, words = ''): Promise<void> {
  const box = page.locator('.findings-pane .finding-card').nth(card)
  await box.getByRole('button', { name: '排除…' }).click()
  await box.getByRole('combobox').selectOption(reason)
  if (words) await box.getByLabel('补充说明').fill(words)
  await box.getByRole('button', { name: '排除', exact: true }).click()
}

describePage('decisions', makeReview, (open) => {
  it('take a dismissed finding and its passages out of every figure, and give them back', async () => {
    const opened = await open()
    const { page, go } = opened
    const must = () => page.locator('.figure .number').nth(1).innerText()
    expect(await must()).toBe('5')
    await go('#/个人/m8')
    expect(await page.locator('.person-head').innerText()).toContain('86%')
    await dismiss(opened, 0, '同一事项客观一致', '两站同批设备')
    expect(await page.locator('.finding-card.dismissed').innerText()).toContain(
      '已排除：同一事项客观一致：两站同批设备',
    )
    expect(await page.locator('.person-head').innerText()).not.toContain('86%')
    await go('#/总览')
    expect(await must()).toBe('4')
    await go('#/个人/m8')
    await page.getByRole('button', { name: '撤销' }).click()
    await go('#/总览')
    expect(await must()).toBe('5')
  })

  it('are kept by the browser, saved in the shape that the next run reads, and loaded again', async () => {
    const opened = await open()
    const { page, go, faults } = opened
    await go('#/个人/m2')
    await dismiss(opened, 0, '规定表述')
    await page.locator('.findings-pane .finding-card').first().getByRole('button', { name: '确认' }).click()
    await page.reload()
    expect(await page.locator('.decided').innerText()).toBe('确认 1 · 排除 1')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存决定' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('审核决定.json')
    const file = (await download.path())!
    const saved = decisionsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    expect(
      Object.values(saved.decisions)
        .map((item) => item.verdict)
        .sort(),
    ).toEqual(['排除', '确认'].sort())
    const other = await open()
    expect(await other.page.locator('.decided').innerText()).toBe('确认 0 · 排除 0')
    await other.page.setInputFiles('input[type=file]', file)
    await other.page.locator('.toast.shown').waitFor()
    expect(await other.page.locator('.decided').innerText()).toBe('确认 1 · 排除 1')
    expect([...faults, ...other.faults]).toEqual([])
  })

  it('made in one window show in another', async () => {
    const { page, go } = await open()
    const other = await page.context().newPage()
    await other.goto(page.url())
    await go('#/个人/m11')
    await page.locator('.finding-card').first().getByRole('button', { name: '确认' }).click()
    await other.waitForFunction(() => document.querySelector('.decided')!.textContent === '确认 1 · 排除 0')
  })

  it('of a strange or broken file are refused with a reason, of another report kept', async () => {
    const { page } = await open()
    const load = async (text: string) => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: '载入决定' }).click(),
      ])
      await chooser.setFiles({ name: '决定.json', mimeType: 'application/json', buffer: Buffer.from(text) })
      await page.waitForTimeout(100)
      return page.locator('.toast').innerText()
    }
    expect(await load('不是')).toContain('不是 JSON')
    expect(await load('{"schema":2,"decisions":{}}')).toContain('不是审核决定')
    expect(await load('{"schema":1,"decisions":{"f1":{"verdict":"删除"}}}')).toContain('f1')
    expect(await page.locator('.decided').innerText()).toBe('确认 0 · 排除 0')
    expect(
      await load(
        '{"schema":1,"decisions":{"elsewhere":{"verdict":"确认","reason":""},"__proto__":{"verdict":"确认"}}}',
      ),
    ).toContain('仍会保留')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存决定' }).click(),
    ])
    expect(readFileSync((await download.path())!, 'utf8')).toContain('"elsewhere"')
  })

  it('work where the browser keeps nothing, and say that they must be saved', async () => {
    const { page, faults, go } = await open()
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new Error('denied')
        },
      })
    })
    await page.reload()
    await go('#/个人/m11')
    await page.locator('.finding-card').first().getByRole('button', { name: '确认' }).click()
    expect(await page.getByRole('alert').innerText()).toContain('保存决定')
    expect(await page.locator('.decided').innerText()).toContain('确认 1')
    expect(faults).toEqual([])
  })

  it('are made and taken back by keys alone', async () => {
    const { page, go } = await open()
    await go('#/个人/m5')
    await page.keyboard.press('Tab')
    const box = page.locator('.finding-card').first()
    await box.getByRole('button', { name: '排除…' }).focus()
    await page.keyboard.press('Enter')
    // The reason has the focus; Enter in the words sends, Escape leaves.
    await page.keyboard.press('Escape')
    expect(await box.getByRole('combobox').count()).toBe(0)
    await box.getByRole('button', { name: '排除…' }).press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('按键')
    await page.keyboard.press('Enter')
    expect(await page.locator('.finding-card.dismissed').innerText()).toContain('上级文件原文引用：按键')
    // The focus went along: the next Enter takes it back.
    await page.waitForFunction(() => document.activeElement?.textContent === '撤销')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.textContent === '确认')
    expect(await page.locator('.finding-card.dismissed').count()).toBe(0)
  })
})

describePage(
  'decisions of an earlier run',
  () => {
    const review = makeReview()
    review.report.findings[1]!.decision = { verdict: '排除', reason: '规定表述' }
    return review
  },
  (open) => {
    it('are shown, counted and can be taken back', async () => {
      const { page, go } = await open()
      expect(await page.locator('.decided').innerText()).toBe('确认 0 · 排除 1')
      await go('#/个人/m2')
      await page.getByRole('button', { name: '撤销' }).click()
      expect(await page.locator('.decided').innerText()).toBe('确认 0 · 排除 0')
    })
  },
)
