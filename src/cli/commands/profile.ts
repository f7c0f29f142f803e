/** `duizhao profile …`: list, show, check and draft requirement sets. */
import { writeFile } from 'node:fs/promises'
import { DEFAULT_LIMITS } from '../../extract/limits.ts'
import { readBatch } from '../../input/index.ts'
import { readPapers } from '../../outline/index.ts'
import { checkProfile, derive, listProfiles, showProfile } from '../../profile/index.ts'
import { loadProfile } from '../../profile/load.ts'
import { unknownChecks } from '../check-names.ts'
import { UsageError } from '../terminal.ts'

export async function list(): Promise<number> {
  for (const { id, title, areas } of listProfiles()) process.stdout.write(`${id}  ${title}（${areas} 个方面）\n`)
  return 0
}

export async function show(id: string): Promise<number> {
  process.stdout.write(showProfile(id))
  return 0
}

export async function check(file: string): Promise<number> {
  const faults = checkProfile(file)
  const problems = faults.length > 0 ? faults : unknownChecks(loadProfile(file))
  if (problems.length === 0) {
    process.stdout.write(`${file}：没有发现问题，可以用 duizhao review 材料文件夹 -p ${file} 来用它。\n`)
    return 0
  }
  throw new UsageError(`${file} 有 ${problems.length} 处要改：\n${problems.join('\n')}`)
}

export async function deriveCommand(file: string, options: { out?: string }): Promise<number> {
  const batch = await readBatch(
    { submitted: [], official: [file], templates: [], previous: [], roster: null, limits: DEFAULT_LIMITS },
    () => {},
  )
  const failed = batch.sources.find((result) => 'problem' in result)
  if (failed && 'problem' in failed) throw new UsageError(`${file}：${failed.problem.message}`)
  const [paper] = readPapers(batch).papers
  if (!paper) throw new UsageError(`${file} 里没有文字。`)
  const { yaml, questions } = derive(paper)
  if (options.out) {
    try {
      await writeFile(options.out, yaml, { flag: 'wx' })
    } catch (error) {
      const exists = (error as NodeJS.ErrnoException).code === 'EEXIST'
      throw new UsageError(exists ? `${options.out} 已经存在，没有覆盖；请换一个文件名。` : `不能写入 ${options.out}。`)
    }
    process.stderr.write(`已写入 ${options.out}。\n`)
  } else {
    process.stdout.write(yaml)
  }
  for (const question of questions) process.stderr.write(`待补：${question}\n`)
  process.stderr.write('这是草稿，请逐项核对后用 duizhao profile check 检查。\n')
  return 0
}
