/** Stock sentences that anybody may write: shared by chance they prove little. */
import { readFileSync } from 'node:fs'
import { dictionaryPath } from '../../dictionary.ts'
import { foldUnits } from '../normalise/fold.ts'
import { Library } from './library.ts'

let held: Library | undefined

/** The stock sentences of `dictionaries/background.txt`, one a line, `#` for remarks. */
export function background(): Library {
  held ??= new Library(
    readFileSync(dictionaryPath('background.txt'), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'))
      .map((line) => ({ units: foldUnits(line), origin: -1 })),
  )
  return held
}
