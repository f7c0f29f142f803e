/** traces/foreign-name: another person's name where only the writer's own can stand. */
import type { Block, Evidence, Paper } from '../../model.ts'
import { nameInFile } from '../../outline/member.ts'
import { isName } from '../../outline/names.ts'
import { nameInLine, nameInTitle } from '../../outline/titled.ts'
import { defineCheck, type Found, quote } from '../define.ts'
import { perBatch } from '../lookup.ts'

/** Lines after the title and before the end in which a byline or signature may stand. */
const EDGE_LINES = 4
const LABEL =
  /^\s*(?:姓\s*名|汇报人|报告人|发言人|述职人|(?:对照)?检[查视]人|剖析人|撰写人|(?:本人)?签[名字])\s*[：:]\s*(?<name>[\p{Script=Han}·\s]{2,12}?)\s*(?:同志)?\s*$/u
/** 本人张立, 我叫张立, 我是县水务局局长张立: the writer names himself within a sentence. */
const MYSELF =
  /(?:本人|我)(?:叫|是|，)?(?<name>[\p{Script=Han}]{2,3}?)(?=[，,、（(]|(?:作为|同志|系|现任|担任|出生|，))/gu

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
    for (const { name, evidence } of writers(paper, known)) {
      // 张立 in 张立新: a shorter reading of the same name, or with a title glued to it.
      if (name === member || member.includes(name) || name.includes(member) || seen.has(name)) continue
      seen.add(name)
      yield found(paper, member, name, evidence)
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

function found(paper: Paper, member: string, name: string, evidence: Evidence): Found {
  return { material: paper.material.id, message: 'writer', args: { member, name }, evidence: [evidence] }
}

/** Everyone who submits or should. */
const namesOf = perBatch(({ submitted, roster }): ReadonlySet<string> => {
  const names = [...submitted.map((paper) => paper.material.member), ...(roster ?? []).map((member) => member.name)]
  return new Set(names.filter((name) => name !== null))
})

/** Each name that stands as the writer's. */
function* writers(paper: Paper, known: ReadonlySet<string>): Iterable<{ name: string; evidence: Evidence }> {
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
  for (const match of text.matchAll(MYSELF)) {
    const name = match.groups!.name!
    if (known.has(name)) yield { name, evidence: quote('here', paper, match.index, match.index + match[0].length) }
  }
}

/** The lines right after the title and the last ones. */
function edges(paper: Paper): Block[] {
  const written = paper.blocks.filter((block) => !block.cell && block.end > block.start)
  const after = written.findIndex((block) => block.start >= (paper.outline.title?.end ?? 0))
  const head = after < 0 ? [] : written.slice(after, after + EDGE_LINES)
  return [...new Set([...head, ...written.slice(-EDGE_LINES)])]
}
