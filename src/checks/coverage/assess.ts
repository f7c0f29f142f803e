/** One row for each statement and area (contract §3). */
import type { Coverage, CoverageStatus, Paper, Span } from '../../model.ts'
import type { Statement } from '../../outline/statement/model.ts'
import { charCount } from '../../outline/statement/normal.ts'
import type { Profile } from '../../profile/schema.ts'
import { type AreaView, areaView, depthOf } from './view.ts'

export function coverageOf({ material }: Paper, statement: Statement, profile: Profile): Coverage[] {
  return profile.areas.map(({ id }) => assess(material.id, statement, id, profile))
}

function assess(material: string, statement: Statement, area: string, profile: Profile): Coverage {
  const view = areaView(statement, area)
  const status = statusOf(view, profile.shares.thinChars)
  const spans = status === 'missing' ? [] : view.passages.length > 0 ? view.passages : mentionSpans(view)
  return {
    material,
    area,
    status,
    chars: sum(view.passages.map(({ start, end }) => charCount(statement.text.slice(start, end)))),
    problems: view.own.length,
    causes: view.causes.length > 0,
    measures: view.measures.length > 0,
    spans: spans.map(({ start, end }) => ({ start, end })),
  }
}

function statusOf(view: AreaView, thinChars: number): CoverageStatus {
  const { own } = view
  if (own.length > 0 && view.supported) {
    if (own.some((item) => depthOf(item) === 'fact')) return 'covered'
    const seen = own.filter((item) => depthOf(item) === 'behaviour')
    const chars = sum(seen.map(({ start, end }) => end - start))
    return seen.length >= 2 || chars >= thinChars / 2 ? 'covered' : 'thin'
  }
  return view.mentions.length > 0 || view.passages.some(({ via }) => via !== 'content') ? 'named' : 'missing'
}

function mentionSpans({ mentions }: AreaView): Span[] {
  return mentions.map(({ start, end }) => ({ start, end }))
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
