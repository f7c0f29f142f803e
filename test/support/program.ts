/** Runs the built program as a user would. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../../dist/duizhao.js', import.meta.url))

export interface Ran {
  code: number | null
  stdout: string
  stderr: string
}

/** @param args of `duizhao`; @param cwd where it is run. */
export function duizhao(args: string[], cwd?: string): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: 'utf8',
    maxBuffer: 256 * 2 ** 20,
    ...(cwd ? { cwd } : {}),
    env: { ...process.env, NO_COLOR: '1' },
  })
  return { code: status, stdout, stderr }
}
