/** Commander in Chinese: titles, defaults, wrapping by display width, and errors by their code. */
import type { Command, CommanderError, Help, Option } from 'commander'
import stringWidth from 'string-width'

const TITLES: Record<string, string> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
  'Global Options:': '通用选项：',
}

/** Makes a command and all that are added to it later speak Chinese. */
export function inChinese(command: Command): Command {
  return command
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      displayWidth: (text) => stringWidth(text),
      boxWrap: wrapByWidth,
      optionDescription,
      argumentDescription: (argument) => argument.description,
      subcommandTerm: (sub) =>
        [
          sub.name(),
          ...sub.registeredArguments.map((argument) =>
            argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
          ),
        ].join(' '),
      commandUsage: usage,
    })
    .helpOption('-h, --help', '显示帮助')
}

function usage(command: Command): string {
  const names: string[] = []
  for (let at: Command | null = command; at; at = at.parent) names.unshift(at.name())
  return `${names.join(' ')} ${command.usage().replace('[options]', '[选项]').replace('[command]', '<命令>')}`
}

function optionDescription(option: Option): string {
  const extra: string[] = []
  if (option.argChoices) extra.push(`可选：${option.argChoices.join('、')}`)
  const plain = option.defaultValueDescription ?? option.defaultValue
  if (plain !== undefined && typeof plain !== 'boolean' && !(Array.isArray(plain) && plain.length === 0)) {
    extra.push(`默认：${Array.isArray(plain) ? plain.join('、') : plain}`)
  }
  return extra.length > 0 ? `${option.description}（${extra.join('；')}）` : option.description
}

/** Chinese has no spaces to break at: breaks before the column is passed, keeps Latin words and closing marks together. */
function wrapByWidth(this: Help | unknown, text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      const lines = ['']
      let used = 0
      for (const piece of line.match(/[\x21-\x7e]+|./gsu) ?? []) {
        const wide = stringWidth(piece)
        if (used + wide > width && used > 0 && !/^[，。；：、）》”]$/u.test(piece)) {
          lines.push('')
          used = 0
          if (piece === ' ') continue
        }
        lines[lines.length - 1] += piece
        used += wide
      }
      return lines.join('\n')
    })
    .join('\n')
}

/** What went wrong with the command line, in Chinese, with the nearest right word where commander knows one. */
export function usageError(error: CommanderError): string {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const meant = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(error.message)?.[1]
  const hint = meant ? `，您是不是想用 ${meant}` : ''
  switch (error.code) {
    case 'commander.unknownOption':
      return `没有选项 ${quoted}${hint}。`
    case 'commander.unknownCommand':
      return `没有命令 ${quoted}${hint}。`
    case 'commander.missingArgument':
      return `缺少参数 ${/'([^']*)'/.exec(error.message)?.[1] ?? ''}。`
    case 'commander.optionMissingArgument':
      return `选项 ${quoted} 后面要跟一个值。`
    case 'commander.excessArguments':
      return '参数太多。路径里有空格时，请用英文双引号括起来。'
    case 'commander.invalidArgument':
      return error.message
        .replace(/^error: /, '')
        .replace(/option '([^']*)' argument '([^']*)' is invalid\. ?/, '选项 $1 的值“$2”不对：')
        .replace(/command-argument value '([^']*)' is invalid for argument '([^']*)'\. ?/, '参数 $2 的值“$1”不对：')
        .replace(/Allowed choices are (.*)\.$/, '只能是 $1。')
    default:
      return error.message.replace(/^error: /, '')
  }
}
