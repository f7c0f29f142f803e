/** traces/same-origin: files of different members seem to come from one document. */
import type { Evidence, Paper } from '../../model.ts'
import { type Context, defineCheck, type Found } from '../define.ts'
import { type Link, Links } from './origin-links.ts'
import { issuedBy } from './origin-signals.ts'

/** A group larger than this, and than half of the members, more likely filled in one issued form. */
const FORM = 4
const SHOWN = 5

export const sameOrigin = defineCheck({
  id: 'traces/same-origin',
  level: 'should',
  scope: 'batch',
  title: '不同人的文件疑似出自同一份文件',
  why: '由别人的文件改成的文件，常带着原文件的修订标识、段落标识、创建时间。这是线索，不是结论：同一模板、同一台电脑、由同一人代为打印或排版也会这样，供核对。',
  source: '实测：互不相干的公开文件，两份之间共有三个以上修订标识的约占十万分之三（已去除常见值）',
  examples: {
    hit: '两名成员的 .docx 里有 12 个相同的修订标识，下发的通知里没有这些标识。',
    spare: '两名成员的 .docx 里相同的修订标识都在下发的模板里，或者只有 1 个相同。',
    inWords: true,
  },
  *run(context): Iterable<Found> {
    const files = filesOf(context)
    const links = new Links(files, context.pairs, issuedIn(context))
    const linked = links.linked()
    const members = new Set(files.map(({ material }) => material.member)).size
    const form = linked.length > FORM && linked.length > members / 2
    if (form) {
      const [first] = links.of(linked[0]!)
      return yield together(
        linked.map((at) => files[at]!),
        first!,
      )
    }
    for (const at of linked) {
      const paper = files[at]!
      const found = [...links.of(at)]
      yield {
        material: paper.material.id,
        args: {
          others:
            found
              .slice(0, 3)
              .map(({ other }) => other.material.member)
              .join('、') + (found.length > 3 ? `等${found.length}人` : ''),
          facts: found[0]!.signals.map(({ text }) => text).join('；'),
        },
        evidence: [
          { role: 'here', material: paper.material.id, quote: paper.material.file },
          ...found.slice(0, SHOWN).map(evidence),
        ],
      }
    }
  },
})

/** One paper a file: submitted, of a known member. */
function filesOf({ submitted }: Context): Paper[] {
  const seen = new Set<string>()
  return submitted.filter(({ material: { member, file } }) => {
    if (member === null || seen.has(file)) return false
    seen.add(file)
    return true
  })
}

/** What the batch's own issued papers hold. */
function issuedIn({ papers }: Context) {
  return issuedBy(
    papers.filter(
      ({ material: { role, kind } }) =>
        role === 'official' || role === 'template' || kind === 'notice' || kind === 'plan',
    ),
  )
}

/** Nearly everybody's file has the same origin: told once, of the batch. */
function together(linked: readonly Paper[], first: Link): Found {
  return {
    material: null,
    message: 'form',
    level: 'note',
    args: {
      count: linked.length,
      facts: first.signals.map(({ text }) => text).join('；'),
    },
    evidence: linked.map((paper) => ({ role: 'context', material: paper.material.id, quote: paper.material.file })),
  }
}

function evidence({ other, signals }: Link): Evidence {
  return {
    role: 'same',
    material: other.material.id,
    quote: other.material.file,
    note: signals.map(({ text }) => text).join('；'),
  }
}
