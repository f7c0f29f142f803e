/** Traces of a file's origin: revision ids, paragraph ids, images (facts, never proof; see the model). */
import { createHash } from 'node:crypto'
import type { Traces } from '../../model.ts'
import { Unreadable } from '../unreadable.ts'
import type { Package } from './package.ts'
import { START, Xml } from './xml.ts'

/** Smaller images are bullets, lines and logos that mean nothing. */
const LEAST_IMAGE = 2048

export class TraceCollector {
  private readonly rsids = new Set<string>()
  private readonly paragraphIds = new Set<string>()

  /** Takes an attribute of a paragraph or run of the main part. */
  readonly attribute = (name: string, value: string): void => {
    const ids = name.includes('rsid') ? this.rsids : name.endsWith('paraId') ? this.paragraphIds : null
    if (ids && !ids.has(value) && /^[0-9A-Fa-f]{8}$/.test(value)) ids.add(value)
  }

  /** Adds what settings.xml and the images say. */
  finish(pack: Package): Traces {
    let root: string | null = null
    const settings = pack.targets('settings')[0]
    if (settings !== undefined) {
      const xml = new Xml(pack.text(settings), pack.limits.depth)
      for (let type = xml.next(); type; type = xml.next()) {
        if (type !== START || !xml.name.startsWith('w:rsid')) continue
        const value = xml.attribute('val') ?? ''
        if (!/^[0-9A-Fa-f]{8}$/.test(value)) continue
        if (xml.name === 'w:rsidRoot') root = value.toUpperCase()
        else if (xml.name === 'w:rsid') this.rsids.add(value)
      }
    }
    return { rsidRoot: root, rsids: sorted(this.rsids), paragraphIds: sorted(this.paragraphIds), images: images(pack) }
  }
}

function sorted(values: Set<string>): string[] {
  return [...new Set(Array.from(values, (value) => value.toUpperCase()))].sort()
}

function images(pack: Package): string[] {
  const found = new Set<string>()
  for (const name of new Set(pack.targets('image'))) {
    try {
      const bytes = pack.bytes(name)
      if (bytes.length > LEAST_IMAGE) found.add(createHash('sha1').update(bytes).digest('hex'))
    } catch (error) {
      // A damaged or huge picture says nothing of origin; the text is not touched by it.
      if (!(error instanceof Unreadable)) throw error
    }
  }
  return [...found].sort()
}
