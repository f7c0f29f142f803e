/** `duizhao explain`: why a check exists, its source, an example that it hits and one that it spares. */
import type { Check, Example } from '../../checks/define.ts'
import { CHECKS } from '../../checks/index.ts'
import { UsageError } from '../terminal.ts'

const LEVELS = { must: '必须修改', should: '建议修改', note: '提请核实' }

export async function explain(id: string | undefined): Promise<number> {
  if (id === undefined) {
    process.stdout.write(CHECKS.map((check) => `${check.id}  [${LEVELS[check.level]}] ${check.title}\n`).join(''))
    return 0
  }
  const chosen = CHECKS.filter((check) => check.id === id || check.id.startsWith(`${id}/`))
  if (chosen.length === 0) throw new UsageError(`没有检查 ${id}。用 duizhao explain 列出全部。`)
  process.stdout.write(chosen.map(describe).join('\n'))
  return 0
}

function describe(check: Check): string {
  return [
    `${check.id}  ${check.title}`,
    `  级别：${LEVELS[check.level]}（要求集里 checks 一项可改级别或写 off 关闭）`,
    `  为什么：${check.why}`,
    `  依据：${check.source}`,
    '  会提出的例子：',
    example(check.examples.hit),
    '  不会提出的例子：',
    example(check.examples.spare),
    '',
  ].join('\n')
}

function example(text: Example): string {
  const files = typeof text === 'string' ? [['', text] as const] : Object.entries(text)
  return files
    .flatMap(([name, content]) => [...(name ? [`【${name}】`] : []), ...content.trim().split('\n')])
    .map((line) => `    ${line}`)
    .join('\n')
}
