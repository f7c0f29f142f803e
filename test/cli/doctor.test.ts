/** What `duizhao doctor` says of this machine is so. */
import { expect, it } from 'vitest'
import { duizhao } from '../support/program.ts'

it('PDF 读取：读得了就说已装，读不了才说没有', async () => {
  const there = await import('unpdf').then(
    () => true,
    () => false,
  )
  const { code, stdout } = duizhao(['doctor'])
  expect(code).toBe(0)
  expect(stdout).toMatch(there ? /✓ PDF 读取：已装/ : /－ PDF 读取：没有装上/)
})
