/** `npm run accuracy`: every labelled set judged anew, precision and recall in one table; both parts are shown. */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import stringWidth from 'string-width'
import type { AccuracyRow } from './row.ts'

const FOLDER = new URL('./', import.meta.url)
const HEAD = ['部分', '族', '项', '对', '误报', '漏报', '准确率', '召回率']
const SETS = { fit: '调试', heldout: '留作检验', free: '自由写法', strangers: '他人所写' }

/** Modules beside this one that give rows. */
async function collect(only: string[]): Promise<AccuracyRow[]> {
  const files = readdirSync(fileURLToPath(FOLDER))
    .filter((file) => file.endsWith('.ts'))
    .sort()
  const rows: AccuracyRow[] = []
  for (const file of files) {
    if (['run.ts', 'fit.ts', 'row.ts'].includes(file)) continue
    if (only.length > 0 && !only.includes(file.replace('.ts', ''))) continue
    const module = (await import(new URL(file, FOLDER).href)) as { rows?: () => AccuracyRow[] | Promise<AccuracyRow[]> }
    if (module.rows) rows.push(...(await module.rows()))
  }
  return rows
}

function cells({ set, family, what, right, wrong, missed }: AccuracyRow): string[] {
  return [
    SETS[set],
    family,
    what,
    `${right}`,
    `${wrong}`,
    `${missed}`,
    percent(right, right + wrong),
    percent(right, right + missed),
  ]
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`
}

function table(lines: string[][]): string {
  const widths = lines[0]!.map((_, at) => Math.max(...lines.map((line) => stringWidth(line[at]!))))
  return lines
    .map((line) =>
      line
        .map((cell, at) => cell + ' '.repeat(widths[at]! - stringWidth(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Sums of a family, so that small checks do not hide behind one another. */
function sums(rows: AccuracyRow[]): AccuracyRow[] {
  const groups = new Map<string, AccuracyRow>()
  for (const row of rows) {
    const key = `${row.set}\n${row.family}`
    const sum = groups.get(key) ?? { set: row.set, family: row.family, what: '合计', right: 0, wrong: 0, missed: 0 }
    groups.set(key, {
      ...sum,
      right: sum.right + row.right,
      wrong: sum.wrong + row.wrong,
      missed: sum.missed + row.missed,
    })
  }
  return [...groups.values()]
}

const rows = await collect(process.argv.slice(2))
const order = (row: AccuracyRow) => `${row.set}\n${row.family}\n${row.what}`
rows.sort((a, b) => (order(a) < order(b) ? -1 : 1))
const families = sums(rows)
process.stdout.write(`${table([HEAD, ...rows.map(cells)])}\n\n${table([HEAD, ...families.map(cells)])}\n`)
