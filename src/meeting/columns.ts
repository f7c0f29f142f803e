/** What the columns of registers and the labels of forms are called, in all their usual names. */
import * as z from 'zod'
import { dictionary } from '../dictionary.ts'

const column = z.strictObject({
  id: z.string(),
  name: z.string(),
  labels: z.array(z.string().min(2)).min(1).describe('表头或栏目名（正则，整栏匹配）'),
  loose: z.string().optional().describe('整栏都对不上时，栏名里有这个词就算（先列先得）'),
  measure: z.string().optional().describe('括注里的单位（正则，整个括注匹配），有它就是这一栏'),
  source: z.string(),
  hit: z.string(),
  spare: z.string(),
})
const schema = z.strictObject({
  ignored: z.array(z.string()).describe('不必填的栏目：序号、备注等'),
  sets: z.record(z.string(), z.array(column)),
})

export type ColumnSet = 'list' | 'talk' | 'criticism' | 'opinion'

export interface Columns {
  /** Ids of the columns that a heading stands for; often one, none if unknown, two for 责任人及时限. */
  named(label: string): string[]
  /** A heading that asks for nothing: 序号, 备注. */
  ignored(label: string): boolean
  /** Chinese name of a column. */
  nameOf(id: string): string
}

/** The raw file, for its tests. */
export function columnEntries() {
  return dictionary('lexicons/meeting-columns.yaml', schema)
}

const made = new Map<ColumnSet, Columns>()

/** @throws Error where the dictionary has no such set. */
export function columnsOf(set: ColumnSet): Columns {
  let columns = made.get(set)
  if (columns === undefined) {
    const { ignored, sets } = columnEntries()
    const entries = sets[set]!.map((entry) => ({ ...entry, patterns: entry.labels.map(whole) }))
    const nothing = ignored.map(whole)
    columns = {
      named(label) {
        // 谈话时间（分钟） asks how long, whatever its words alone would say.
        const unit = /[（(]([^（()）]{1,8})[)）]/u.exec(label)?.[1]?.replace(/[\s　]|单位[:：]?/gu, '')
        const measured = unit && entries.find((entry) => entry.measure && whole(entry.measure).test(unit))
        if (measured) return [measured.id]
        const plain = label.replace(/[（(].*?[)）]|[\s　:：]/gu, '')
        const hit = (text: string) => entries.filter((entry) => entry.patterns.some((pattern) => pattern.test(text)))
        const direct = hit(plain)
        if (direct.length > 0) return direct.map((entry) => entry.id)
        // 责任人及完成时限、整改目标和措施: each part by itself.
        const parts = plain.split(/[及和与、/／]/u)
        const joint = parts.length < 2 ? [] : [...new Set(parts.flatMap((part) => hit(part).map((entry) => entry.id)))]
        if (joint.length > 0) return joint
        if (plain.length > 12 || nothing.some((pattern) => pattern.test(plain))) return []
        const loose = entries.find((entry) => entry.loose !== undefined && new RegExp(entry.loose, 'u').test(plain))
        return loose ? [loose.id] : []
      },
      ignored: (label) => nothing.some((pattern) => pattern.test(label.replace(/[（(].*?[)）]|[\s　:：]/gu, ''))),
      nameOf: (id) => entries.find((entry) => entry.id === id)?.name ?? id,
    }
    made.set(set, columns)
  }
  return columns
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'u')
}
