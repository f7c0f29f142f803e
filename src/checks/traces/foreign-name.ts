/** traces/foreign-name: another person's name where only the writer's own can stand. */
import type { Block, Evidence, Paper } from '../../model.ts'
import { nameInFile } from '../../outline/member.ts'
import { isName } from '../../outline/names.ts'
import { nameInLine, nameInTitle } from '../../outline/titled.ts'
import { defineCheck, type Found, quote } from '../define.ts'
import { perBatch } from '../lookup.ts'
import { isQuoted } from './unit-kinds.ts'

/** Lines after the title and before the end in which a byline or signature may stand. */
const EDGE_LINES = 4
const LABEL =
  /^\s*(?:姓\s*名|汇报人|报告人|发言人|述职人|(?:对照)?检[查视]人|剖析人|撰写人|承诺人|保证人|表态人|检讨人|(?:本人)?签[名字])\s*[：:]\s*(?<name>[\p{Script=Han}·\s]{2,12}?)\s*(?:同志)?\s*$/u
const NAME = '(?<name>\\p{Script=Han}{2,4}?(?:·\\p{Script=Han}{1,8}){0,3})'
/** What stands behind a name that one gives as one's own: 现任…, 的对照检查, a post, a comma. */
const BEHIND =
  '(?=[，,）)（(。；：\\s]|作为|身为|现任|担任|同志|系|出生|[男女][，、]|的(?:个人|自我|对照|检[查视]|剖析|发言|汇报|述职|材料|问题))'
/** 本人张立，… 我叫张立，… 我张立作为…, 我（张立）: the writer names himself within a sentence; a known colleague's name is enough. */
const MYSELF = new RegExp(`(?:本人|我|笔者)(?:姓名)?(?:叫|名叫|是|系|(?<=本人)，|[（(])?${NAME}${BEHIND}`, 'gu')
/** The same of anybody, where no other word can stand: 我叫张立。 at the beginning, 以上是我张立的对照检查. */
const CALLED = [
  new RegExp(
    `(?<=^|[。；！\\n])[^\\S\\n]{0,20}(?:大家好，|各位(?:领导|同志)[，：])?(?:我(?:的名字)?(?:名)?叫|本人(?:名)?叫|本人姓名[：:]?)${NAME}(?=[，,（(。；]|现任|系)`,
    'gmu',
  ),
  new RegExp(
    `(?<=^|[。；！\\n])[^\\S\\n]{0,20}本人${NAME}(?=，(?:[男女]|\\d{4}年|现任|系|担任|分管|作为|中共|汉族|生于)|现任|（)`,
    'gmu',
  ),
  // 我，张立新，将按照…, 我张立新保证…: what is promised is one's own.
  // 我张立新将以…: three characters, none of them a word's beginning (我区各级将…, 我于年底将…).
  /(?<=^|[，。；！：\n])[^\S\n]{0,20}(?:我|本人)(?![党司区于时常任和同向从成全可应能都经并方别单国公])(?<name>\p{Script=Han}{3})(?=将(?:以|按|认真|严格|坚决|进一步|切实|努力|深刻|对照|从|虚心))/gmu,
  new RegExp(
    `(?<=^|[。；！：\\n])[^\\S\\n]{0,20}(?:我|本人)，${NAME}，(?=(?:现)?(?:将|愿|保证|承诺|决心|一定|恳请|诚恳|虚心|真诚|在此|郑重))`,
    'gmu',
  ),
  new RegExp(`(?<=^|[。；！：\\n])[^\\S\\n]{0,20}(?:我|本人)${NAME}(?=在此|郑重|保证|承诺)`, 'gmu'),
  new RegExp(
    `(?<=^|[！：\\n])[^\\S\\n]{0,20}我是(?=[^，。]{3}，)${NAME}(?=，(?:现|任|分管|下面|作|向|根据|按|今|受|就|将))`,
    'gmu',
  ),
  new RegExp(
    `以上(?:就是|是|为)?(?:我|本人)?${NAME}(?:同志)?的(?:个人|自我)?(?:对照|检[查视]|剖析|发言|汇报|述职)`,
    'gu',
  ),
]
/** 张立作为分管…的副局长，…不够: in the first person's paper another's name with his post and his shortcoming. */
const THIRD = new RegExp(
  `(?<=^|[。；！\\n][^\\S\\n]{0,20})${NAME}(?:同志)?(?:作为|身为)[^，。；\\n]{2,30}(?:长|书记|主任|委员|成员|负责人|领导|干部)，(?<says>[^，。；\\n]*)`,
  'gmu',
)
/** The sentence is about him and me, not by him. */
const OF_HIM = /我|他|她|批评|提醒|指出|建议|反映|同志们|帮助|要求|带头(?!不)/u
/** …没有表态，我也跟着没有吭声: two people. */
const BESIDE_HIM = /我(?:也|却|又|和他|同他|跟|没有?(?:提醒|制止|说))|[他她]/u
const SHORTCOMING = /不|没|未|欠|缺|差|少|松|弱|浅|软|粗|慢|有待|还需|流于|满足于/u

