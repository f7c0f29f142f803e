/**
 * The two jieba engines behind one port. Both read the same dictionary and our user words, and run without the
 * hidden Markov model, so that they cut alike: a review must not depend on which of them could be installed.
 * The user words have a low frequency: one engine adds it to its total and the other does not, and with 100,000
 * each they cut hundreds of lines apart; with 1,000 none, and every user word is still kept whole.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dictionaryPath } from '../dictionary.ts'
import type { Segmenter } from './port.ts'

const require = createRequire(import.meta.url)
const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu

/** The engine that is preferred where it installs. Throws where it did not. */
export function nodejieba(): Segmenter {
  const engine = require('nodejieba') as {
    load(paths: { dict: string; userDict: string }): void
    cut(text: string, strict?: boolean): string[]
  }
  // The engine keeps one dictionary a process, so loading it twice is harmless.
  engine.load({ dict: require.resolve('@node-rs/jieba/dict.txt'), userDict: dictionaryPath('words.txt') })
  return port(`nodejieba ${version('nodejieba')}`, (run) => engine.cut(run, false))
}

/** The engine that is always there (prebuilt for every platform). */
export function nodeRs(): Segmenter {
  const { Jieba } = require('@node-rs/jieba') as typeof import('@node-rs/jieba')
  const engine = Jieba.withDict(readFileSync(require.resolve('@node-rs/jieba/dict.txt')))
  engine.loadDict(readFileSync(dictionaryPath('words.txt')))
  return port(`@node-rs/jieba ${version('@node-rs/jieba')}`, (run) => engine.cut(run, false))
}

/** The preferred engine that this machine has, loaded when the first word is asked for. */
export function segmenter(): Segmenter {
  let engine: Segmenter | undefined
  const load = () => {
    engine ??= firstOf(nodejieba, nodeRs)
    return engine
  }
  return {
    get name() {
      return load().name
    },
    words: (text) => load().words(text),
  }
}

function firstOf(...candidates: (() => Segmenter)[]): Segmenter {
  let reason: unknown
  for (const candidate of candidates) {
    try {
      return candidate()
    } catch (error) {
      reason = error
    }
  }
  throw reason
}

function port(name: string, cut: (run: string) => string[]): Segmenter {
  return {
    name,
    words(text) {
      const words: string[] = []
      for (const [run] of text.matchAll(RUN)) {
        if (/^\p{Script=Han}/u.test(run)) words.push(...cut(run))
        else words.push(run)
      }
      return words
    },
  }
}

function version(name: string): string {
  return (require(`${name}/package.json`) as { version: string }).version
}
