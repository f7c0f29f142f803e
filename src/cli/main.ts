/** argv in, exit code out. */
import '../tuning.ts'
import { CommanderError } from 'commander'
import { DictionaryError } from '../dictionary.ts'
import { InputError } from '../input/index.ts'
import { safe } from '../report/safe.ts'
import { usageError } from './help.ts'
import { program } from './program.ts'
import { UsageError } from './terminal.ts'

/** Exit codes (contract §1). */
const USAGE = 2
const FAULT = 70

export async function main(argv: string[]): Promise<number> {
  let exitCode = 0
  try {
    await program((code) => {
      exitCode = code
    }).parseAsync(argv, { from: 'user' })
    return exitCode
  } catch (error) {
    return fail(error)
  }
}

function fail(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0
    if (error.code === 'commander.help') return USAGE
    tell(`${usageError(error)}\n用 duizhao --help 查看用法。`)
    return USAGE
  }
  if (error instanceof DictionaryError) {
    tell(`配置有误，请按下列位置改正：\n${error.problems.join('\n')}`)
    return USAGE
  }
  if (error instanceof UsageError || error instanceof InputError) {
    tell(error.message)
    return USAGE
  }
  // The stack names places in the program, never a word of the papers, but the message might: it stays out.
  tell(
    `程序内部出错（${error instanceof Error ? error.name : '未知'}）。提交的文件没有改动。请把下面的位置告诉维护者：`,
  )
  if (error instanceof Error)
    tell(
      (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 6)
        .join('\n'),
    )
  return FAULT
}

function tell(text: string): void {
  process.stderr.write(`${text.split('\n').map(safe).join('\n')}\n`)
}

// A reader that goes away (`duizhao … | head`) is no fault, and no reason to leave the files unwritten.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error
  })
}

process.exitCode = await main(process.argv.slice(2))
