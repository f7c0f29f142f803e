/**
 * A requirement set: what one year's notice asks of a meeting, as data (`dictionaries/profiles/*.yaml`).
 * Strict, so that a typo in a key is an error with its line, never silently ignored. Every item names its source.
 */
import * as z from 'zod'

const source = z.string().min(1).describe('出处：文件、条款或网址')
/** Word for word from a source (matched closely), or retold (matched loosely). */
const exact = z.boolean().default(true)
const share = z.number().min(0).max(1)
const days = z.number().int().nonnegative()

const slug = z.string().regex(/^[a-z0-9-]+$/, '只能用小写字母、数字和连字符')

export const cueSchema = z.strictObject({
  text: z.string().min(2).describe('词'),
  weight: z.number().positive().max(5).default(1).describe('权重，1 一般，3 几乎只有说这个才用'),
})

const weighed = z.record(z.string().regex(/^\d(\.\d+)?$/, '应是权重，0.1 到 5'), z.array(z.string().min(2)))

/** Words with weights: by weight (`3: [词, 词]`, what people write) or one by one. */
export const cuesSchema = z
  .union([weighed, z.array(cueSchema)])
  .transform((cues) =>
    Array.isArray(cues)
      ? cues
      : Object.entries(cues).flatMap(([weight, words]) => words.map((text) => ({ text, weight: Number(weight) }))),
  )

export const areaSchema = z.strictObject({
  id: slug.describe('代号，材料之间、年份之间不必一致'),
  name: z.string().min(2).describe('简称，报告里用'),
  wording: z.array(z.string().min(4)).min(1).describe('规定表述，长短口径都列，逐字'),
  /** Filled in from `topics` too when a set is loaded. */
  cues: cuesSchema.default([]).describe('说到这个方面时常见的词：权重: [词, 词]'),
  topics: z
    .array(z.string())
    .default([])
    .describe('引用话题词表（dictionaries/lexicons/topics.yaml）里的词，免得每套重抄'),
  exact: exact.describe('规定表述是否逐字有据；不是逐字的放宽比对'),
  source,
  hit: z.string().describe('这一句说的是这个方面'),
  spare: z.string().describe('这一句说的不是这个方面'),
})

export const explanationSchema = z.strictObject({
  id: slug,
  name: z.string().min(2),
  cues: z.array(z.string().min(2)).min(1).describe('说到这一项的词或正则'),
  topics: z.array(z.string().min(2)).default([]).describe('在说明事项的部分里，提到就算说明的词或正则'),
  when: z.enum(['always', 'applicable']).describe('一律要说明，还是有此情况才说明'),
  of: z.array(z.enum(['member', 'team'])).min(1),
  source,
  hit: z.string(),
  spare: z.string(),
})

export const profileSchema = z.strictObject({
  schema: z.literal(1),
  id: z.string().min(1),
  title: z.string().min(2),
  extends: z.string().optional(),
  year: z.number().int().min(2012).max(2100).nullable(),
  theme: z.strictObject({
    text: z.string(),
    anchors: z.array(z.string().min(2)).default([]).describe('主题里最能认出它的短语'),
    exact,
    source,
  }),
  areas: z.array(areaSchema).min(1),
  explanations: z.array(explanationSchema),
  /** Plenary sessions, plan periods and campaigns that belong to the year: others' are signs of an old text. */
  era: z.strictObject({
    sessions: z.array(z.string()).describe('当年应提到的全会、党代会'),
    campaigns: z.array(z.string()).describe('当年的学习教育、主题教育'),
    educations: z
      .array(z.strictObject({ name: z.string().min(4), of: z.number().int(), source }))
      .default([])
      .describe('各年的学习教育：不是本年的，不应作为本次会议的要求'),
    stale: z
      .array(z.strictObject({ text: z.string().min(2), of: z.number().int(), source }))
      .default([])
      .describe('往年的主题、活动、提法：不应作为本次会议的'),
    source,
  }),
  talks: z.strictObject({
    rule: z.enum(['三必谈', '四必谈']),
    pairs: z.array(z.enum(['secretary-member', 'member-member', 'member-department', 'member-branch'])).min(1),
    source,
  }),
  criticism: z.strictObject({
    perMember: z.number().int().nonnegative().describe('每人对其他每人至少几条'),
    source,
  }),
  deadlines: z.strictObject({
    planBefore: days.describe('方案至少在会前几天报送'),
    reportAfter: days.describe('报告、记录至迟会后几天报送'),
    source,
  }),
  attendance: z.strictObject({ share, source }),
  lengths: z.strictObject({
    memberMin: z.number().int(),
    memberMax: z.number().int(),
    teamMin: z.number().int(),
    teamMax: z.number().int(),
    minutes: z.number().describe('个人发言分钟'),
    charsPerMinute: z.number(),
    source,
  }),
  shares: z.strictObject({
    problemsAndCauses: share.describe('问题与原因至少占'),
    thinChars: z.number().int().describe('一个方面少于这么多字算单薄'),
    achievements: share.default(0.5).describe('一个方面里成绩占到这个比例，算成绩代替问题'),
    reasoning: share.default(0.5).describe('一个方面里讲道理、谈体会占到这个比例，算代替摆问题'),
    slogans: share.default(0.6).describe('一个部分里套话句占到这个比例，提示'),
    source,
  }),
  reuse: z.strictObject({
    mustChars: z.number().int().describe('达到这么多字，雷同为必须修改'),
    mustShare: share.describe('或占自写部分达到这个比例'),
    templatedHolders: z.number().int().min(2).describe('几份以上共有算模板化'),
    templatedShare: share.describe('或一批中占这个比例以上'),
    templatedBatch: z.number().int().describe('比例只在这么多份以上的批次里用'),
    source,
  }),
  form: z
    .strictObject({
      ignorePlaceholders: z
        .array(z.enum(['redaction', 'date', 'blank', 'reminder']))
        .default([])
        .describe('不报的占位类别：redaction 脱敏字符（XX、某某），date 空日期，blank 下划线空格，reminder 待补充之类'),
    })
    .default({ ignorePlaceholders: [] }),
  /** Per check id: level or off. */
  checks: z
    .record(z.string(), z.enum(['must', 'should', 'note', 'off']))
    .default({})
    .describe('某项检查改级别或关掉：检查代号: must、should、note 或 off'),
})

export type Profile = z.infer<typeof profileSchema>
export type Area = z.infer<typeof areaSchema>
export type Cue = z.infer<typeof cueSchema>
export type Explanation = z.infer<typeof explanationSchema>
