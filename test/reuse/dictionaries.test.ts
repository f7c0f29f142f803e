/** Every entry of the data that reuse reads hits its own example and spares the other. */
import { describe, expect, it } from 'vitest'
import { everyday, originsSchema } from '../../src/checks/traces/origin-signals.ts'
import { dictionary } from '../../src/dictionary.ts'
import { prepareText } from '../../src/reuse/engine.ts'
import { background } from '../../src/reuse/legitimate/background.ts'
import { formulasSchema } from '../../src/reuse/legitimate/formulas.ts'
import { Library } from '../../src/reuse/legitimate/library.ts'
import { foldUnits } from '../../src/reuse/normalise/fold.ts'
import { Words } from '../../src/reuse/normalise/words.ts'
import { FeatureReader } from '../../src/reuse/reword/features.ts'
import { synonyms, synonymsSchema } from '../../src/reuse/reword/synonyms.ts'

describe('formulas.yaml', () => {
  const lists = Object.entries(dictionary('formulas.yaml', formulasSchema))
  it.each(lists.flatMap(([list, cues]) => cues.map((cue) => [list, cue.pattern, cue] as const)))(
    '%s %s',
    (_list, pattern, { hit, spare }) => {
      expect(hit).toMatch(new RegExp(pattern, 'u'))
      expect(spare).not.toMatch(new RegExp(pattern, 'u'))
    },
  )
})

describe('synonyms.yaml', () => {
  const groups = dictionary('synonyms.yaml', synonymsSchema)
  const features = (text: string, of: Words) => {
    const units = foldUnits(text)
    return [...new FeatureReader(of).read(units, new Uint8Array(units.length).fill(6), 0, units.length)]
  }
  it.each(groups.map((group) => [group.words.join(' '), group] as const))('%s', (_words, { hit, spare }) => {
    // With the list both say the same; without it, or with a word of another group, they do not.
    expect(features(hit[0], synonyms())).toEqual(features(hit[1], synonyms()))
    expect(features(hit[0], new Words([]))).not.toEqual(features(hit[1], new Words([])))
    expect(features(spare[0], synonyms())).not.toEqual(features(spare[1], synonyms()))
  })
  it('has each word in one group', () => {
    const words = groups.flatMap((group) => group.words)
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([])
  })
})

describe('background.txt', () => {
  it('knows a stock sentence, with a slip too, and not a sentence of facts', () => {
    const covered = (text: string) =>
      background()
        .marks(foldUnits(text), 7)
        .reduce((sum, { start, end }) => sum + end - start, 0)
    expect(covered('宗旨意识有所淡化，解决群众急难愁盼的问题办法还不够多')).toBeGreaterThan(18)
    expect(covered('柳河镇东堤渗水三天，我没有到险工险段看过一次')).toBe(0)
  })
})

describe('lexicons/origins.yaml', () => {
  const { rsids, people, created } = dictionary('lexicons/origins.yaml', originsSchema)
  it.each(people.map((entry) => [entry.value, entry] as const))('%s', (_value, { hit, spare }) => {
    expect([everyday().person(hit), everyday().person(spare)]).toEqual([true, false])
  })
  it.each(rsids.map((entry) => [entry.value, entry] as const))('%s', (_value, { hit, spare }) => {
    expect([everyday().rsid.has(hit), everyday().rsid.has(spare)]).toEqual([true, false])
  })
  it.each(created.map((entry) => [entry.value, entry] as const))('%s', (_value, { hit, spare }) => {
    expect([everyday().created.has(hit), everyday().created.has(spare)]).toEqual([true, false])
  })
})

describe('stock-words.txt', () => {
  it('makes a clause of nothing but stock words worth little, and spares one that names a thing', () => {
    const worth = (text: string) => {
      const prepared = prepareText(
        { id: 'a', role: 'submitted', text: `${text}，${text}，一起说过两遍。`, pool: 's', owner: 'a' },
        new Library([]),
      )
      return prepared.weights.reduce((sum, weight) => sum + weight, 0) / prepared.weights.length
    }
    expect(worth('进一步坚定理想信念，不断提高自身的政治素养和工作能力')).toBeLessThan(2)
    expect(worth('南关社区返水拖了四个月，我把回访记录交给了站里的同志')).toBeGreaterThan(5)
  })
})
