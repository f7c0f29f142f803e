/** 审核意见: documents that can be handed out. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../src/extract/docx/index.ts'
import { DEFAULT_LIMITS } from '../../src/extract/limits.ts'
import { distinctNames, fileName } from '../../src/report/file-name.ts'
import { opinionDocuments } from '../../src/report/opinion/index.ts'
import type { OutputFile } from '../../src/report/writer.ts'
import type { Review } from '../../src/review.ts'
import { ENV, makeReview } from '../support/review/index.ts'
import { openXmlErrors } from '../support/validate.ts'

async function write(review: Review, redact = false): Promise<OutputFile[]> {
  const files: OutputFile[] = []
  for await (const file of opinionDocuments(review, ENV, { redact })) files.push(file)
  return files
}

const read = (file: OutputFile) => readDocx(file.bytes, DEFAULT_LIMITS).document.text

describe('审核意见', () => {
  it('每份提交材料一份，另有总体意见；都通过 Open XML 校验', async () => {
    const review = makeReview()
    const files = await write(review)
    const submitted = review.report.materials.filter(({ role }) => role === 'submitted')
    expect(files).toHaveLength(submitted.length + 1)
    expect(new Set(files.map(({ path }) => path.toLowerCase())).size).toBe(files.length)
    for (const file of files) expect(await openXmlErrors(file.bytes, 'docx'), file.path).toEqual([])
  })

  it('每条问题都写进本人的意见', async () => {
    const review = makeReview()
    const files = await write(review)
    const submitted = review.report.materials.filter(({ role }) => role === 'submitted')
    submitted.forEach((material, index) => {
      const said = read(files[index]!)
      const own = review.report.findings.filter(
        (finding) => finding.material === material.id && finding.decision?.verdict !== '排除',
      )
      for (const { check, message } of own) {
        const many = own.filter((other) => other.check === check).length > 1
        if (!many || /\p{Script=Han}/u.test(message))
          expect(said.replace(/\s/g, '')).toContain(message.replace(/。$/, '').replace(/\s/g, '').slice(0, 12))
      }
    })
  })

  it('隐去他人：本人的意见里没有别人的姓名和文件名', async () => {
    const review = makeReview()
    const files = await write(review, true)
    const submitted = review.report.materials.filter(({ role }) => role === 'submitted')
    submitted.forEach((material, index) => {
      const quotes = review.report.findings
        .filter((finding) => finding.material === material.id)
        .flatMap(({ evidence }) => evidence.map(({ quote }) => quote))
      const said = read(files[index]!)
      for (const { member } of submitted) {
        if (!member || member === material.member || material.member?.includes(member)) continue
        // What the writer himself wrote may name a colleague; what the program says may not.
        if (!quotes.some((quote) => quote.includes(member)))
          expect(said, `${material.member} 的意见`).not.toContain(member)
      }
    })
  })

  it('同样的输入得到同样的字节', async () => {
    const [first, second] = [await write(makeReview()), await write(makeReview())]
    expect(second).toEqual(first)
  })

  it('版式：A4，页边距，仿宋三号，28 磅', async () => {
    const [file] = await write(makeReview())
    const parts = unzipSync(file!.bytes)
    const xml = strFromU8(parts['word/document.xml']!)
    expect(xml).toMatch(/<w:pgSz w:w="1190[56]" w:h="1683[78]"/)
    expect(xml).toMatch(/<w:pgMar w:top="209[78]" w:right="1474" w:bottom="1984" w:left="1587"/)
    const used = [...new Set([...xml.matchAll(/<w:pStyle w:val="(\w+)"/g)].map(([, id]) => id!))]
    const styles = strFromU8(parts['word/styles.xml']!)
    const looks = used.map((id) => new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)![0])
    const body = looks.find((look) => look.includes('意见正文'))!
    expect(body).toMatch(/w:eastAsia="仿宋_GB2312"/)
    expect(body).toMatch(/<w:sz w:val="32"\/>/)
    expect(body).toMatch(/w:line="560" w:lineRule="exact"/)
    expect(body).toMatch(/w:firstLine="640"/)
    expect(looks.find((look) => look.includes('意见一级标题'))).toMatch(/w:eastAsia="黑体"/)
  })
})

describe('文件名', () => {
  it('Windows 不接受的字符换掉，保留字避开，太长的截短', () => {
    expect(fileName('张伟<1>:"a"/b\\c|?*')).toBe('张伟_1___a__b_c___')
    expect(fileName('CON')).toBe('_CON')
    expect(fileName('a. ')).toBe('a')
    expect(fileName('\u202e')).toBe('_')
    expect(Buffer.byteLength(fileName('长'.repeat(300)))).toBeLessThanOrEqual(180)
  })

  it('同名的加编号，不分大小写', () => {
    const name = distinctNames()
    expect([name('张伟', '.docx'), name('张伟', '.docx'), name('A', '.x'), name('a', '.x')]).toEqual([
      '张伟.docx',
      '张伟（2）.docx',
      'A.x',
      'a（2）.x',
    ])
  })
})
