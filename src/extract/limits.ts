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
  /** Milliseconds a file may take. */
  milliseconds: number
  /** Megabytes of heap of a reader process. */
  heapMegabytes: number
}

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 256 * 2 ** 20,
  partBytes: 64 * 2 ** 20,
  totalBytes: 256 * 2 ** 20,
  entries: 5_000,
  runs: 300_000,
  depth: 256,
  milliseconds: 20_000,
  heapMegabytes: 512,
}
