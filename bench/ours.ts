/** The program's own engine as a detector of the bench. */
import { findAlike } from '../src/reuse/engine.ts'
import { tell } from '../src/reuse/passages.ts'
import type { Text } from '../src/reuse/text.ts'
import type { Corpus } from './corpus/generate.ts'
import type { Detected } from './score.ts'

export const LIMITS = { templatedHolders: 4, templatedShare: 0.3, templatedBatch: 10 }

export function ours({ texts, notice }: Corpus): Detected[] {
  const given = texts.map(
    ({ id, role, text }): Text => ({ id, role, text, pool: role === 'template' ? '*' : 'statement', owner: id }),
  )
  const { passages } = tell(findAlike(given, [{ id: 'notice', text: notice }]), LIMITS)
  const role = new Map(texts.map((text) => [text.id, text.role]))
  return passages
    .filter(({ label }) => label !== 'quoted')
    .flatMap(({ places, label }) =>
      places.flatMap((a, i) =>
        places
          .slice(i + 1)
          .filter((b) => role.get(a.material) === 'submitted' || role.get(b.material) === 'submitted')
          .map((b) => ({ a: { id: a.material, ...a }, b: { id: b.material, ...b }, label })),
      ),
    )
}
