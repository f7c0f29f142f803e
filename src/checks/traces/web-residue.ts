/** traces/web-residue: what download sites leave behind. */
import * as z from 'zod'
import { dictionary } from '../../dictionary.ts'
import { KINDS } from '../../model.ts'
import { defineCheck, quote } from '../define.ts'
import { lineStart } from './unit-kinds.ts'

export const residueSchema = z.array(
  z.strictObject({
    id: z.string(),
    what: z.string(),
    pattern: z.string(),
    source: z.string(),
    hit: z.string(),
    spare: z.string(),
  }),
)

/** Each kind of residue with its pattern, compiled once. */
let compiled: { id: string; what: string; pattern: RegExp }[] | undefined
function residues() {
  compiled ??= dictionary('lexicons/web-residue.yaml', residueSchema).map(({ id, what, pattern }) => ({
    id,
    what,
    pattern: new RegExp(pattern, 'gum'),
  }))
  return compiled
}

/** Places shown for one kind of residue; the message tells how many there are. */
const SHOWN = 20

export const webResidue = defineCheck({
  id: 'traces/web-residue',
  level: 'should',
  scope: 'paper',
  kinds: KINDS.filter((kind) => kind !== 'notice'),
  title: '疑似网上下载的痕迹',
  why: '材料应当本人动手撰写，杜绝照抄照搬、从网上下载购买；网站留下的字样说明这一段的来历需要核实，也不应出现在正式材料里。',
  source: '民主生活会通知的通行要求：个人发言提纲自己动手撰写，杜绝他人代笔、照抄照搬、从网上下载购买',
  examples: {
    hit: '个人对照检查材料\n一、存在的问题\n学习xjp总书记重要讲话不及时，今年只参加了3次集中学习。',
    spare: '个人对照检查材料\n一、存在的问题\n学习习近平总书记重要讲话不及时，今年只参加了3次集中学习。',
  },
  *run(paper) {
    const { text, kind } = paper.material
    // 来源：范文网 更多请登录下载: one line is one leftover, whatever it has of several kinds.
    const lines = new Set<number>()
    for (const { id, what, pattern } of residues()) {
      // 柏松同志作对照检查（略）: whoever takes the minutes leaves out what is filed with them.
      if (id === 'omitted' && kind === 'minutes') continue
      const places = [...text.matchAll(pattern)]
        .map((match) => ({ start: match.index + match[0].search(/\S/), end: match.index + match[0].length }))
        .filter(({ start }) => !lines.has(lineStart(text, start)))
      if (places.length === 0) continue
      for (const { start } of places) lines.add(lineStart(text, start))
      yield {
        material: paper.material.id,
        args: { what, count: places.length },
        evidence: places.slice(0, SHOWN).map(({ start, end }) => quote('here', paper, start, end)),
      }
    }
  },
})
