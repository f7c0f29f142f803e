/** The table on the terminal: worst first, lined up in Chinese, then what stands out in the batch as a whole. */
import { Chalk } from 'chalk'
import stringWidth from 'string-width'
import { standing } from '../decisions.ts'
import type { Finding, Kind, Material, Report } from '../model.ts'
import { KIND_NAMES, percent } from '../words.ts'
import { toWidth } from './columns.ts'
import { type FileRow, type MaterialRow, materialRows, rowsByFile } from './rows.ts'
import { safe, safeLine } from './safe.ts'

/** @param columns of the terminal; @param color whether it shows colours. */
export function toText(report: Report, columns: number, color: boolean): string {
  const paint = new Chalk({ level: color ? 1 : 0 })
  const overlap = ({ closest }: MaterialRow) => closest?.ratio ?? 0
  const materials = materialRows(report)
  const rows = rowsByFile(materials)
  rows.sort((a, b) => b.must - a.must || b.should - a.should || overlap(b) - overlap(a))
  const lines = [
    paint.bold(`${safe(report.profile.title)}（${safe(report.profile.id)}）`),
    `  ${safeLine(report.profile.chosenBy)}`,
    '',
    ...table(rows, Math.max(40, Math.min(columns, 120)), paint),
  ]
  const whole = standing(report.findings).filter((finding) => finding.material === null)
  if (whole.length > 0)
    lines.push('', paint.bold('全批问题'), ...whole.map((finding) => `  ${mark(finding)} ${safeLine(finding.message)}`))
  const { unreadable = 0, must = 0, should = 0, note = 0, passages = 0 } = report.totals
  lines.push(
    '',
    `共 ${materials.length} 份；必须修改 ${must} 处，建议修改 ${should} 处，提请核实 ${note} 处；雷同段落 ${passages} 处${unreadable > 0 ? paint.red(`；未能读取 ${unreadable} 份`) : ''}。`,
  )
  if (report.resolved) lines.push(progressLine(report))
  lines.push(...unread(report))
  lines.push('以上均为疑似问题，供核对；是否成立请人工判断。')
  return `${lines.join('\n')}\n`
}

/** Each file that could not be read, with its reason. */
function unread({ materials }: Report): string[] {
  const files = materials.filter(({ status }) => status === 'unreadable')
  if (files.length === 0) return []
  return ['未能读取：', ...files.map(({ file, problem }) => `  ${safeLine(file)}：${safeLine(problem?.message ?? '')}`)]
}

const HEAD: [string, number, 'left' | 'right'][] = [
  ['姓名', 10, 'left'],
  ['建议', 10, 'left'],
  ['必须', 4, 'right'],
  ['建议', 4, 'right'],
  ['核实', 4, 'right'],
  ['方面', 4, 'right'],
  ['雷同', 5, 'right'],
]

/** What a narrow terminal goes without, first to last, and what the name of the file needs at least. */
const SPARED = [4, 5, 6, 3]
const FILE_NAME = 14

/** Columns of HEAD that leave room for the file's name. */
function columnsFor(columns: number): number[] {
  const width = (kept: number[]) => kept.reduce((sum, index) => sum + HEAD[index]![1] + 2, 0)
  let kept = HEAD.map((_, index) => index)
  for (const spared of SPARED) {
    if (width(kept) + FILE_NAME > columns) kept = kept.filter((index) => index !== spared)
  }
  return kept
}

function table(rows: FileRow[], columns: number, paint: InstanceType<typeof Chalk>): string[] {
  const kept = columnsFor(columns)
  const rest = columns - kept.reduce((sum, index) => sum + HEAD[index]![1] + 2, 0)
  const line = (cells: string[], last: string) =>
    `${kept.map((index) => toWidth(cells[index]!, HEAD[index]![1], HEAD[index]![2])).join('  ')}  ${endOf(last, rest)}`
  const out = [
    paint.dim(
      line(
        HEAD.map(([title]) => title),
        '文件',
      ),
    ),
  ]
  for (const item of rows) {
    const { material, papers } = item
    const [name, file] = [material.member ?? shortName(material), safeLine(material.file)]
    const text = line(
      [
        safeLine(papers > 1 ? shortName(material) : name),
        item.suggestion,
        String(item.must),
        String(item.should),
        String(item.note),
        item.covered || '－',
        item.closest && item.closest.ratio > 0 ? percent(item.closest.ratio) : '－',
      ],
      papers > 1 ? `${file}（${papers}份）` : material.part > 1 ? `${file}（第${material.part}份）` : file,
    )
    out.push(item.must > 0 ? paint.red(text) : item.should > 0 ? paint.yellow(text) : text)
  }
  return out
}

/** Names of kinds that fit the column. */
const SHORT_KINDS: Partial<Record<Kind, string>> = {
  'team-statement': '班子',
  'preparation-report': '准备报告',
  'meeting-report': '情况报告',
  'opinion-summary': '征求意见',
  'talk-record': '谈话记录',
}

function shortName({ status, kind }: Material): string {
  if (status === 'unreadable') return '（未读取）'
  return SHORT_KINDS[kind] ?? KIND_NAMES[kind]
}

/** A path is told apart by its end: what does not fit is cut at its beginning. */
function endOf(path: string, width: number): string {
  if (stringWidth(path) <= width) return path
  const chars = [...path]
  while (chars.length > 0 && stringWidth(chars.join('')) > width - 1) chars.shift()
  return `…${chars.join('')}`
}

function mark(finding: Finding): string {
  return { must: '[必须修改]', should: '[建议修改]', note: '[提请核实]' }[finding.level]
}

function progressLine({ findings, resolved, uncompared = [] }: Report): string {
  const count = (progress: string) => findings.filter((finding) => finding.progress === progress).length
  return `与上一轮相比：已改 ${resolved!.length}，部分修改 ${count('部分修改')}，未改 ${count('未改')}，新增 ${count('新增')}${uncompared.length > 0 ? `；无法比对 ${uncompared.length}（${reasonsOf(uncompared)}）` : ''}。`
}

function reasonsOf(uncompared: NonNullable<Report['uncompared']>): string {
  return [...new Set(uncompared.map(({ reason }) => reason))].join('、')
}
