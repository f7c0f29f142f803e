/** Libraries that few runs need: loaded where they are first asked for, as imported plainly they cost every start 20 ms. */
import { createRequire } from 'node:module'

/** Loads a library that is not ours, at once and only now. */
export const required = createRequire(import.meta.url)

export const yaml = () => required('yaml') as typeof import('yaml')

/** The only part of natural that has a job here: the whole of it takes 0.7 s to load. */
export const natural = () =>
  required('natural/lib/natural/tfidf/index.js') as typeof import('natural/lib/natural/tfidf/index.js')
