/** What sentences told in other words say for borrowing (natural logarithms). */
import { OWN } from '../legitimate/weigh.ts'
import type { Piece } from './prepared.ts'

/** What an own unit in the same words adds to retold sentences beside it. */
const UNIT_EVIDENCE = 0.7

/** How much more same words may say than the retold sentences beside them. */
const BESIDE_RETOLD = 1.5

/**
 * What retold sentences say for borrowing, with the same words that stand beside them: the best line of them that
 * keeps its order on both sides, for sentences that are alike by chance stand in any order.
 */
export function evidence(pieces: readonly Piece[]): number {
  const inOrder = [...pieces].sort((p, q) => p.a0 - q.a0 || p.b0 - q.b0)
  const lines = inOrder.map(worth)
  let most = 0
  for (let i = 0; i < inOrder.length; i++) {
    const piece = inOrder[i]!
    const own = worth(piece)
    for (let j = 0; j < i; j++) {
      const before = inOrder[j]!
      if (before.a1 > piece.a0 || before.b1 > piece.b0) continue
      const line = { retold: lines[j]!.retold + own.retold, same: lines[j]!.same + own.same }
      if (inAll(line) > inAll(lines[i]!)) lines[i] = line
    }
    most = Math.max(most, inAll(lines[i]!))
  }
  return most
}

interface Worth {
  retold: number
  same: number
}

function worth({ retold, weight }: Piece): Worth {
  return { retold, same: retold > 0 ? 0 : (UNIT_EVIDENCE * weight) / OWN }
}

/**
 * Same words too few to tell by themselves say only so much more than the retold sentences that they stand beside:
 * one sentence that is alike by chance must not make a passage of a few equal clauses.
 */
function inAll({ retold, same }: Worth): number {
  return retold + Math.min(same, BESIDE_RETOLD * retold)
}
