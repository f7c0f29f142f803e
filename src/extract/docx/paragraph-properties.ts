/** `w:pPr`: style, number, alignment and outline level of a paragraph or paragraph style, as it stands there. */
import { type RunProperties, readRunProperties } from './run-properties.ts'
import type { Xml } from './xml.ts'

export interface ParagraphProperties {
  style?: string
  /** `0` switches numbering off. */
  numId?: string
  ilvl?: number
  /** 1–9; 0: body text. */
  level?: number
  align?: 'left' | 'center' | 'right' | 'both'
  /** Of the paragraph mark. */
  mark?: RunProperties
}

const ALIGN: Record<string, ParagraphProperties['align']> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'both',
  distribute: 'both',
}

/** After the START of `w:pPr`, up to its END. */
export function readParagraphProperties(xml: Xml): ParagraphProperties {
  const properties: ParagraphProperties = {}
  const depth = xml.depth
  while (xml.within(depth)) {
    switch (xml.name) {
      case 'w:pStyle':
        properties.style = xml.attribute('val')
        break
      case 'w:numId':
        properties.numId = xml.attribute('val')
        break
      case 'w:ilvl':
        properties.ilvl = clampLevel(xml.attribute('val'))
        break
      case 'w:outlineLvl':
        properties.level = outlineLevel(xml.attribute('val'))
        break
      case 'w:jc':
        properties.align = ALIGN[xml.attribute('val') ?? '']
        break
      case 'w:rPr':
        properties.mark = readRunProperties(xml)
        break
      case 'w:pPrChange':
      case 'w:sectPr':
        xml.skip()
    }
  }
  return properties
}

function clampLevel(value: string | undefined): number {
  return Math.min(Math.max(Math.trunc(Number(value)) || 0, 0), 8)
}

function outlineLevel(value: string | undefined): number {
  const level = Number(value)
  return Number.isInteger(level) && level >= 0 && level <= 8 ? level + 1 : 0
}
