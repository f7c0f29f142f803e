import { expect, it } from 'vitest'
import { makeReview } from '../support/review/index.ts'
import { HOSTILE_NAMES, LONG_NAME } from '../support/review/texts.ts'
import { describePage } from './browser.ts'

describePage('the report opened from disk', makeReview, (open) => {
  it('shows each view without a request, an error or a word on the console, hostile texts inert', async () => {
    const { page, faults, go, text } = await open()
    for (const [hash, words] of Object.entries({
      '#/总览': '各份材料',
      '#/个人/m7': '<img src=x onerror="document.title=',
      '#/个人/m8': ']]></script><script>',
      '#/个人/m9': '=HYPERLINK',
      '#/个人/m10': '右到左\\u{202e}文字',
      '#/对比/m2/m8': '去除引用后重合',
      '#/雷同': '3 组',
      '#/雷同/矩阵': '占前者',
      '#/雷同/段落': '11 份持有',
      '#/雷同/列表': '两两',
      '#/会议': '谈心谈话',
      '#/规则': '要求和标准',
    })) {
      await go(hash)
      if (hash !== '#/雷同/列表') expect(await text()).toContain(words)
      else expect(await page.locator('.pairs tbody tr').count()).toBe(8)
    }
    expect(await page.locator('#app').innerText()).not.toContain('正在打开')
    expect(await page.title()).not.toContain('pwned')
    expect(await page.locator('main img, main script, main iframe').count()).toBe(0)
    expect(faults).toEqual([])
  })

  it('falls back to the overview for an address that means nothing', async () => {
    const { go, text, page, faults } = await open()
    for (const hash of ['#/', '#/%E0%A4%A', '#/__proto__/x', '#/nothing']) {
      await page.evaluate((to) => {
        location.hash = to
      }, hash)
      expect(await text()).toContain('各份材料')
    }
    await go('#/对比/m2/m2')
    expect(await page.locator('.side h2').nth(1).innerText()).not.toContain('周启明')
    for (const hash of ['#/个人/m999', '#/个人/m2/span-9-99999999', '#/对比/m2/m999/at-x', '#/雷同/constructor'])
      await go(hash)
    expect(faults).toEqual([])
  })

  it('lists the worst first, sorts by a head and filters', async () => {
    const { page } = await open()
    const names = () => page.locator('.members tbody th').allInnerTexts()
    const first = await names()
    expect(first.slice(0, 2)).toEqual(['郑晓东<b>.docx', '周启明'])
    expect(first).toHaveLength(13)
    expect(first).toEqual(expect.arrayContaining([...HOSTILE_NAMES.slice(0, 3), LONG_NAME]))
    await page.getByRole('button', { name: '字数' }).click()
    const chars = (await page.locator('.members tbody td:last-child').allInnerTexts())
      .filter((cell) => cell !== '—')
      .map(Number)
    expect(chars).toEqual([...chars].sort((a, b) => b - a))
    expect(await page.locator('th[aria-sort="descending"]').innerText()).toContain('字数')
    await page.getByPlaceholder('姓名、单位、文件名').fill('河湖')
    expect(await names()).toEqual(['何伟（云岭县河湖管理中心）'])
    await page.getByPlaceholder('姓名、单位、文件名').fill('查无此人')
    expect(await page.locator('.members').innerText()).toContain('没有符合筛选条件的材料')
  })

  it('moves the line of the histogram by mouse and by keys; the table marks those above', async () => {
    const { page } = await open()
    const slider = page.getByRole('slider')
    const marked = () => page.locator('.members tr.marked').count()
    expect(await marked()).toBe(6)
    await slider.focus()
    await page.keyboard.press('PageUp')
    await page.keyboard.press('PageUp')
    await page.keyboard.press('ArrowRight')
    expect(await slider.getAttribute('aria-valuenow')).toBe('61')
    expect(await marked()).toBe(4)
    const box = (await page.locator('.histogram svg').boundingBox())!
    await page.mouse.move(box.x + box.width * 0.6, box.y + 40)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width - 2, box.y + 40)
    await page.mouse.up()
    expect(await slider.getAttribute('aria-valuenow')).toBe('100')
    expect(await marked()).toBe(0)
  })

  it('scrolls to the evidence and makes it flash', async () => {
    const { page, go } = await open()
    await go('#/个人/m11')
    await page
      .locator('.findings-pane .evidence button')
      .filter({ has: page.locator('strong', { hasText: 'XXXX' }) })
      .click()
    const flash = page.locator('mark.flash')
    expect(await flash.innerText()).toBe('XXXX')
    const [mark, pane] = [(await flash.boundingBox())!, (await page.locator('.text-pane').boundingBox())!]
    expect(mark.y).toBeGreaterThan(pane.y)
    expect(mark.y).toBeLessThan(pane.y + pane.height)
  })

  it('shows overlapping marks, each with its own finding, and leads from a mark to its finding', async () => {
    const { page, go } = await open()
    await go('#/个人/m7')
    const inner = page.locator('mark', { hasText: /^服务意识有待加强$/ })
    expect((await inner.getAttribute('data-ids'))!.split(' ')).toHaveLength(2)
    await inner.click()
    expect(await page.locator('.finding-card.chosen').innerText()).toContain('只有一句套话')
  })

  it('draws the tables of a paper as tables and its headings as headings', async () => {
    const { page, go } = await open()
    await go('#/个人/m12')
    const rows = await page
      .locator('.paper table tr')
      .evaluateAll((list) => list.map((row) => [...row.children].map((cell) => cell.textContent)))
    expect(rows).toEqual([
      ['问题', '措施', '责任人', '时限'],
      ['到一线少', '每月两天', '孙黎', '2022年12月'],
      ['转办即办结', '三日回访', '', '长期坚持'],
    ])
    expect(await page.locator('.paper').getByRole('heading', { name: '三、原因分析' }).count()).toBe(1)
  })

  it('lines up the two sides of a comparison and steps with the arrow keys', async () => {
    const { page, go } = await open()
    await go('#/对比/m2/m3')
    expect(await page.locator('.steps output').innerText()).toBe('第 1 段，共 2 段')
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('.steps output').innerText()).toBe('第 2 段，共 2 段')
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('.steps output').innerText()).toBe('第 1 段，共 2 段')
    await page.keyboard.press('ArrowLeft')
    const current = page.locator('mark.current')
    const tops = async () =>
      Promise.all(
        [0, 1].map(
          async (side) => (await page.locator('.side').nth(side).locator('mark.current').first().boundingBox())!.y,
        ),
      )
    expect(await current.first().innerText()).toContain('对基层水利站')
    const [left, right] = await tops()
    expect(Math.abs(left! - right!)).toBeLessThan(2)
    // Out of line, then a click on one side brings the other beside it.
    await page
      .locator('.pane')
      .nth(1)
      .evaluate((pane) => pane.scrollBy(0, 300))
    await page.locator('.side').first().locator('mark', { hasText: '对基层水利站' }).first().click()
    const [clicked, other] = await tops()
    expect(Math.abs(clicked! - other!)).toBeLessThan(2)
    // The keys go on from what was clicked.
    expect(await page.locator('.steps output').innerText()).toBe('第 2 段，共 2 段')
    await page.keyboard.press('ArrowLeft')
    expect(await page.locator('.steps output').innerText()).toBe('第 1 段，共 2 段')
    expect(await page.locator('.side').nth(1).locator('mark.differs').allInnerTexts()).toEqual(['够', '青坪'])
    await page.getByLabel('只看重合').check()
    expect(await page.locator('.side').first().innerText()).toContain('略去')
    expect(await page.locator('.side').first().innerText()).not.toContain('四、下一步整改措施')
  })

  it('hides quotations on request', async () => {
    const { page, go } = await open()
    await go('#/对比/m1/m2')
    expect(await page.locator('mark.quoted').count()).toBe(2)
    await page.getByLabel('隐去引用').check()
    expect(await page.locator('mark.quoted').count()).toBe(0)
  })

  it('works by keys alone: every view from the bar, the drawing and the matrix to a comparison', async () => {
    const { page, go, faults } = await open()
    const view = () => page.evaluate(() => decodeURIComponent(location.hash))
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement!.textContent)).toContain('跳到正文')
    for (const name of ['个人', '对比', '雷同图', '会议', '规则与依据', '总览']) {
      await page.getByRole('navigation', { name: '各页' }).getByRole('link', { name, exact: true }).focus()
      await page.keyboard.press('Enter')
      await page.waitForFunction(
        (shown) => document.querySelector('.top nav [aria-current]')?.textContent === shown,
        name,
      )
      expect(await page.evaluate(() => document.activeElement!.id)).toBe('main')
    }
    await go('#/雷同')
    await page.locator('.edge[tabindex="0"]').focus()
    expect(await page.evaluate(() => document.activeElement!.getAttribute('aria-label'))).toContain('88%')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    expect(await view()).toMatch(/^#\/对比\/m\d+\/m\d+$/)
    await go('#/雷同/矩阵')
    await page.locator('.matrix svg').focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('.matrix .hint').innerText()).toContain('</script>')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await view()).toMatch(/^#\/对比\//)
    expect(faults).toEqual([])
  })

  it('tells the second round in the overview and at each finding', async () => {
    const { page, go } = await open()
    expect((await page.locator('.rounds p').innerText()).replace(/\s+/g, ' ')).toBe('已改 1 部分修改 1 未改 1 新增 3')
    await go('#/个人/m11')
    expect(await page.locator('.finding-card .progress').allInnerTexts()).toEqual(['部分修改', '新增'])
  })

  it('tells of each check why, whether it was run and where it was raised', async () => {
    const { page, go, text } = await open()
    await go('#/规则')
    const row = page.locator('.checks tr', { hasText: 'form/placeholder' })
    await row.locator('summary').press('Enter')
    await row.getByRole('link', { name: '赵𠮷祥' }).click()
    expect(await page.locator('.finding-card.chosen').innerText()).toContain('没有填写')
    await go('#/规则')
    expect(await page.locator('.checks tr', { hasText: 'structure/length' }).innerText()).toContain('要求中关闭')
    expect(await page.locator('.checks tr', { hasText: 'traces/web-residue' }).innerText()).toContain('这次没有选')
    expect(await text()).toContain('跳过 1 个锁文件')
  })
})
