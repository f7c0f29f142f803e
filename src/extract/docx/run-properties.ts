/** `w:rPr`: what a run's (or a paragraph mark's, a style's, a number's) form says, undefined where it is silent. */
import type { Xml } from './xml.ts'

export interface RunProperties {
  bold?: boolean
  hidden?: boolean
  /** Points. */
  size?: number
  /** Font of Latin text: the one that a symbol font is given by. */
  font?: string
  /** Id of the character style. */
  style?: string
  /** The paragraph mark is deleted (or moved away) by a tracked change. */
  markDeleted?: boolean
}

/** After the START of `w:rPr`, up to its END. */
export function readRunProperties(xml: Xml): RunProperties {
  const properties: RunProperties = {}
  const depth = xml.depth
  while (xml.within(depth)) {
    switch (xml.name) {
      case 'w:b':
        properties.bold = isOn(xml)
        break
      case 'w:vanish':
        properties.hidden = isOn(xml)
        break
      case 'w:sz':
        properties.size = points(xml.attribute('val') ?? '')
        break
      case 'w:rFonts':
        properties.font = xml.attribute('ascii') ?? xml.attribute('hAnsi') ?? xml.attribute('eastAsia')
        break
      case 'w:rStyle':
        properties.style = xml.attribute('val')
        break
      case 'w:del':
      case 'w:moveFrom':
        properties.markDeleted = true
        break
      case 'w:rPrChange':
        xml.skip()
    }
  }
  return properties
}

/** Half points, or in strict files a number with its unit. */
function points(value: string): number {
  return value.endsWith('pt') ? Number.parseFloat(value) || 0 : (Number(value) || 0) / 2
}

/** Value of an on/off property: on unless it says otherwise. */
export function isOn(xml: Xml): boolean {
  const value = xml.attribute('val')
  return value === undefined || !(value === '0' || value === 'false' || value === 'off')
}
