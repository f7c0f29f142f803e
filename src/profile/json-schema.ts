/** The JSON schema by which editors help people write a requirement set. */
import * as z from 'zod'
import { fileSchema } from './file.ts'
import { profileSchema } from './schema.ts'

/** Of a set as written in a file, ends with a line break. */
export function profileJsonSchema(): string {
  const schema = z.toJSONSchema(fileSchema({ areas: 'both', explanations: 'both' }), {
    io: 'input',
    target: 'draft-7',
  }) as { properties: Record<string, unknown>; required: string[]; [key: string]: unknown }
  // `id: 2026` and `extends: 2025` are numbers to YAML and names to people.
  for (const key of ['id', 'extends'])
    schema.properties[key] = { ...(schema.properties[key] as object), type: ['string', 'integer'] }
  const whole = Object.entries(profileSchema.shape)
    .filter(([key, field]) => key !== 'extends' && !(field instanceof z.ZodDefault))
    .map(([key]) => key)
  const { $schema, ...rest } = schema
  return `${JSON.stringify(
    {
      $schema,
      title: '对照（duizhao）要求集',
      description: '写了 extends 的只需写与它不同的部分；没有写 extends 的须写全。',
      ...rest,
      anyOf: [{ required: ['extends'] }, { required: whole }],
    },
    null,
    2,
  )}\n`
}
