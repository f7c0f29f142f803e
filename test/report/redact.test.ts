/** What hiding others does to a sentence. */
import { describe, expect, it } from 'vitest'
import { redactors } from '../../src/opinions/redact.ts'
import { wording } from '../../src/opinions/wording.ts'
import { paperOf } from '../support/review/build.ts'

const materials = [
  { id: 'm1', member: '张立新', file: '12.docx' },
  { id: 'm2', member: '张立', file: '材料/13.docx' },
  { id: 'm3', member: '李明', file: '李明-个人对照检查材料.docx' },
].map((spec) => paperOf({ ...spec, lines: ['! 个人对照检查材料'] }).material)
const redactor = redactors(materials, wording().hidden)

describe('隐去他人', () => {
  it.each([
    ['与李明的材料有13处相同', '与另一名同志的材料有13处相同'],
    ['与李　明、张立的材料相同', '与其他同志的材料相同'],
    ['另见13.docx、《李明-个人对照检查材料》', '另见另一份材料、另一份材料'],
    ['张立新同志对照检查材料', '张立新同志对照检查材料'],
  ])('发给张立新：%s', (said, shown) => {
    expect(redactor(materials[0]!).text(said)).toBe(shown)
  })

  it('发给张立：名字更长的同事不因此露出', () => {
    expect(redactor(materials[1]!).text('与张立新的材料相同，请张立同志核实')).toBe(
      '与另一名同志的材料相同，请张立同志核实',
    )
  })
})
