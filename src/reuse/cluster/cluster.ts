/** Passages of pairs → passages with all who hold them. */

/** One stretch of one text, in units. */
export interface Stretch {
  text: number
  start: number
  end: number
}

/** Two stretches that are alike. */
export interface Match {
  a: Stretch
  b: Stretch
}

/** Two stretches of a text are the same place if they share this much of the longer. */
const SAME = 0.66

/** Stretches that are alike through any number of matches, one a text, in text order. */
export function clusterMatches(matches: readonly Match[]): Stretch[][] {
  const places: Stretch[] = []
  const placeOf = placing(matches, places)
  const parent = places.map((_, i) => i)
  const root = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!
    return i
  }
  for (const { a, b } of matches) {
    const [x, y] = [root(placeOf(a)), root(placeOf(b))]
    if (x !== y) parent[Math.max(x, y)] = Math.min(x, y)
  }
  const clusters = new Map<number, Stretch[]>()
  places.forEach((place, i) => {
    const key = root(i)
    const cluster = clusters.get(key)
    if (cluster) cluster.push(place)
    else clusters.set(key, [place])
  })
  return [...clusters.values()].map(oneEach).filter((cluster) => cluster.length > 1)
}

/** Gathers stretches of one text that are nearly the same into one place; returns the place of a stretch. */
function placing(matches: readonly Match[], places: Stretch[]): (stretch: Stretch) => number {
  const byText = new Map<number, Stretch[]>()
  for (const { a, b } of matches) {
    for (const stretch of [a, b]) {
      const list = byText.get(stretch.text)
      if (list) list.push(stretch)
      else byText.set(stretch.text, [stretch])
    }
  }
  const index = new Map<Stretch, number>()
  for (const text of [...byText.keys()].sort((x, y) => x - y)) {
    // The longest speak first: a shorter one joins the place that it mostly fills.
    const list = byText.get(text)!
    list.sort((x, y) => y.end - y.start - (x.end - x.start) || x.start - y.start)
    const first = places.length
    for (const stretch of list) {
      let found = -1
      for (let i = first; i < places.length && found < 0; i++) if (same(places[i]!, stretch)) found = i
      if (found < 0) found = places.push({ ...stretch }) - 1
      index.set(stretch, found)
    }
  }
  return (stretch) => index.get(stretch)!
}

function same(p: Stretch, q: Stretch): boolean {
  const common = Math.min(p.end, q.end) - Math.max(p.start, q.start)
  return common >= SAME * Math.max(p.end - p.start, q.end - q.start)
}

/** The longest place of each text. */
function oneEach(cluster: Stretch[]): Stretch[] {
  const best = new Map<number, Stretch>()
  for (const place of cluster) {
    const held = best.get(place.text)
    if (!held || place.end - place.start > held.end - held.start) best.set(place.text, place)
  }
  return [...best.values()].sort((x, y) => x.text - y.text)
}
