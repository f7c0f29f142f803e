/** Which areas a heading or lead-in names: tolerant of slips, short forms, other order, two areas in one. */
import { chineseNumber } from '../number.ts'
import { type AreaIndex, areaCues, type Gram } from './areas.ts'
import { locate, mayStand } from './locate.ts'
import type { Cue } from './model.ts'
import { bare } from './normal.ts'
import { cueOf, piecesOf } from './short-names.ts'

export interface Named {
  area: number
  /** 0..1 */
  score: number
  cues: Cue[]
}

/** A phrase up to this long is compared letter by letter, a longer one by its two-character runs. */
const SHORT = 16
/** Of a short phrase's characters, how many must be there (one slip in four). */
const ALIKE = 0.72
/** Of a heading's own characters, how many an area's wording must account for. */
const EXPLAINED = 0.5

/** How a heading or lead-in comes to an area, as alternatives of a pattern. */
export const OPENINGS =
  '在|对照|围绕|关于|从|就|对|先说|再说|说到|谈到|讲到|先谈|再谈|先讲|再讲|最后[讲说谈]|讲讲|说说|谈谈|最后是|再是|首先是|其次是'
/** Words around an area's name in a heading or lead-in. */
const AROUND = new RegExp(
  `^(?:${OPENINGS}|聚焦|我自己在|自己在|我在|落实|联系|拿|用)+|(?:方面|上|中|[这那]一?[面杆把双][\\u4e00-\\u9fff]{1,2}来?[照称量看比]?|[这那]一?[块条头项关层点根道门张堂]?[弦课卷题关条底线]?|问题|情况|存在的?|的|主要|突出|差距|不足|欠缺|短处|短板|弱项|毛病|缺口|漏洞|之[症疾病患弊短失缺忧灰尘]|表现|检视|查摆|还|有)+$`,
  'g',
)
/** A heading whose words are as good as accounted for needs no second look at its pieces. */
const OFFICIAL = 0.93

/**
 * 书到用时方恨少——说说理论学习: words of one's own beside the name, on either side.
 * @param text normalised words of the heading, without its number
 */
export function namedAreas(text: string, index: AreaIndex): Named[] {
  const whole = namedIn(text, index)
  const dash = whole.length > 0 ? -1 : text.indexOf('——')
  if (dash < 0) return whole
  for (const half of [text.slice(dash + 2), text.slice(0, dash)]) {
    // 说说在政治上的差距: one word is no name.
    if (bare(half).replace(AROUND, '').length < HALF_NAME) continue
    const named = namedIn(half, index)
    if (named.length > 0) return named
  }
  return []
}

/** Of so many characters at least is a name beside other words. */
const HALF_NAME = 4

function namedIn(text: string, index: AreaIndex): Named[] {
  const told = byOrdinal(text, index) ?? byCharacter(text, index)
  if (told) return told
  const words = bare(text)
    .replace(AROUND, '')
    .replace(/^(?:带头|深刻|坚决|坚持)+/, '')
  if (words.length < 2) return []
  const grams = gramsOf(words, index)
  const candidates = index.ids.map((_, area) => candidate(words, area, grams, index))
  const strong = candidates.filter((item) => item.score > 0).sort((a, b) => b.score - a.score || a.area - b.area)
  const taken = new Set<number>()
  const chosen: Named[] = []
  for (const item of strong) {
    const own = [...item.places].filter((place) => !taken.has(place))
    if (chosen.length > 0 && (own.length < 4 || own.length * 2 < item.places.size)) {
      // Two areas whose short names lie side by side share nothing; anything else is the same words again.
      if (!(item.whole && own.length >= 2 && own.length * 2 >= item.places.size)) continue
    }
    if (chosen.length > 0 && !item.whole && own.length * 4 < words.length) continue
    for (const place of item.places) taken.add(place)
    chosen.push({ area: item.area, score: item.score, cues: item.cues })
  }
  return chosen[0] && chosen[0].score >= OFFICIAL ? chosen : withPieces(chosen, text, index)
}

/** What the pieces name: instead of nothing, or beside the one area that was recognised. */
function withPieces(chosen: Named[], text: string, index: AreaIndex): Named[] {
  const { pieces, chars } = piecesOf(text.replace(AROUND, ''), index)
  const told = pieces.reduce((sum, piece) => sum + piece.text.length * piece.share, 0)
  if (pieces.length === 0 || told < chars * EXPLAINED) return chosen
  const named = [...chosen]
  for (const piece of pieces) {
    const score = piece.share >= 0.85 && told >= chars * 0.75 ? 0.8 : 0.6
    const known = named.findIndex(({ area }) => area === piece.area)
    if (known < 0) named.push({ area: piece.area, score, cues: [cueOf(piece)] })
    else if (named[known]!.score < score) named[known] = { ...named[known]!, score }
  }
  return named.sort((a, b) => b.score - a.score || a.area - b.area)
}

