/** Which texts hold which feature: features sorted, each with the places where it stands. */
import { radixSort } from './radix.ts'

/** Finds the text that a unit of all texts together stands in. */
export class Layout {
  /** First unit of each text, and the end of the last. */
  readonly starts: Float64Array
  /** Units of the longest text. */
  readonly longest: number
  /** For each 2^shift units, the text that the first of them stands in. */
  private readonly coarse: Uint32Array

  constructor(
    lengths: readonly number[],
    private readonly shift = 8,
  ) {
    this.starts = new Float64Array(lengths.length + 1)
    lengths.forEach((length, i) => {
      this.starts[i + 1] = this.starts[i]! + length
    })
    this.longest = lengths.reduce((most, length) => Math.max(most, length), 0)
    const total = this.starts[lengths.length]!
    this.coarse = new Uint32Array((total >>> shift) + 1)
    for (let block = 0, text = 0; block < this.coarse.length; block++) {
      while (text + 1 < lengths.length && this.starts[text + 1]! <= block * 2 ** shift) text++
      this.coarse[block] = text
    }
  }

  /** Of so many texts of one unit each. */
  static ofOnes(count: number): Layout {
    return new Layout(new Array<number>(count).fill(1), 0)
  }

  textOf(unit: number): number {
    let text = this.coarse[unit >>> this.shift]!
    while (this.starts[text + 1]! <= unit) text++
    return text
  }
}

/** Runs of one feature: `units[starts[r] … starts[r + 1])` are the places of run r, in text order. */
export interface Runs {
  starts: Uint32Array
  units: Uint32Array
  /** How many texts hold it. */
  holders: Uint32Array
}

/** Features that two or more texts hold; both arrays are consumed. */
export function sharedRuns(features: Uint32Array, units: Uint32Array, layout: Layout): Runs {
  radixSort(features, units)
  // Room for as many runs as there could be: what is not written to takes no memory.
  const starts = new Uint32Array((features.length >>> 1) + 1)
  const holders = new Uint32Array(features.length >>> 1)
  let runs = 0
  let out = 0
  for (let i = 0; i < features.length; ) {
    const feature = features[i]!
    // Most features stand in one place only.
    if (i + 1 === features.length || features[i + 1] !== feature) {
      i++
      continue
    }
    const start = out
    let count = 0
    let previous = -1
    for (; i < features.length && features[i] === feature; i++) {
      const text = layout.textOf(units[i]!)
      if (text !== previous) count++
      previous = text
      units[out++] = units[i]!
    }
    if (count < 2) out = start
    else {
      starts[runs] = start
      holders[runs++] = count
    }
  }
  starts[runs] = out
  return { starts: starts.subarray(0, runs + 1), units: units.subarray(0, out), holders: holders.subarray(0, runs) }
}
