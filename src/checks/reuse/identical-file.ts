/** reuse/identical-file: two members handed in the same text. */

import { groupBy } from '../../group.ts'
import { KINDS, type Paper } from '../../model.ts'
import { defineCheck, quote } from '../define.ts'
import { plainOf } from '../form/plain.ts'
import { perBatch } from '../lookup.ts'

/** A text this short (a cover, an empty form) says nothing by being the same (characters). */
const SHORT = 40
/** So much of it is shown. */
const SHOWN = 80

export const identicalFile = defineCheck({
  id: 'reuse/identical-file',
  level: 'must',
  scope: 'material',
  kinds: KINDS,
  title: '两人提交的材料全文相同',
  why: '不同的人交来全文相同的材料，可能是照抄，也可能是交错了文件，都要核对。',
  source: '民主生活会通知的通行要求：个人发言提纲自己动手撰写，杜绝他人代笔、照抄照搬',
  examples: {
    hit: {
      '陈立-对照检查材料.txt':
        '陈立个人对照检查材料\n一、存在的问题\n我分管老旧小区改造，只看进度表，南关社区返水拖了四个月才到现场，群众意见很大，说到底是怕麻烦、怕担责。',
      '吴芳-对照检查材料.txt':
        '吴芳个人对照检查材料\n一、存在的问题\n我分管老旧小区改造，只看进度表，南关社区返水拖了四个月才到现场，群众意见很大，说到底是怕麻烦、怕担责。',
    },
    spare: {
      '陈立-对照检查材料.txt':
        '陈立个人对照检查材料\n一、存在的问题\n我分管老旧小区改造，只看进度表，南关社区返水拖了四个月才到现场，群众意见很大，说到底是怕麻烦、怕担责。',
      '吴芳-对照检查材料.txt':
        '吴芳个人对照检查材料\n一、存在的问题\n我联系的三户茶农到年底才领到补贴，电话打来两次，我都推给了站里的同志，没有上门看一眼，也没有回话。',
    },
  },
  *run(paper, context) {
    const { text, alike } = alikeOf(context).get(paper)!
    const same = text.length < SHORT ? [] : alike.filter((other) => other !== paper && !sameOwner(paper, other))
    if (same.length === 0) return
    const show = ({ material }: Paper) => Math.min(SHOWN, material.text.length)
    yield {
      material: paper.material.id,
      args: { others: same.map(({ material }) => material.member ?? material.file).join('、'), chars: text.length },
      evidence: [
        quote('here', paper, 0, show(paper)),
        ...same.slice(0, 6).map((other) => quote('same', other, 0, show(other), other.material.file)),
      ],
    }
  },
})

/** The same person's or team's, as far as is known: another check's business. */
function sameOwner({ material: a, meeting: x }: Paper, { material: b, meeting: y }: Paper): boolean {
  return a.member === b.member && x === y
}

/** Letters and digits, the member's own name left out wherever it stands. */
function bareOf({ material: { text, member } }: Paper): string {
  const letters = plainOf(text.normalize('NFKC')).text
  return member ? letters.replaceAll(member, '') : letters
}

/** Of each paper, what is left of it and the papers of which the same is. */
const alikeOf = perBatch(({ submitted }) => {
  const groups = groupBy(submitted, bareOf)
  return new Map([...groups].flatMap(([text, alike]) => alike.map((paper) => [paper, { text, alike }] as const)))
})
