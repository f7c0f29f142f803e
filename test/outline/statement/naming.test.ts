/** Which areas a heading names, in official words, in few words of one's own, two in one, by count. */
import { describe, expect, it } from 'vitest'
import { areaIndex } from '../../../src/outline/statement/areas.ts'
import { namedAreas } from '../../../src/outline/statement/naming.ts'
import { loadProfile } from '../../../src/profile/load.ts'

/** Numbers of the areas, from 1, in the order of the requirement set. */
function named(year: string, heading: string): number[] {
  return namedAreas(heading, areaIndex(loadProfile(year)))
    .map(({ area }) => area + 1)
    .sort((a, b) => a - b)
}

describe('headings', () => {
  it.each([
    ['2024', '带头严守政治纪律和政治规矩，维护党的团结统一方面', [1]],
    ['2024', '党性上、作风上的短板', [2]],
    ['2024', '担责创新方面的差距', [3]],
    ['2024', '治党责任这道题', [4]],
    ['2024', '守纪律、讲规矩、促团结', [1]],
    ['2023', '理论学习这门课', [1]],
    ['2023', '担当作为', [4]],
    ['2021', '从严治党责任', [5]],
  ])('%s: %s', (year, heading, areas) => expect(named(year, heading)).toEqual(areas))

  it.each([
    ['2024', '讲规矩、强党性', [1, 2]],
    ['2024', '担责创新与管党治党', [3, 4]],
    ['2023', '能力和担当', [3, 4]],
    ['2023', '工作作风、廉洁自律方面', [5, 6]],
  ])('two in one, %s: %s', (year, heading, areas) => expect(named(year, heading)).toEqual(areas))

  it.each([
    ['2024', '对照第二个带头', [2]],
    ['2024', '第三、第四个方面', [3, 4]],
    ['2024', '第七个方面', []],
  ])('by count, %s: %s', (year, heading, areas) => expect(named(year, heading)).toEqual(areas))

  it.each([
    ['2024', '病根在哪里'],
    ['2024', '下一步打算'],
    ['2024', '原因剖析'],
    ['2024', '联系群众不够紧密'],
    ['2023', '制度执行不严'],
  ])('that name none, %s: %s', (year, heading) => expect(named(year, heading)).toEqual([]))
})
