/** Old form fields (`w:ffData`): what a check box or a drop-down list shows. */
import { isOn } from './run-properties.ts'
import type { Xml } from './xml.ts'

/** After the START of a `w:fldChar`, up to its END; undefined where it is no such field. */
export function readFormField(xml: Xml): string | undefined {
  const depth = xml.depth
  let box: { checked?: boolean; standard?: boolean } | undefined
  let chosen: number | undefined
  const entries: string[] = []
  while (xml.within(depth)) {
    if (xml.name === 'w:checkBox') box = {}
    else if (xml.name === 'w:checked' && box) box.checked = isOn(xml)
    else if (xml.name === 'w:default' && box) box.standard = isOn(xml)
    else if (xml.name === 'w:ddList') chosen ??= 0
    else if (xml.name === 'w:result') chosen = Number(xml.attribute('val')) || 0
    else if (xml.name === 'w:listEntry' && entries.length < 100) entries.push(xml.attribute('val') ?? '')
  }
  if (box) return (box.checked ?? box.standard) ? '☑' : '☐'
  return chosen === undefined ? undefined : entries[chosen]
}
