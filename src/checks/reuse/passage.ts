/** The four checks of alike passages differ in label and words alone. */
import { KINDS, type PassageLabel } from '../../model.ts'
import { likeness } from '../../words.ts'
import { type Context, defineCheck, type Example, type Found } from '../define.ts'
import { largestShare } from '../lookup.ts'
import { type Held, heldBy, keptOf, nameHolders, places } from './holders.ts'

export interface PassageCheck {
  label: Exclude<PassageLabel, 'quoted'>
  title: string
  why: string
  source: string
  examples: { hit: Example; spare: Example }
}

/** One finding for each material and borrowed passage. */
export function passageCheck({ label, ...words }: PassageCheck) {
  return defineCheck({
    id: `reuse/${label}`,
    level: 'must',
    scope: 'material',
    kinds: KINDS,
    ...words,
    *run(paper, context): Iterable<Found> {
      const held = heldBy(paper, label, context)
      const share = largestShare(paper, context)
      for (const one of held) {
        const kept = keptOf(paper, one, context)
        yield {
          material: paper.material.id,
          message: kept.length > 0 ? 'kept' : 'default',
          args: {
            others: nameHolders(paper, one.others, context),
            count: one.others.length + 1,
            chars: one.passage.chars,
            alike: likeness(one.passage.alike),
            kept: kept.map(({ quote }) => `“${quote}”`).join('、'),
          },
          level: levelOf(one, share, context),
          requirement: words.source,
          evidence: [...places(paper, one, context), ...kept],
        }
      }
    },
  })
}

/** `must` from the profile's length on, or where such passages fill the profile's share of what the writer wrote. */
function levelOf({ passage }: Held, share: number, { profile }: Context): 'must' | 'should' {
  return passage.chars >= profile.reuse.mustChars || share >= profile.reuse.mustShare ? 'must' : 'should'
}
