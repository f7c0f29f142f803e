/** `duizhao doctor`: what this machine has, and what to do where something is missing. */
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { dictionaryPath } from '../../dictionary.ts'
import { builtInProfiles } from '../../profile/load.ts'
import { segmenter } from '../../segment/jieba.ts'
import { version } from '../version.ts'

interface Check {
  what: string
  run(): Promise<string> | string
  /** Said where it fails. */
  advice: string
  optional?: boolean
}

const NEEDED = [20, 19] as const

const CHECKS: Check[] = [
  { what: '对照', run: () => version(), advice: '安装不完整，请重新安装。' },
  { what: 'Node', run: node, advice: `请安装 Node ${NEEDED.join('.')} 或更高版本。` },
  { what: '分词', run: words, advice: '两种分词都没有装上，请在安装文件夹里重新运行 npm ci。' },
  { what: '词典和要求集', run: dictionaries, advice: '词典不完整或改坏了，请按提示的行列改正，或重新安装。' },
  {
    what: 'PDF 读取',
    run: pdf,
    advice: '没有装上，PDF 会列为未读取；其他格式不受影响。',
    optional: true,
  },
  { what: '当前文件夹可写', run: writable, advice: '不能写入，审核时请用 -o 指定另一个文件夹。', optional: true },
]

export async function doctor(): Promise<number> {
  let failed = false
  for (const check of CHECKS) {
    try {
      process.stdout.write(`✓ ${check.what}：${await check.run()}\n`)
    } catch (error) {
      failed ||= !check.optional
      process.stdout.write(`${check.optional ? '－' : '✗'} ${check.what}：${check.advice}\n`)
      if (!check.optional) process.stdout.write(`  ${error instanceof Error ? error.message.split('\n')[0] : ''}\n`)
    }
  }
  process.stdout.write(
    `系统：${os.type()} ${os.release()}，${os.cpus().length} 核，内存 ${Math.round(os.totalmem() / 2 ** 30)} GB\n`,
  )
  return failed ? 2 : 0
}

function node(): string {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) throw new Error(process.versions.node)
  return process.versions.node
}

/** The engine, and that it has its dictionary. */
function words(): string {
  const engine = segmenter()
  engine.words('分词')
  return engine.name
}

function dictionaries(): string {
  return `${builtInProfiles()
    .map((profile) => profile.id)
    .join('、')}（${dictionaryPath('')}）`
}

async function writable(): Promise<string> {
  const folder = await mkdtemp(path.join(process.cwd(), '.duizhao-'))
  await rm(folder, { recursive: true })
  return process.cwd()
}

/** As the reader takes it: the package shows nothing of itself but what it exports. */
async function pdf(): Promise<string> {
  await import('unpdf')
  return '已装'
}
