/** Batches of invented statements with borrowed passages planted at known places, one way of borrowing a batch. */
import { disguise, noise, synonyms } from './edits.ts'
import { AREA_TITLES, CLOSINGS, NOTICE, PREAMBLES, STOCK } from './official.ts'
import { Random } from './random.ts'
import { type FactSentence, measures, rechoose, refill, retell, say, story } from './sentences.ts'
import { MEMBER_HEADS, MEMBER_TAILS } from './words.ts'

export const WAYS = [
  'verbatim',
  'short',
  'disguised',
  'noise3',
  'noise8',
  'noise15',
  'reordered',
  'split',
  'synonym',
  'retold',
  'slots',
  'recycled',
  'library',
  'many',
] as const
export type Way = (typeof WAYS)[number]

export interface BenchText {
  id: string
  role: 'submitted' | 'previous' | 'template'
  text: string
}

export interface Planted {
  way: Way
  label: 'copied' | 'templated' | 'recycled' | 'library'
  /** Half open, in the texts. */
  a: { id: string; start: number; end: number }
  b: { id: string; start: number; end: number }
}

export interface Corpus {
  notice: string
  texts: BenchText[]
  planted: Planted[]
  /** Where each text speaks in its own (or borrowed) words: the rest is official and stock wording. */
  own: ReadonlyMap<string, readonly { start: number; end: number }[]>
}

/** A line of a text in the making; `key` names the planted passage that it belongs to. */
interface Line {
  text: string
  key?: string
  facts?: FactSentence
}

export function corpus(way: Way | 'control', seed: number, size = 16, cases = 10): Corpus {
  const random = new Random(seed * 7919 + WAYS.indexOf(way as Way))
  const fresh = new Fresh()
  const drafts = Array.from({ length: size }, (_, i) => ({ id: `m${i + 1}`, lines: statement(random, i, fresh) }))
  const role = way === 'recycled' ? 'previous' : way === 'library' ? 'template' : null
  const sources = role ? drafts.slice(0, Math.ceil(size / 3)) : drafts
  const targets = role ? drafts.slice(Math.ceil(size / 3)) : drafts
  const planted: { key: string; a: string; b: string; label: Planted['label'] }[] = []
  for (let n = 0; way !== 'control' && n < cases; n++) {
    const source = random.pick(sources)
    const others = random.shuffle(targets.filter((draft) => draft !== source))
    const holders = others.slice(0, way === 'many' ? random.int(3, 6) : 1)
    const passage = takePassage(source.lines, way, `c${n}`, random)
    if (!passage) continue
    for (const holder of holders) plant(holder.lines, passage, way, `c${n}`, random)
    const label = way === 'recycled' || way === 'library' ? way : way === 'many' ? 'templated' : 'copied'
    const all = [source, ...holders].map(({ id }) => id)
    all.forEach((a, i) => {
      for (const b of all.slice(i + 1)) planted.push({ key: `c${n}`, a, b, label })
    })
  }
  const rendered = new Map(drafts.map(({ id, lines }) => [id, render(lines)]))
  return {
    notice: NOTICE,
    texts: drafts.map((draft) => ({
      id: draft.id,
      role: role && sources.includes(draft) ? role : 'submitted',
      text: rendered.get(draft.id)!.text,
    })),
    own: new Map([...rendered].map(([id, { own }]) => [id, own])),
    planted: planted.map(({ key, a, b, label }) => ({
      way: way as Way,
      label,
      a: { id: a, ...rendered.get(a)!.spans.get(key)! },
      b: { id: b, ...rendered.get(b)!.spans.get(key)! },
    })),
  }
}

/** Own words must be new: no run of so many characters may have been written before in the batch. */
const NEW = 11

/** Which two clauses stand together, whatever fills them: a sentence must not be the skeleton of another. */
function skeletons(facts: FactSentence): string[] {
  const names = facts.map(({ pool, index }) => `${pool}${index}`).sort()
  return names.flatMap((name, i) => names.slice(i + 1).map((other) => `${name} ${other}`))
}

/** Sees to it that texts that borrowed nothing share nothing but official wording. */
class Fresh {
  private readonly seen = new Set<string>()
  /** How what was drawn before ends: a run may reach over a full stop. */
  private tail = ''

  /** Draws until what is drawn is new. */
  draw(draw: () => FactSentence): FactSentence[] {
    for (let tries = 0; tries < 40; tries++) {
      const facts = draw()
      const text = this.tail + say(facts).replace(/\d+|[，。]/gu, (part) => (/\d/u.test(part) ? '0' : ''))
      const grams = Array.from({ length: Math.max(0, text.length - NEW + 1) }, (_, i) => text.slice(i, i + NEW))
      const all = [...grams, ...skeletons(facts)]
      if (all.some((one) => this.seen.has(one))) continue
      for (const one of all) this.seen.add(one)
      this.tail = text.slice(1 - NEW)
      return [facts]
    }
    return []
  }
}

