/** The terminal: progress that moves only where someone watches. */
import { toWidth } from '../report/columns.ts'

/** A fault of usage or configuration, told in Chinese; exit code 2. */
export class UsageError extends Error {}

export interface ProgressLine {
  /** Says what is being done now; silent where nobody watches. */
  step(text: string): void
  /** Clears the line. */
  done(): void
}

/** One moving line on standard error, at most ten times a second; nothing at all where it is no terminal. */
export function progressLine(enabled: boolean): ProgressLine {
  if (!enabled || !process.stderr.isTTY) return { step() {}, done() {} }
  let last = 0
  return {
    step(text) {
      const now = Date.now()
      if (now - last < 100) return
      last = now
      const columns = process.stderr.columns || 80
      process.stderr.write(`\r\x1b[2K${toWidth(text, columns - 1).trimEnd()}`)
    },
    done() {
      process.stderr.write('\r\x1b[2K')
    },
  }
}

/** Colours only where they are seen or asked for (NO_COLOR, FORCE_COLOR as usual). */
export function colorful(): boolean {
  return process.env.NO_COLOR === undefined && (process.stdout.isTTY || process.env.FORCE_COLOR !== undefined)
}

/** Waits until it is out: a pipe may take less than a whole report at once. */
export function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()))
}
