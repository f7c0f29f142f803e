/** Untidy twins of a tidy statement: the same words, headings dropped, shortened, misspelt, reordered or run together. */
import type { Area } from '../../src/profile/schema.ts'

export const TWINS = ['bare', 'short', 'slips', 'reversed', 'run-together', 'plain-headings'] as const
export type Twin = (typeof TWINS)[number]

const PART = /^[一二三四五六七八]、/
const AREA = /^（[一二三四五六七八]）/
/** A heading that runs into its paragraph: （一）…方面。 */
const RUN_IN = /^（[一二三四五六七八]）[^。]*?方面。/

interface AreaSection {
  head: string
  body: string[]
}

export function twin(text: string, kind: Twin, areas: Area[]): string {
  const lines = text.split('\n')
  const from = lines.findIndex((line) => PART.test(line) && /问题|查摆/.test(line) && !/上年度|原因/.test(line))
  const to = lines.findIndex((line, at) => at > from && PART.test(line))
  const sections = areaSections(lines.slice(from + 1, to))
  const before = lines.slice(0, from)
  const after = lines.slice(to)
  const rebuild = (body: string[]) => [...before, lines[from]!, ...body, ...after].join('\n')
  switch (kind) {
    case 'bare':
      return [...before, ...sections.flatMap(({ body }) => body), ...after]
        .filter((line) => !PART.test(line))
        .map((line) => line.replace(AREA, ''))
        .join('\n')
    case 'short':
      return rebuild(sections.flatMap(({ body }, at) => [`${at + 1}．关于${areas[at]!.name}`, ...body]))
    case 'slips':
      return rebuild(sections.flatMap(({ head, body }) => [slip(head), ...body]))
    case 'reversed':
      return rebuild(
        [...sections]
          .reverse()
          .flatMap(({ head, body }, at) => [head.replace(AREA, `（${'一二三四五六七'[at]}）`), ...body]),
      )
    case 'run-together':
      return rebuild([
        sections
          .map(
            ({ body }, at) =>
              `${'一二三四五六七'[at]}是在${areas[at]!.name}方面，${body.join('').replace(/[一二三四]是/g, '')}`,
          )
          .join(''),
      ])
    case 'plain-headings':
      return [
        ...before,
        lines[from]!,
        ...sections.flatMap(({ head, body }) => [head.replace(AREA, ''), ...body]),
        ...after,
      ]
        .map((line) => line.replace(PART, ''))
        .join('\n')
  }
}

function areaSections(lines: string[]): AreaSection[] {
  const sections: AreaSection[] = []
  for (const line of lines) {
    if (AREA.test(line)) {
      const runIn = RUN_IN.exec(line)?.[0]
      sections.push(
        runIn ? { head: runIn.replace(/。$/, ''), body: [line.slice(runIn.length)] } : { head: line, body: [] },
      )
    } else sections[sections.length - 1]?.body.push(line)
  }
  return sections
}

const SLIPS: [string, string][] = [
  ['两个', '两各'],
  ['为中心', '为中兴'],
  ['忧患', '忧虑'],
  ['从严', '丛严'],
  ['人民', '人名'],
  ['领悟', '领晤'],
  ['斗争', '斗挣'],
  ['全面', '全而'],
  ['凝心', '疑心'],
  ['理论', '理轮'],
  ['素质', '素制'],
  ['本领', '本令'],
  ['作为', '做为'],
  ['作风', '做风'],
  ['廉洁', '廉结'],
  ['纪律', '记律'],
  ['党性', '党姓'],
  ['勇于', '用于'],
  ['忠诚', '衷诚'],
  ['固本', '故本'],
  ['敬畏', '敬谓'],
  ['管党', '官党'],
  ['党是', '党事'],
  ['国之大者', '国之大着'],
  ['风险', '凤险'],
]

function slip(head: string): string {
  let result = head
  for (const [right, wrong] of SLIPS) {
    const slipped = result.replace(right, wrong)
    if (slipped !== result && countDiff(head, slipped) <= 2) result = slipped
  }
  return result
}

function countDiff(a: string, b: string): number {
  let count = 0
  for (let at = 0; at < Math.max(a.length, b.length); at++) if (a[at] !== b[at]) count++
  return count
}
