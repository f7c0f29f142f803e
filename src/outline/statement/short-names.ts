/**
 * Areas named in a few words of one's own: 党性、作风上的欠缺; 担责创新和从严治党. The heading is cut into pieces, and
 * each is held against the characters' pairs that only one area's wording has, and against its cues.
 */
import type { AreaIndex } from './areas.ts'
import type { Cue } from './model.ts'
import { bare } from './normal.ts'

export interface Piece {
  area: number
  text: string
  /** Of its characters, how many the area accounts for. */
  share: number
}

const BETWEEN = /[、，,；;：:/／]|(?<=[\u4e00-\u9fff]{2})[和与及](?=[\u4e00-\u9fff]{2})/
/** 守规矩, 强党性, 敢担责: the verb says nothing of the area. */
const VERB =
  /^(?:[守讲强敢严促增提转抓重树立能善扛压明知懂有勤实]|严守|履行|落实|增强|提升|强化|锤炼|坚定|坚守|恪守|遵守|勇于|敢于|善于|加强|对照|带头|坚决|自觉|切实|全面)(?=[\u4e00-\u9fff]{2})/
/** Of a piece, how many characters must be accounted for. */
const ENOUGH = 0.6
/** A cue of less weight is an everyday word. */
const TELLING_CUE = 1.5

/** The pieces that speak for one area more than for any other. @param words without what stands around an area's name */
export function piecesOf(words: string, index: AreaIndex): { pieces: Piece[]; chars: number } {
  const pieces: Piece[] = []
  let chars = 0
  for (const raw of words.split(BETWEEN)) {
    const text = bare(raw).replace(VERB, '')
    chars += text.length
    if (text.length < 2) continue
    const told = accountOf(text, index)
    const best = told.indexOf(Math.max(...told))
    const second = Math.max(0, ...told.filter((_, area) => area !== best))
    const share = told[best]! / text.length
    if (share >= ENOUGH && told[best]! > second + 0.5) pieces.push({ area: best, text, share: Math.min(1, share) })
  }
  return { pieces, chars }
}

/** For each area the characters of a text that lie in its pairs or cues; what several areas have counts in part for each. */
function accountOf(text: string, index: AreaIndex): number[] {
  const places = index.ids.map(() => new Float32Array(text.length))
  const mark = (area: number, from: number, to: number, worth: number) => {
    for (let at = from; at < to; at++) if (places[area]![at]! < worth) places[area]![at] = worth
  }
  for (let at = 0; at + 2 <= text.length; at++) {
    const gram = index.grams.at(text, at)
    if (gram) for (const area of gram.named) mark(area, at, at + 2, 1 / gram.areas.length)
    for (const cue of index.cues.at(text, at) ?? []) {
      if (cue.weight >= TELLING_CUE && text.startsWith(cue.text, at)) mark(cue.area, at, at + cue.text.length, 1)
    }
  }
  return places.map((values) => values.reduce((sum, value) => sum + value, 0))
}

export function cueOf({ text, share }: Piece): Cue {
  return { text, weight: share }
}
