/** What a criticism says: a problem, or only a hope, a suggestion, a praise. Decided clause by clause. */
import * as z from 'zod'
import { dictionary } from '../dictionary.ts'

export type Tone = 'problem' | 'hope' | 'suggestion' | 'praise' | 'unclear'

const entry = z.strictObject({
  id: z.string(),
  text: z.string(),
  source: z.string(),
  hit: z.string(),
  spare: z.string(),
})
const schema = z.strictObject({
  problem: z.array(entry),
  hope: z.array(entry),
  suggestion: z.array(entry),
  praise: z.array(entry),
})

/** The raw file, for its tests. */
export function toneEntries() {
  return dictionary('lexicons/meeting-tone.yaml', schema)
}

let patterns: Record<'problem' | 'hope' | 'suggestion' | 'praise' | 'disguised', RegExp> | undefined

function tonePatterns() {
  if (patterns === undefined) {
    const entries = toneEntries()
    const any = (list: { text: string }[]) => new RegExp(list.map((item) => `(?:${item.text})`).join('|'), 'u')
    patterns = {
      problem: any(entries.problem),
      hope: any(entries.hope),
      suggestion: any(entries.suggestion),
      praise: any(entries.praise),
      disguised: any(entries.praise.filter((item) => item.id === 'disguised')),
    }
  }
  return patterns
}

/** A hope that names what to overcome (希望克服急躁情绪) has named it. */
const NAMED_IN_HOPE =
  /(?:克服|改变|纠正|改掉|扭转|消除|摒弃|防止|避免|解决|改进)[^，。；]{2,24}?(?:问题|倾向|现象|毛病|情绪|习惯|做法|作风|状况|短板)/u
/** What a wish says of the work in general is no problem of the one spoken to: 弥补不足, 补齐短板. */
const IDIOM =
  /(?:弥补|补齐|补足|克服|查找|改正|正视|改进|发现|指出)(?:自身|自己)?(?:的)?(?:不足|短板|弱项|差距|缺点|问题)|取长补短|扬长避短|找差距|补短板|强弱项|不断|不仅|不但|不忘|不辞|不畏|不懈|不负|不愧|不错|不计|不遗余力|不折不扣|不可或缺|毫不|从不|永不|问题导向|不耻下问|不骄不躁|不要(?:太|过于)|急难愁盼/gu

/** Leads in to what follows: 在分管工作上, 作为新成员. */
const PREFACE = /^(?:在|对|就|作为|针对|关于|结合|随着|面对|今后|下一步|新的一年|同时|另外|此外|当前|目前|总的|整体)/u
const ADVERSATIVE = /但|不过|就是|只是|然而|可惜|美中不足|如果说/u

type ClauseTone = Tone | 'preface'

/**
 * What a criticism comes to. One problem suffices. A clause that is not understood may name one: then a hope beside it,
 * or a praise before its "but", accuses nobody.
 */
export function toneOf(text: string): Tone {
  const clauses = text
    .split(/[。！？!?；;\n]/u)
    .filter((sentence) => sentence.trim() !== '')
    .flatMap(clauseTones)
  const has = (tone: ClauseTone) => clauses.includes(tone)
  if (has('problem')) return 'problem'
  // 太拼了，希望劳逸结合: the praise is the point, the hope its tail.
  if (has('praise') && isPraiseInDisguise(text)) return 'praise'
  if (has('hope') || has('suggestion')) return has('unclear') ? 'unclear' : has('hope') ? 'hope' : 'suggestion'
  const count = (tone: ClauseTone) => clauses.filter((item) => item === tone).length
  return has('praise') && count('praise') >= count('unclear') && !ADVERSATIVE.test(text) ? 'praise' : 'unclear'
}

function clauseTones(sentence: string): ClauseTone[] {
  const { hope, suggestion, praise } = tonePatterns()
  let wishing = false
  let advising = false
  return sentence
    .split(/[，,：:]/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
    .map((clause): ClauseTone => {
      // A wish, a piece of advice rules the rest of its sentence.
      wishing ||= hope.test(clause)
      advising ||= !wishing && suggestion.test(clause)
      if (NAMED_IN_HOPE.test(clause)) return 'problem'
      if (wishing) return 'hope'
      if (isPraiseInDisguise(clause)) return 'praise'
      if (advising) return 'suggestion'
      if (saysProblem(clause)) return 'problem'
      if (praise.test(clause)) return 'praise'
      return clause.length < 8 || PREFACE.test(clause) ? 'preface' : 'unclear'
    })
}

/** Of others' health and homes it is no praise: 对职工身体健康关心不够. */
function isPraiseInDisguise(clause: string): boolean {
  return (
    tonePatterns().disguised.test(clause) &&
    !/职工|群众|干部|居民|村民|学生|患者|病人|员工|下属|队员|职员|老干/u.test(clause)
  )
}

/** Whether words name a shortcoming; fixed turns that merely hold such words do not count. */
export function saysProblem(text: string): boolean {
  return tonePatterns().problem.test(text.replace(IDIOM, '　'))
}
