/** docProps/core.xml and app.xml: who made the file and when, as the file says it. */
import type { Properties } from '../../model.ts'
import type { Package } from './package.ts'
import { START, Xml } from './xml.ts'

const WANTED: Record<string, keyof Properties> = {
  'dc:creator': 'creator',
  'cp:lastModifiedBy': 'lastModifiedBy',
  'dcterms:created': 'created',
  'dcterms:modified': 'modified',
  'cp:revision': 'revision',
  'ep:Company': 'company',
  'ep:TotalTime': 'totalMinutes',
  'ep:Application': 'application',
}

/** @throws Unreadable where a part is damaged */
export function readProperties(pack: Package): Properties {
  const properties: Properties = {}
  for (const type of ['core-properties', 'extended-properties']) {
    const part = pack.root.find((item) => item.type === type && !item.external)?.target
    if (part === undefined || !pack.has(part)) continue
    const xml = new Xml(pack.text(part), pack.limits.depth)
    for (let token = xml.next(); token; token = xml.next()) {
      const wanted = token === START && Object.hasOwn(WANTED, xml.name) ? WANTED[xml.name] : undefined
      if (!wanted) continue
      const value = xml.textContent().trim()
      if (value === '') continue
      if (wanted !== 'revision' && wanted !== 'totalMinutes') properties[wanted] = value
      else if (/^\d{1,9}$/.test(value)) properties[wanted] = Number(value)
    }
  }
  return properties
}
