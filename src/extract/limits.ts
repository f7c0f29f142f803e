/** Bounds set before anything is unpacked (reading.md §6: real files stay far below). */
export interface Limits {
  /** Bytes of a file as it lies on the disk. */
  fileBytes: number
  /** Unpacked bytes of one part. */
  partBytes: number
  /** Unpacked bytes of all parts that are read. */
  totalBytes: number
  entries: number
  runs: number
  /** Nesting of elements. */
  depth: number
  /** UTF-16 code units and blocks of a document; the longest real papers have a tenth of it. */
  characters: number
  blocks: number
  /** Unpacked bytes of one file of an archive, and of all its files. */
  entryBytes: number
  archiveBytes: number
  /** Milliseconds a file may take. */
  milliseconds: number
  /** Megabytes that all reader processes may take together. */
  memory: number
  /** UTF-16 code units and blocks of all documents of a batch together. */
  batchCharacters: number
  batchBlocks: number
}

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 256 * 2 ** 20,
  partBytes: 64 * 2 ** 20,
  totalBytes: 256 * 2 ** 20,
  entries: 5_000,
  runs: 300_000,
  depth: 256,
  characters: 3_000_000,
  blocks: 100_000,
  entryBytes: 96 * 2 ** 20,
  archiveBytes: 2 ** 30,
  milliseconds: 10_000,
  memory: 960,
  batchCharacters: 20_000_000,
  batchBlocks: 500_000,
}
