/** Names of files we write, from names that strangers wrote. */

/** What Windows does not take in a name, and what must not move text about. */
const FORBIDDEN =
  /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
/** Bytes of UTF-8 that every usual file system takes for one name, with room for a mark and an ending. */
const BYTES = 180

/** A name without folders that every system takes; never empty. */
export function fileName(text: string): string {
  let name = text.replace(FORBIDDEN, '_').replace(/\s+/g, ' ').trim()
  while (Buffer.byteLength(name) > BYTES) name = [...name].slice(0, -1).join('')
  name = name.replace(/[. ]+$/, '')
  return name === '' || RESERVED.test(name) ? `_${name}` : name
}

/** Gives each name once: a second one alike (also by case) gets （2）. */
export function distinctNames(): (name: string, ending: string) => string {
  const given = new Set<string>()
  return (name, ending) => {
    for (let count = 1; ; count++) {
      const candidate = `${name}${count > 1 ? `（${count}）` : ''}${ending}`
      if (given.has(candidate.toLowerCase())) continue
      given.add(candidate.toLowerCase())
      return candidate
    }
  }
}