/** 对照第一个“带头”, 第三、第四个方面: as the notice counts them. */
const ORDINALS = /^(?:在|对照|围绕)?((?:第[一二三四五六七八九十](?:[、和与]|个|项)*)+)“?(?:带头|方面)/

function byOrdinal(text: string, index: AreaIndex): Named[] | null {
  const match = ORDINALS.exec(text)
  if (!match) return null
  const areas = [...match[1]!.matchAll(/第([一二三四五六七八九十])/g)].map(([, digit]) => chineseNumber(digit!) - 1)
  if (areas.some((area) => area >= index.ids.length)) return null
  return areas.map((area) => ({ area, score: OFFICIAL, cues: [{ text: match[0], weight: 1 }] }))
}

/** “畏”字上的问题: one character that only one area's wording has. */
function byCharacter(text: string, index: AreaIndex): Named[] | null {
  const char = /^(?:在|第[一二三四五六]个?)?“([\u4e00-\u9fff])“字/.exec(text)?.[1]
  if (!char) return null
  const areas = new Set(index.phrases.filter((phrase) => phrase.text.includes(char)).map(({ area }) => area))
  return areas.size === 1 ? [{ area: [...areas][0]!, score: OFFICIAL, cues: [{ text: char, weight: 1 }] }] : null
}

interface Candidate extends Named {
  /** Characters of the heading that speak for the area. */
  places: Set<number>
  /** A whole short name of the area is there. */
  whole: boolean
}

/** For each place the run of some wording that begins there. */
type Grams = (Gram | undefined)[]

function gramsOf(words: string, index: AreaIndex): Grams {
  const grams: Grams = []
  for (let at = 0; at + 2 <= words.length; at++) grams.push(index.grams.at(words, at))
  return grams
}

function candidate(words: string, area: number, grams: Grams, index: AreaIndex): Candidate {
  const best: Candidate = { area, score: 0, cues: [], places: new Set(), whole: false }
  for (const phrase of index.phrases) {
    if (phrase.area !== area || phrase.text.length > SHORT) continue
    if (!mayStand(phrase.text, words, ALIKE)) continue
    const match = locate(phrase.text, words)
    if (match.alike < ALIKE || (phrase.text.length < 4 && match.alike < 1)) continue
    const score = match.alike * (0.8 + 0.2 * Math.min(1, phrase.text.length / words.length))
    if (score > best.score) {
      best.score = score
      best.cues = [{ text: words.slice(match.start, match.end), weight: match.alike }]
      best.places = range(match.start, match.end)
      best.whole = true
    }
  }
  const { places, weight } = explained(words, area, grams)
  const share = weight / words.length
  if (share >= EXPLAINED && places.size >= 4 && share > best.score) {
    best.score = Math.min(1, share)
    best.cues = [{ text: pieces(words, places), weight: share }]
    best.whole = false
  }
  if (best.score > 0) {
    for (const place of places) best.places.add(place)
    return best
  }
  const { cues } = areaCues(words, index)
  const telling = cues[area]!.filter((cue) => cue.weight >= 2)
  const chars = telling.reduce((sum, cue) => sum + cue.text.length, 0)
  if (telling.length > 0 && chars * 3 >= words.length) {
    best.score = 0.6
    best.cues = telling
    for (const cue of telling) {
      const at = words.indexOf(cue.text)
      for (let place = at; place < at + cue.text.length; place++) best.places.add(place)
    }
  }
  return best
}

/** Characters of the words that lie in runs of three or more of the area's wording; a run of other areas too counts less. */
function explained(words: string, area: number, grams: Grams): { places: Set<number>; weight: number } {
  const places = new Set<number>()
  let weight = 0
  let from = -1
  const close = (to: number) => {
    if (from >= 0 && to - from >= 2) {
      for (let at = from; at <= to; at++) {
        if (places.has(at)) continue
        places.add(at)
        weight += 1 / (grams[Math.min(at, grams.length - 1)]?.areas.length ?? 1)
      }
    }
    from = -1
  }
  for (let at = 0; at < grams.length; at++) {
    if (grams[at]?.areas.includes(area)) {
      if (from < 0) from = at
    } else close(at)
  }
  close(words.length - 1)
  return { places, weight }
}

function range(start: number, end: number): Set<number> {
  const places = new Set<number>()
  for (let at = start; at < end; at++) places.add(at)
  return places
}

function pieces(words: string, places: Set<number>): string {
  let result = ''
  let last = -1
  for (const place of [...places].sort((a, b) => a - b)) {
    result += last >= 0 && place !== last + 1 ? `…${words[place]}` : words[place]
    last = place
  }
  return result
}
