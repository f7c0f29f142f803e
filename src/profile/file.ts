/**
 * A set as it stands in a file: everything that `extends` supplies may be left out. Lists with ids (areas,
 * explanations) may be written as a map by id, which changes single entries of the set below.
 */
import * as z from 'zod'
import { areaSchema, explanationSchema, profileSchema } from './schema.ts'

/** Every field may be left out, and defaults are not filled in: they would hide what the set below says. */
function loose(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault) return loose(schema.unwrap() as z.ZodType)
  if (!(schema instanceof z.ZodObject)) return schema
  const shape = Object.entries(schema.shape as Record<string, z.ZodType>)
  return z.strictObject(Object.fromEntries(shape.map(([key, field]) => [key, strip(field).optional()])))
}

/** Without its default, description kept. */
function strip(schema: z.ZodType): z.ZodType {
  if (!(schema instanceof z.ZodDefault)) return schema
  const inner = schema.unwrap() as z.ZodType
  return schema.description && !inner.description ? inner.describe(schema.description) : inner
}

const list = (entry: z.ZodObject) => z.array(looseEntry(entry))
const byId = (entry: z.ZodObject) => z.record(z.string(), loose(entry.omit({ id: true })).nullable())
/** Entries of a list are whole; only what has a default may be left out. */
const looseEntry = (entry: z.ZodObject) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(entry.shape as Record<string, z.ZodType>).map(([key, field]) => [
        key,
        field instanceof z.ZodDefault ? strip(field).optional() : field,
      ]),
    ),
  )

const sections = Object.fromEntries(
  Object.entries(profileSchema.shape as Record<string, z.ZodType>).map(([key, field]) => [
    key,
    loose(field).optional(),
  ]),
)

/** The schema of one file as written: `areas` and `explanations` as a list or as a map by id. */
export function fileSchema(shapes: { areas: 'list' | 'map' | 'both'; explanations: 'list' | 'map' | 'both' }) {
  const either = (entry: z.ZodObject, shape: 'list' | 'map' | 'both') =>
    shape === 'list' ? list(entry) : shape === 'map' ? byId(entry) : z.union([list(entry), byId(entry)])
  return z.strictObject({
    ...sections,
    schema: z.literal(1).describe('格式版本，固定写 1'),
    id: z.string().min(1).describe('代号；自带的以年份为代号'),
    areas: either(areaSchema, shapes.areas)
      .optional()
      .describe('对照检查的方面。写成列表＝全部换成这些；写成“代号: 内容”＝只改这几项，写 null 去掉'),
    explanations: either(explanationSchema, shapes.explanations).optional().describe('须说明的事项。写法同 areas'),
  })
}
