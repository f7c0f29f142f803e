/**
 * How a set takes over from the one it extends: maps merge key by key, a list replaces the list below, and a list
 * with ids may be answered by a map from id: a known id is changed, a new one added at the end, null takes one out.
 */
type Plain = Record<string, unknown>

export function mergeSets(below: unknown, above: unknown): unknown {
  if (above === undefined) return below
  if (isEntries(below) && isPlain(above)) return mergeEntries(below, above)
  if (!isPlain(below) || !isPlain(above)) return above
  const merged: Plain = { ...below }
  for (const [key, value] of Object.entries(above)) merged[key] = mergeSets(below[key], value)
  return merged
}

function mergeEntries(below: Plain[], above: Plain): Plain[] {
  const known = new Set(below.map((entry) => entry.id))
  const changed = below
    .filter((entry) => above[entry.id as string] !== null)
    .map((entry) => mergeSets(entry, above[entry.id as string]) as Plain)
  const added = Object.entries(above)
    .filter(([id, value]) => !known.has(id) && isPlain(value))
    .map(([id, value]) => ({ id, ...(value as Plain) }))
  return [...changed, ...added]
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isEntries(value: unknown): value is Plain[] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((entry) => isPlain(entry) && typeof entry.id === 'string')
  )
}