export const foreignName = defineCheck({
  id: 'traces/foreign-name',
  level: 'must',
  scope: 'material',
  kinds: ['member-statement'],
  title: '疑似留有他人姓名',
  why: '把同事的材料改成自己的，常在标题、署名或自称处留下对方的姓名；也可能是交错了文件，都需要核对。',
  source: '民主生活会通知的通行要求：个人发言提纲自己动手撰写，杜绝他人代笔、照抄照搬、从网上下载购买',
  examples: {
    hit: {
      '王建明-对照检查材料.txt':
        '对照检查材料\n清河县水务局党组成员 王建明\n一、存在的问题\n今年河道巡查只去了1次。\n汇报人：李晓东',
      '李晓东-对照检查材料.txt': '对照检查材料\n清河县水务局党组成员 李晓东\n一、存在的问题\n水费台账3个月没有核对。',
    },
    spare: {
      '王建明-对照检查材料.txt':
        '对照检查材料\n清河县水务局党组成员 王建明\n一、存在的问题\n李晓东同志批评我下村少，今年河道巡查我只去了1次。\n汇报人：王建明',
      '李晓东-对照检查材料.txt': '对照检查材料\n清河县水务局党组成员 李晓东\n一、存在的问题\n水费台账3个月没有核对。',
    },
  },
  *run(paper, context) {
    const { member } = paper.material
    if (!member) return
    const known = namesOf(context)
    const seen = new Set<string>()
    for (const writer of writers(paper, known)) {
      const { name } = writer
      // 张立 in 张立新: a shorter reading of the same name, or with a title glued to it.
      if (name === member || member.includes(name) || name.includes(member) || seen.has(name)) continue
      seen.add(name)
      yield found(paper, member, writer)
    }
    // A file name can hold a unit or a place that reads like a name: only a known colleague's counts.
    const file = nameInFile(paper.material.file, known)
    if (file && file !== member && known.has(file) && !seen.has(file)) {
      const at = paper.material.text.indexOf(member)
      yield {
        material: paper.material.id,
        message: 'file',
        args: { file, name: member },
        evidence:
          at < 0
            ? [{ role: 'searched', material: paper.material.id, quote: paper.material.file }]
            : [quote('here', paper, at, at + member.length, `文件名：${paper.material.file}`)],
      }
    }
  },
})

function found(paper: Paper, member: string, { name, evidence, level }: Writer): Found {
  return {
    material: paper.material.id,
    message: 'writer',
    ...(level ? { level } : {}),
    args: { member, name },
    evidence: [evidence],
  }
}

/** A name in the writer's place. */
interface Writer {
  name: string
  evidence: Evidence
  /** Where it may be meant of a colleague after all. */
  level?: 'should'
}

/** Everyone who submits or should. */
const namesOf = perBatch(({ submitted, roster }): ReadonlySet<string> => {
  const names = [...submitted.map((paper) => paper.material.member), ...(roster ?? []).map((member) => member.name)]
  return new Set(names.filter((name) => name !== null))
})

/** Each name that stands as the writer's. */
function* writers(paper: Paper, known: ReadonlySet<string>): Iterable<Writer> {
  const { text } = paper.material
  const { title } = paper.outline
  if (title) {
    const name = nameInTitle(text.slice(title.start, title.end), known)
    if (name) yield { name, evidence: quote('here', paper, title.start, title.end) }
  }
  for (const block of edges(paper)) {
    const line = text.slice(block.start, block.end)
    const labelled = LABEL.exec(line)?.groups?.name?.replace(/\s/g, '')
    const name = labelled && (known.has(labelled) || isName(labelled)) ? labelled : nameInLine(line, known)
    if (name) yield { name, evidence: quote('here', paper, block.start, block.end) }
  }
  const said = (match: RegExpExecArray) =>
    isQuoted(text, match.index) ? null : quote('here', paper, match.index, match.index + match[0].length)
  for (const pattern of [MYSELF, ...CALLED]) {
    for (const match of text.matchAll(pattern)) {
      const name = match.groups!.name!
      const evidence = known.has(name) || (pattern !== MYSELF && isName(name)) ? said(match) : null
      if (evidence) yield { name, evidence }
    }
  }
  for (const match of text.matchAll(THIRD)) {
    const { name, says } = match.groups as { name: string; says: string }
    const rest = /^[^。；\n]{0,200}/u.exec(text.slice(match.index + match[0].length))![0]
    const own = !OF_HIM.test(says) && !BESIDE_HIM.test(rest)
    const evidence = known.has(name) && own && SHORTCOMING.test(says) ? said(match) : null
    if (evidence) yield { name, evidence, level: 'should' }
  }
}

/** The lines right after the title and the last ones. */
function edges(paper: Paper): Block[] {
  const written = paper.blocks.filter((block) => !block.cell && block.end > block.start)
  const after = written.findIndex((block) => block.start >= (paper.outline.title?.end ?? 0))
  const head = after < 0 ? [] : written.slice(after, after + EDGE_LINES)
  return [...new Set([...head, ...written.slice(-EDGE_LINES)])]
}
