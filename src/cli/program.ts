/** The commands and options (contract §1); each command's work is in its own file, loaded when it is called. */
import { Command, InvalidArgumentError, Option } from 'commander'
import { inChinese } from './help.ts'
import { version } from './version.ts'

const FORMATS = ['text', 'json', 'html', 'xlsx', 'docx', 'annotate']

/** @param exit is told the exit code of the command that ran. */
export function program(exit: (code: number) => void): Command {
  const root = inChinese(new Command('duizhao'))
    .description('对照：民主生活会材料审核。完全离线运行，不改动提交的文件；所有结果均为疑似、供核对，由人判断。')
    .version(version(), '-V, --version', '显示版本号')
    .helpCommand('help [命令]', '显示某个命令的用法')
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .addHelpText('after', '\n最常用：duizhao review 材料文件夹\n结果写在材料文件夹旁边的“审核结果”里。')

  const review = root
    .command('review')
    .description('审核一批材料（文件夹、文件、.zip），写出报告、汇总表、审核意见和批注')
    .argument('<path...>', '材料所在的文件夹或文件')
  profileOption(review)
    .addOption(list('--official <path...>', '上级通知、讲话、方案：引用它们不算雷同'))
    .addOption(list('--templates <path...>', '已知范文：与之雷同的单列'))
    .addOption(list('--previous <path...>', '往年材料：与之雷同的单列'))
    .option('--roster <file>', '应交名单（.xlsx 或 .csv：姓名、单位、职务、分管）')
    .option('-o, --out <dir>', '结果写到哪个文件夹（默认：第一个输入旁边的“审核结果”）')
    .addOption(
      new Option('--format <list>', `输出哪些，逗号分隔：${FORMATS.join(',')}（默认：全部）`).argParser(formats),
    )
    .addOption(checks('--only <check...>', '只做这些检查，空格或逗号分隔（如 reuse,form/placeholder）'))
    .addOption(checks('--skip <check...>', '不做这些检查，写法同上'))
    .addOption(
      new Option('--fail-on <level>', '出现哪一级问题时退出码为 1')
        .choices(['must', 'should', 'never'])
        .default('must'),
    )
    .addOption(new Option('--today <date>', '按哪一天判断期限，如 2022-01-10（默认：今天）').argParser(date))
    .option('--decisions <file>', '沿用在报告页里保存的确认、排除')
    .option('--before <file>', '上一轮的 review.json：逐条说明已改、未改、部分修改、新增')
    .option('--redact', '发给本人的审核意见和批注里隐去其他人的姓名和文字，审核报告.html 里的姓名换成代称')
    .addOption(new Option('--limit <name=value...>', '放宽或收紧读取限制，如 fileBytes=500000000').default([], ''))
    .option('--no-progress', '不显示进度')
    .option('--quiet', '只输出结果，不输出提示')
    .option('--no-color', '不用颜色')
    .action(async (paths, options) => exit(await (await import('./commands/review.ts')).review(paths, options)))

  profileOption(
    root
      .command('compare')
      .description('两份材料并排比对，只看雷同段落')
      .argument('<a>', '一份材料')
      .argument('<b>', '另一份材料'),
  )
    .addOption(new Option('--format <format>', '输出格式').choices(['text', 'json']).default('text'))
    .option('--no-color', '不用颜色')
    .action(async (a, b, options) => exit(await (await import('./commands/compare.ts')).compare(a, b, options)))

  root
    .command('extract')
    .description('程序读到的文字；json 另有段落、编号、属性和提示，html 为带格式的阅读视图')
    .argument('<file>', '一个文件')
    .addOption(new Option('--format <format>', '输出格式').choices(['text', 'json', 'html']).default('text'))
    .action(async (file, options) => exit(await (await import('./commands/extract.ts')).extractCommand(file, options)))

  const profile = root.command('profile').description('要求集：列出、查看、检查，或从通知、方案起草')
  const profiles = () => import('./commands/profile.ts')
  profile
    .command('list')
    .description('列出内置的要求集')
    .action(async () => exit(await (await profiles()).list()))
  profile
    .command('show')
    .description('查看一个要求集')
    .argument('<id>', '年度编号（如 2021）或文件')
    .action(async (id) => exit(await (await profiles()).show(id)))
  profile
    .command('check')
    .description('检查自己写的要求集文件')
    .argument('<file>', '.yaml 文件')
    .action(async (file) => exit(await (await profiles()).check(file)))
  profile
    .command('derive')
    .description('从通知或方案起草要求集')
    .argument('<notice>', '通知或方案（.docx 等）')
    .option('-o, --out <file>', '写到哪个文件（默认：显示在屏幕上）')
    .action(async (notice, options) => exit(await (await profiles()).deriveCommand(notice, options)))

  root
    .command('explain')
    .description('一项检查为什么要做、依据、判断的例子')
    .argument('[check]', '检查编号，如 coverage/area-missing；不写则列出全部')
    .action(async (check) => exit(await (await import('./commands/explain.ts')).explain(check)))

  root
    .command('doctor')
    .description('看看这台电脑的环境：Node、分词、词典、写入权限')
    .action(async () => exit(await (await import('./commands/doctor.ts')).doctor()))

  root
    .command('serve')
    .description('在本机网页上审核（只在 127.0.0.1，不联网）')
    .argument('[path]', '材料所在的文件夹')
    .addOption(new Option('--port <number>', '端口').default(0, '自动').argParser(port))
    .action(async (path, options) => exit(await (await import('../server/serve.ts')).serve(path, options)))

  return root
}

function profileOption(command: Command): Command {
  return command.option(
    '-p, --profile <id or file>',
    '要求集：年度编号（2017 … 2025）或文件；不写则从通知、材料年份判断',
  )
}

function list(flags: string, description: string): Option {
  return new Option(flags, description).default([])
}

/** Names of checks, with blanks between them as other lists have or with commas as `--format` has. */
function checks(flags: string, description: string): Option {
  return list(flags, description).argParser((value: string, chosen: string[]) => [...chosen, ...names(value)])
}

function names(value: string): string[] {
  return value.split(/[,，、\s]+/).filter(Boolean)
}

function formats(value: string): string[] {
  const chosen = names(value)
  const unknown = chosen.find((name) => !FORMATS.includes(name))
  if (chosen.length === 0 || unknown !== undefined) throw new InvalidArgumentError(`只能是 ${FORMATS.join('、')}。`)
  return [...new Set(chosen)]
}

function date(value: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  const parsed = match ? new Date(`${value}T00:00:00Z`) : null
  if (!parsed || Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== value) {
    throw new InvalidArgumentError('请写成 2022-01-10 这样的日期。')
  }
  return value
}

function port(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new InvalidArgumentError('请写 0 到 65535 之间的整数。')
  return number
}
