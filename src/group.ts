/** Things by a key, each group in their order, groups in the order of their first. */
export function groupBy<T, K>(things: Iterable<T>, keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    const group = groups.get(key)
    if (group) group.push(thing)
    else groups.set(key, [thing])
  }
  return groups
}

/** How often each stands there, in the order of the first. */
export function tally<T>(things: Iterable<T>): Map<T, number> {
  const times = new Map<T, number>()
  for (const thing of things) times.set(thing, (times.get(thing) ?? 0) + 1)
  return times
}
