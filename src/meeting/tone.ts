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
  /(?:弥补|补齐|补足|克服|查找|改正|正视|改进|发现|指出)(?:自身|自己)?(?:的)?(?:不足|短板|弱项|差距|缺点|问题)|取长补短|扬长避短|(?:很|也|实在|真是|着实)不(?:容)?易|找差距|补短板|强弱项|不断|不仅|不但|不忘|不辞|不畏|不懈|不负|不愧|不错|不计|不遗余力|不折不扣|不可或缺|毫不|从不|永不|问题导向|不耻下问|不骄不躁|不要(?:太|过于)|急难愁盼|提不出[^，。；]{0,4}(?:意见|问题|不足)|(?:如果|要|硬要|非要|一定要)(?:说|提|讲)(?:还?有)?(?:点|些|什么|个)?(?:不足|缺点|问题|意见)/gu

/** Leads in to what follows: 在分管工作上, 作为新成员; 对分管股室疏于管理 says something itself. */
const PREFACE =
  /^(?:作为|针对|关于|结合|随着|面对|今后|下一步|新的一年|同时|另外|此外|当前|目前|总的|整体)|^(?:在|对|就)[^，。；]{0,20}(?:[上中里下时年内间]|方面|工作|同志|同事|领域|来说|来讲|而言|问题)$/u
/** What has happened is no piece of advice, though it stands in the sentence of one: 建议少发文，去年发了八十多份. */
const HAPPENED =
  /(?:去年|前年|今年|上(?:半年|个?月|季度|一?次|一?回|周)|年初|年底|一年|半年|全年|\d{1,2}月|\d+\s*(?:次|份|件|个|户|天|万|条|%))[^，。；]{0,24}(?:了|过|只|仅|才|没|未|都|着)|(?:只|仅|才)(?:有|去|到|来|开|听|讲|看)?[过了]?\s*[\d一二三四五六两几]+\s*(?:次|回|趟|天|份|个|件)/u
/** 不要老在机关里转 says that he does. */
const IMPLIED = /(?:不要|别|不能|不宜|少)(?:老是?|总是?|动不动|一味|光|再)/u
/** 提不出什么意见 */
const NOTHING =
  /没有?(?:什么)?(?:大的|太多的?)?(?:意见|不足|缺点|问题)(?:可提)?$|无意见|提不出[^，。；]{0,4}(?:意见|问题|不足)/u
const ADVERSATIVE = /但|不过|就是|只是|然而|可惜|美中不足|如果说/u

type ClauseTone = Tone | 'preface' | 'disguised'

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
  if (!has('unclear') && text.split(/[，,。；;]/u).some((clause) => NOTHING.test(clause.trim()))) return 'praise'
  // 太拼了，希望劳逸结合: the praise is the point, the hope its tail.
  if (has('disguised') || (has('praise') && isPraiseInDisguise(text))) return 'praise'
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
      if ((wishing || advising) && (HAPPENED.test(clause) || IMPLIED.test(clause)))
        return saysProblem(clause) ? 'problem' : 'unclear'
      if (wishing) return 'hope'
      if (isPraiseInDisguise(clause)) return 'disguised'
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
