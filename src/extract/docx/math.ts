/** Equations (OMML) as one line of text: `a/b`, `x^2`, `√x`. */
import type { Xml } from './xml.ts'

export class MathText {
  /** Put before the next text: an empty part of a formula leaves no sign behind. */
  private pending = ''
  /** Closing characters of the open brackets. */
  private readonly brackets: string[] = []

  constructor(private readonly write: (text: string) => void) {}

  start(xml: Xml): void {
    switch (xml.name) {
      case 'm:t':
        this.put(xml.textContent())
        break
      case 'm:den':
        this.put('/')
        break
      case 'm:sup':
        this.pending = '^'
        return
      case 'm:sub':
        this.pending = '_'
        return
      case 'm:rad':
        this.put('√')
        break
      case 'm:naryPr':
        this.put(character(xml, '∫')[0]!)
        break
      case 'm:d':
        this.brackets.push('')
        return
      case 'm:dPr': {
        const [first, last] = character(xml, '(', ')')
        this.put(first!)
        if (this.brackets.length > 0) this.brackets[this.brackets.length - 1] = last!
        return
      }
      case 'm:rPr':
      case 'm:ctrlPr':
      case 'm:fPr':
      case 'm:radPr':
      case 'm:oMathParaPr':
        xml.skip()
        break
    }
  }

  end(name: string): void {
    if (name === 'm:sup' || name === 'm:sub') this.pending = ''
    else if (name === 'm:d') this.put(this.brackets.pop() ?? '')
  }

  private put(text: string): void {
    if (text === '') return
    this.write(this.pending + text)
    this.pending = ''
  }
}

/** Characters that an operator or a bracket is given by, with what stands where the file is silent. */
function character(xml: Xml, first: string, last = ''): string[] {
  const depth = xml.depth
  const found = [first, last]
  while (xml.within(depth)) {
    if (xml.name === 'm:chr' || xml.name === 'm:begChr') found[0] = xml.attribute('val') ?? ''
    else if (xml.name === 'm:endChr') found[1] = xml.attribute('val') ?? ''
  }
  return found
}
