/**
 * What is found of passages planted at known places, ours and others' side by side:
 * `npm run quality [-- seed …]`. Corpora and scoring: corpus/generate.ts, score.ts.
 */
import { type Corpus, corpus, type Planted, WAYS } from './corpus/generate.ts'
import { ours } from './ours.ts'
import { exact } from './peers/exact.ts'
import { sentenceBags } from './peers/sentences.ts'
import { tfidf } from './peers/tfidf.ts'
import { type Detected, type Score, score } from './score.ts'

const seeds = process.argv.slice(2).map(Number)
if (seeds.length === 0) seeds.push(101, 102, 103, 104, 105, 106)

const detectors: [string, (corpus: Corpus) => Detected[]][] = [['duizhao', ours]]
try {
  const { dolos } = await import('./peers/dolos.ts')
  detectors.push(
    ['dolos-core, its own k=23 w=17', dolos(23, 17, 1)],
    ['dolos-core, k=8 w=5, 3 k-grams or more', dolos(8, 5, 3)],
  )
} catch {
  console.error('没有安装 @dodona/dolos-core（在 bench/ 里运行 npm ci），略过')
}
detectors.push(
  ['13 equal characters', exact],
  ['sentence bags (PAN 2014 manner)', sentenceBags],
  ['TF-IDF of documents', tfidf],
)

const rows: string[][] = []
// The peers know no stock wording: each is shown a second time with all that mostly lies in such wording struck out for it.
const helped = detectors
  .slice(1)
  .map(([name, detect]): (typeof detectors)[number] => [
    `${name}, wording struck out for it`,
    (one) => detect(one).filter(({ a, b }) => mostlyOwn(one, a) && mostlyOwn(one, b)),
  ])
for (const [name, detect] of [...detectors, ...helped]) {
  const cases: Planted[] = []
  const found: Detected[] = []
  const byWay: Score[] = WAYS.map((way) => {
    const [planted, detected] = run(way, detect)
    cases.push(...planted)
    found.push(...detected)
    return score(planted, detected)
  })
  const all = score(cases, found)
  const [, controls] = run('control', detect)
  const overall = byWay.reduce((sum, { plagdet }) => sum + plagdet, 0) / byWay.length
  rows.push([
    name,
    ...byWay.map(({ plagdet }) => plagdet.toFixed(3)),
    overall.toFixed(3),
    all.precision.toFixed(3),
    all.recall.toFixed(3),
    all.granularity.toFixed(2),
    name === 'duizhao' ? all.labels.toFixed(3) : '–',
    String(controls.length),
  ])
  console.error(`${name}: done`)
}
const head = ['detector', ...WAYS, 'mean', 'precision', 'recall', 'granularity', 'labels', 'on controls']
console.log(
  `PlagDet by way of borrowing, seeds ${seeds.join(' ')} (16 statements a corpus, 10 plantings; controls: no planting)\n`,
)
for (const row of [head, head.map(() => '---'), ...rows]) console.log(`| ${row.join(' | ')} |`)

/** All seeds of one way; ids are made different from seed to seed. */
function run(way: Parameters<typeof corpus>[0], detect: (corpus: Corpus) => Detected[]): [Planted[], Detected[]] {
  const planted: Planted[] = []
  const found: Detected[] = []
  for (const seed of seeds) {
    const one = corpus(way, seed)
    const mark = <T extends Detected>(item: T): T => ({
      ...item,
      a: { ...item.a, id: `${way}${seed}/${item.a.id}` },
      b: { ...item.b, id: `${way}${seed}/${item.b.id}` },
    })
    planted.push(...one.planted.map(mark))
    found.push(...detect(one).map(mark))
  }
  return [planted, found]
}

function mostlyOwn({ own }: Corpus, { id, start, end }: Detected['a']): boolean {
  const inside = own
    .get(id)!
    .reduce((sum, span) => sum + Math.max(0, Math.min(span.end, end) - Math.max(span.start, start)), 0)
  return inside >= 0.5 * (end - start)
}
