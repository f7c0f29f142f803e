/** The one way to words: text in, words out. */
export interface Segmenter {
  /** Which engine, for the report and `doctor`: 'nodejieba 3.4.4' or '@node-rs/jieba 2.0.3'. */
  readonly name: string
  /** Words of a text in order. Runs of Han characters are segmented, other runs kept whole, spaces and punctuation dropped. */
  words(text: string): string[]
}
