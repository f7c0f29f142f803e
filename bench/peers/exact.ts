/** What people do by hand and checkers of official papers do: every run of 13 equal characters that is not the notice's. */
import type { BenchText, Corpus } from '../corpus/generate.ts'
import type { Detected } from '../score.ts'

const RUN = 13

export function exact({ texts, notice }: Corpus): Detected[] {
  const known = grams(notice)
  const detected: Detected[] = []
  texts.forEach((a, i) => {
    const places = new Map<string, number[]>()
    for (let p = 0; p + RUN <= a.text.length; p++) {
      const gram = a.text.slice(p, p + RUN)
      if (!known.has(gram)) places.set(gram, [...(places.get(gram) ?? []), p])
    }
    for (const b of texts.slice(i + 1)) if (against(a, b)) detected.push(...runs(a, b, places))
  })
  return detected
}

function runs(a: BenchText, b: BenchText, places: Map<string, number[]>): Detected[] {
  const found: Detected[] = []
  const done = new Map<number, number>()
  for (let q = 0; q + RUN <= b.text.length; q++) {
    for (const p of places.get(b.text.slice(q, q + RUN)) ?? []) {
      if ((done.get(p - q) ?? -1) > q) continue
      let length = RUN
      while (p + length < a.text.length && a.text[p + length] === b.text[q + length]) length++
      done.set(p - q, q + length)
      found.push({ a: { id: a.id, start: p, end: p + length }, b: { id: b.id, start: q, end: q + length } })
    }
  }
  return found
}

function grams(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - RUN + 1) }, (_, i) => text.slice(i, i + RUN)))
}

export function against(a: BenchText, b: BenchText): boolean {
  return a.role === 'submitted' || b.role === 'submitted'
}
