/**
 * The two jieba engines behind one port. Both read the same dictionary and our user words, and run without the
 * hidden Markov model, so that they cut alike: a review must not depend on which of them could be installed.
 * The user words have a low frequency: one engine adds it to its total and the other does not, and with 100,000
 * each they cut hundreds of lines apart; with 1,000 none, and every user word is still kept whole.
 *
 * As they cut alike, the cheaper one goes first. @node-rs has its dictionary ready in 0.07 s and 48 MB; nodejieba
 * builds it twice (a second time for a ranking of key words that nobody asks for) and reads a third file of weights:
 * 0.8 s and 265 MB of a review that takes four. A dictionary of the frequent words alone would not do: from half the
 * entries on, one run of characters in five is cut otherwise (副局长, 相结合, 翻完 are rare in its counts). nodejieba
 * is compiled on the spot, and so serves the machines that @node-rs brings no binary for (LoongArch among them).
 */
import { readFileSync } from 'node:fs'
import { dictionaryPath } from '../dictionary.ts'
import { required } from '../libraries.ts'
import type { Segmenter } from './port.ts'

const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu
const HAN = /^\p{Script=Han}/u
const STOP = '。'
const DICTIONARY = '@node-rs/jieba/dict.txt'

type Cut = (run: string) => string[]

/** The engine that is compiled where it installs. Throws where it did not. */
export function nodejieba(): Segmenter {
  const engine = required('nodejieba') as {
    load(paths: { dict: string; userDict: string }): void
    cut(text: string, strict?: boolean): string[]
  }
  return port('nodejieba', () => {
    // The engine keeps one dictionary a process, so loading it twice is harmless.
    engine.load({ dict: required.resolve(DICTIONARY), userDict: dictionaryPath('words.txt') })
    return (run) => engine.cut(run, false)
  })
}

/** The engine that comes built for nearly every platform. Throws where it did not. */
export function nodeRs(): Segmenter {
  const { Jieba } = required('@node-rs/jieba') as typeof import('@node-rs/jieba')
  return port('@node-rs/jieba', () => {
    const engine = Jieba.withDict(readFileSync(required.resolve(DICTIONARY)))
    engine.loadDict(readFileSync(dictionaryPath('words.txt')))
    return (run) => engine.cut(run, false)
  })
}

/** The first of the engines that this machine has. @throws where it has none */
export function segmenter(): Segmenter {
  let reason: unknown
  for (const engine of [nodeRs, nodejieba]) {
    try {
      return engine()
    } catch (error) {
      reason = error
    }
  }
  throw reason
}

/** @param load reads the dictionary: done when the first Han characters are to be cut, for many a batch has no need of it. */
function port(engine: string, load: () => Cut): Segmenter {
  let cut: Cut | undefined
  return {
    name: `${engine} ${version(engine)}`,
    words(text) {
      const han: string[] = []
      /** Other runs, by how many of Han characters stand before them. */
      const others: string[][] = [[]]
      for (const [run] of text.matchAll(RUN)) {
        if (HAN.test(run)) {
          han.push(run)
          others.push([])
        } else others.at(-1)!.push(run)
      }
      if (han.length === 0) return others[0]!
      cut ??= load()
      // Handed over at once: to call the engine costs more than to cut a clause. No word reaches over a full stop.
      const words = [...others[0]!]
      let run = 0
      for (const word of cut(han.join(STOP))) {
        if (word === STOP) words.push(...others[++run]!)
        else words.push(word)
      }
      return [...words, ...others[han.length]!]
    },
  }
}

function version(name: string): string {
  return (required(`${name}/package.json`) as { version: string }).version
}