function statement(random: Random, index: number, fresh: Fresh): Line[] {
  const member = random.pick(MEMBER_HEADS) + random.pick(MEMBER_TAILS)
  const lines: Line[] = [{ text: `${member}同志个人对照检查材料\n` }]
  lines.push({ text: `${slip(PREAMBLES.map((ways) => random.pick(ways)).join('，'), random)}。\n` })
  lines.push({ text: '一、存在的主要问题\n' })
  for (const [i, title] of AREA_TITLES.entries()) {
    lines.push({ text: `${slip(title, random)}\n` })
    if (random.next() < 0.7) lines.push({ text: `${slip(noticeSentence(i, random), random)}。` })
    lines.push({ text: random.pick(STOCK) })
    for (let s = random.int(2, 3); s > 0; s--) {
      for (const next of story(random, random.int(3, 6))) {
        for (const facts of fresh.draw(next)) lines.push({ text: say(facts), facts })
      }
      if (random.next() < 0.4) lines.push({ text: random.pick(STOCK) })
    }
    lines.push({ text: '\n' })
  }
  lines.push({ text: '二、产生问题的原因剖析\n' })
  for (const next of story(random, random.int(5, 8))) {
    for (const facts of fresh.draw(next)) lines.push({ text: say(facts), facts })
  }
  lines.push({ text: `${random.pick(STOCK)}\n` }, { text: '三、下一步努力方向和整改措施\n' })
  for (let s = random.int(3, 5); s > 0; s--) {
    for (const facts of fresh.draw(() => measures(random))) lines.push({ text: say(facts), facts })
  }
  lines.push({ text: `${random.pick(STOCK)}\n` }, { text: `${CLOSINGS[index % CLOSINGS.length]}\n` })
  return lines
}

/** A stretch of an area's wording from the notice, as writers take it up before they speak of themselves. */
function noticeSentence(area: number, random: Random): string {
  const sentence = NOTICE.split('\n').find((line) => line.startsWith(`（${'一二三四五'[area]}）`))!
  const clauses = sentence.slice(3, -1).split('，')
  const from = random.int(0, Math.max(0, clauses.length - 3))
  return clauses.slice(from, from + random.int(2, 3)).join('，')
}

/** Now and then a slip in official wording, as people copy it. */
function slip(text: string, random: Random): string {
  return random.next() < 0.3 ? noise(text, 0.02, random) : text
}

/** Marks a run of the source's own sentences as planted and gives its sentences. */
function takePassage(lines: Line[], way: Way, key: string, random: Random): FactSentence[] | null {
  const least = way === 'short' ? 1 : way === 'reordered' || way === 'split' ? 4 : 2
  const length = way === 'short' ? 1 : random.int(least, least + 3)
  const starts = lines.flatMap((_, i) => {
    const run = lines.slice(i, i + length)
    return run.length === length && run.every(({ facts, key }) => facts && !key) ? [i] : []
  })
  if (starts.length === 0) return null
  const start = random.pick(starts)
  const run = lines.slice(start, start + length)
  for (const line of run) line.key = key
  return run.map((line) => line.facts!)
}

function plant(lines: Line[], passage: FactSentence[], way: Way, key: string, random: Random): void {
  const spots = lines.flatMap((line, i) => (line.facts && !line.key && !lines[i - 1]?.key ? [i] : []))
  const at = random.pick(spots)
  const planted = borrowed(passage, way, random).map((text): Line => ({ text, key }))
  lines.splice(at, 1, ...planted)
}

function borrowed(passage: FactSentence[], way: Way, random: Random): string[] {
  const said = passage.map(say)
  const noisy = (share: number) => said.map((text) => `${noise(text.slice(0, -1), share, random)}。`)
  switch (way) {
    case 'verbatim':
    case 'short':
    case 'library':
      return said
    case 'disguised':
      return said.map(disguise)
    case 'noise3':
      return noisy(0.03)
    case 'noise8':
      return noisy(0.08)
    case 'noise15':
      return noisy(0.15)
    case 'reordered':
      return random.shuffle(said)
    case 'split':
      // Something of one's own is put between.
      return said.flatMap((text, i) => (i === 1 ? [text, say(story(random, 1)[0]!().slice(0, 2))] : [text]))
    case 'synonym':
      return passage.map((facts) => synonyms(say(rechoose(facts, random)), random))
    case 'retold':
      return passage.map((facts) => synonyms(say(retell(facts, random)), random))
    case 'slots':
      return refill(passage, random, 'PUJNM').map(say)
    case 'recycled':
      return refill(passage, random, random.next() < 0.5 ? 'PNM' : 'UJNMS').map(say)
    case 'many':
      return random.next() < 0.5 ? refill(passage, random, 'PN').map(say) : noisy(0.02)
  }
}

function render(lines: Line[]) {
  let text = ''
  const own: { start: number; end: number }[] = []
  const spans = new Map<string, { start: number; end: number }>()
  for (const line of lines) {
    const start = text.length
    text += line.text
    if (line.facts || line.key) own.push({ start, end: text.length })
    if (!line.key) continue
    const held = spans.get(line.key)
    spans.set(line.key, { start: held?.start ?? start, end: text.length })
  }
  return { text, spans, own }
}
