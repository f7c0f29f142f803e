/** What the page is given: a Review without repetitions, as JSON in the page itself. Types only. */
import type { Finding, Level, Passage, Report } from '../model.ts'
import type { Wording } from '../opinions/wording.ts'
import type { Profile } from '../profile/schema.ts'

export interface PageData {
  schema: 1
  /** Names of people stand nowhere in it. */
  anonymous?: true
  /** Under which the page keeps decisions: hash of what was submitted, so a second run finds them again. */
  key: string
  report: Omit<Report, 'findings' | 'passages'>
  findings: WireFinding[]
  passages: WirePassage[]
  /** Blocks of each readable material, by id. */
  blocks: Record<string, WireBlock[]>
  profile: Profile
  checks: CheckInfo[]
  /** Of all dictionaries together. */
  dictionaries: string
  /** Names of those who had to submit; null without a roster. */
  roster: string[] | null
  /** Reasons to dismiss a finding, in the order offered. */
  reasons: readonly string[]
  graph: Graph
  /** Of each readable material, by id: for quoting as opinions do. */
  sections: Record<string, WireSection[]>
  /** The words of opinions: what was decided here is drafted anew. */
  wording: Wording
}

/** A finding whose quotes are left out where offsets give them back, and its requirement where it is the check's own. */
export type WireFinding = Omit<Finding, 'evidence'> & { evidence: WireEvidence[] }
export type WireEvidence = Omit<Finding['evidence'][number], 'quote'> & { quote?: string }

/** A passage with its alignments as flat numbers: `[kind, r0, r1, p0, p1, …]`, kind an index into STEP_KINDS. */
export type WirePassage = Omit<Passage, 'alignments'> & { alignments?: { place: number; steps: number[] }[] }
export const STEP_KINDS = ['same', 'changed', 'added', 'left-out', 'slot'] as const

/** `[start, length, heading level, heading length, flags, cell?]`; cell is `[table, row, column, rows, columns]`. */
export type WireBlock = [number, number, number, number, number, [number, number, number, number, number]?]

/** `[start, length, parent]`, and with a heading `start, length` of the whole, of its number and of its words. */
export type WireSection = [number, number, number, [number, number, number, number, number]?]

/** Bits of a block's flags. */
export const FLAG = { bold: 1, center: 2, right: 4, title: 8, toc: 16, note: 32, head: 64, continues: 128 } as const

/** What a check is, for the page of rules. */
export interface CheckInfo {
  id: string
  title: string
  why: string
  source: string
  level: Level
  /** Why it was not run: switched off by the requirement set, or not asked for this time. */
  skipped?: 'off' | 'unasked'
}

/** Where the materials that share text stand in a drawing, computed beforehand; integers. */
export interface Graph {
  width: number
  height: number
  nodes: { id: string; x: number; y: number }[]
}
