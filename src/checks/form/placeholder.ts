/** form/placeholder: places that were to be filled in. One finding a class and material, with all places. */
import * as z from 'zod'
import { dictionary } from '../../dictionary.ts'
import { KINDS, type Span } from '../../model.ts'
import { defineCheck, quote } from '../define.ts'

const CLASSES = ['redaction', 'date', 'blank', 'reminder'] as const
type Class = (typeof CLASSES)[number]

export const placeholdersSchema = z.array(
  z.strictObject({
    class: z.enum(CLASSES),
    what: z.string(),
    source: z.string(),
    pattern: z.string(),
    hits: z.array(z.string()).min(1),
    spares: z.array(z.string()).min(1),
  }),
)

/** What is counted or dated belongs to the place: X月X日 is one. */
const UNIT = /[月日年届次条名个天号人份家户件县市区省乡镇村局厅]/
/** More places than this are counted, not shown. */
const SHOWN = 100

export const placeholder = defineCheck({
  id: 'form/placeholder',
  level: 'must',
  scope: 'paper',
  kinds: KINDS,
  title: '未填写的地方',
  why: '占位字符、空日期、“待补充”等说明材料没有写完或套用了模板，送审、上会前必须填实。',
  source: '材料报送的通行要求：送审、上会的材料应当填写完整，不留占位字符和空项（本督导组审核口径）',
  examples: {
    hit: '个人对照检查材料\n一、存在的问题\n今年X月在XX村调研时，群众反映的饮水问题没有及时答复。',
    spare: '个人对照检查材料\n一、存在的问题\n今年6月在医院X光机房调研时，C919配套企业反映的问题没有及时答复。',
  },
  *run(paper, { profile }) {
    const { id, text } = paper.material
    for (const name of CLASSES) {
      if (profile.form.ignorePlaceholders.includes(name)) continue
      const places = findPlaceholders(text, name)
      if (places.length === 0) continue
      const samples = [...new Set(places.map(({ start, end }) => text.slice(start, end).trim() || '空白'))]
      yield {
        material: id,
        message: name,
        args: { count: places.length, samples: samples.slice(0, 4).join('”“') },
        evidence: places.slice(0, SHOWN).map(({ start, end }) => quote('here', paper, start, end)),
      }
    }
  },
})

let compiled: { name: Class; pattern: RegExp }[] | undefined

/** Places of one class in reading order, overlapping and touching ones joined. */
export function findPlaceholders(text: string, name: Class): Span[] {
  compiled ??= dictionary('lexicons/placeholders.yaml', placeholdersSchema).map(({ class: name, pattern }) => ({
    name,
    pattern: new RegExp(pattern, 'gmu'),
  }))
  const found = compiled
    .filter((entry) => entry.name === name)
    .flatMap(({ pattern }) => [...text.matchAll(pattern)])
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .map(({ start, end }) => ({ start, end: UNIT.test(text[end] ?? '') ? end + 1 : end }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const joined: Span[] = []
  for (const span of found) {
    const last = joined.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else joined.push(span)
  }
  return joined
}
