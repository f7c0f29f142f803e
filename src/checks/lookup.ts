/** What many checks ask of the batch for each paper: put in order once, so that no check goes through it all every time. */
import type { Paper, Passage } from '../model.ts'
import type { Context } from './define.ts'

interface Lookup {
  /** Material id → the passages that have a place in it. */
  passages: ReadonlyMap<string, Passage[]>
  /** Material id → the largest share of its own text that it has in common with any one other. */
  share: ReadonlyMap<string, number>
  papers: ReadonlyMap<string, Paper>
}

/** A thing that is the same for every paper of a batch, made when first asked for. */
export function perBatch<T>(make: (context: Context) => T): (context: Context) => T {
  const made = new WeakMap<Context, T>()
  return (context) => {
    if (!made.has(context)) made.set(context, make(context))
    return made.get(context) as T
  }
}

const lookup = perBatch(build)

function build({ papers, passages, pairs }: Context): Lookup {
  const held = new Map<string, Passage[]>()
  for (const passage of passages)
    for (const id of new Set(passage.places.map(({ material }) => material))) {
      const list = held.get(id)
      if (list) list.push(passage)
      else held.set(id, [passage])
    }
  const share = new Map<string, number>()
  const most = (id: string, ratio: number) => share.set(id, Math.max(share.get(id) ?? 0, ratio))
  for (const { a, b, ratioA, ratioB } of pairs) {
    most(a, ratioA)
    most(b, ratioB)
  }
  return { passages: held, share, papers: new Map(papers.map((paper) => [paper.material.id, paper])) }
}

/** Those with a place in this material, in report order. */
export function passagesIn({ material }: Paper, context: Context): readonly Passage[] {
  return lookup(context).passages.get(material.id) ?? []
}

/** 0..1 */
export function largestShare({ material }: Paper, context: Context): number {
  return lookup(context).share.get(material.id) ?? 0
}

/** The paper that a finding is of; null where it could not be read. */
export function paperOf(id: string | null, context: Context): Paper | null {
  return id === null ? null : (lookup(context).papers.get(id) ?? null)
}
