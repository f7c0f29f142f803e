/** dolos-core with characters as tokens, the notice as ignored template code. */
import { FingerprintIndex, Region, File as SourceFile, TokenizedFile } from '@dodona/dolos-core'
import type { Corpus } from '../corpus/generate.ts'
import type { Detected } from '../score.ts'

/** @param least k-grams that a fragment must hold to be told of */
export function dolos(kgram: number, window: number, least: number): (corpus: Corpus) => Detected[] {
  return ({ texts, notice }) => {
    const index = new FingerprintIndex(kgram, window)
    index.addIgnoredFile(tokenized('notice', notice))
    const files = texts.map(({ id, text }) => tokenized(id, text))
    index.addFiles(files)
    const role = new Map(texts.map(({ id, role }) => [id, role]))
    return index.allPairs().flatMap((pair) => {
      const [a, b] = [pair.leftFile.path, pair.rightFile.path]
      if (role.get(a) !== 'submitted' && role.get(b) !== 'submitted') return []
      return pair.buildFragments(least).map(
        ({ leftSelection: left, rightSelection: right }): Detected => ({
          a: { id: a, start: left.startCol, end: left.endCol },
          b: { id: b, start: right.startCol, end: right.endCol },
        }),
      )
    })
  }
}

function tokenized(id: string, text: string): TokenizedFile {
  const tokens = Array.from({ length: text.length }, (_, i) => text[i]!)
  const mapping = tokens.map((_, i) => new Region(0, i, 0, i + 1))
  return new TokenizedFile(new SourceFile(id, text), tokens, mapping)
}
