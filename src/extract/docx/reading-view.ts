/** The formatted view of a document for people to look at: mammoth's HTML, made safe. Never for offsets. */
import mammoth from 'mammoth'

/** What mammoth writes; all else is dropped, its text kept. */
const TAGS = new Set(
  'h1 h2 h3 h4 h5 h6 p br ul ol li table thead tbody tr td th strong em s u sup sub a img dl dt dd span'.split(' '),
)
const ATTRIBUTES: Record<string, RegExp> = {
  href: /^(?:https?:|mailto:|#)/i,
  src: /^data:image\/(?:png|jpeg|gif|bmp|webp);base64,[A-Za-z0-9+/=]*$/,
  colspan: /^\d{1,3}$/,
  rowspan: /^\d{1,3}$/,
  id: /^[\w-]{1,100}$/,
  alt: /^[^<>]{0,500}$/,
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/**
 * @param bytes of a .docx that `readDocx` has accepted: mammoth itself has no limits
 * @param title makes it a page of its own with that title
 * @returns HTML without scripts; links only to http, https, mailto and within; images as data
 */
export async function readingView(bytes: Uint8Array, title?: string): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  const body = sanitise(value)
  if (title === undefined) return body
  const name = title.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>${name}</title><body>${body}</body></html>\n`
}

/** Keeps the tags and attributes that are on the list; everything else is taken out. */
export function sanitise(html: string): string {
  return html.replace(/<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>|<[^>]*>?/gi, (_, close, tag, rest) => {
    const name = String(tag ?? '').toLowerCase()
    if (!TAGS.has(name)) return ''
    return close ? `</${name}>` : `<${name}${attributes(rest)}>`
  })
}

function attributes(raw: string): string {
  let kept = ''
  for (const [, name, value] of raw.matchAll(/([\w:-]+)\s*=\s*"([^"]*)"/g)) {
    const key = name!.toLowerCase()
    // Character references could hide a scheme: a link that holds one other than &amp; is not taken.
    const plain = value!.replace(/&amp;/g, '&')
    if (
      Object.hasOwn(ATTRIBUTES, key) &&
      ATTRIBUTES[key]!.test(plain) &&
      !/&[#\w]+;/.test(value!.replace(/&amp;/g, ''))
    ) {
      kept += ` ${key}="${value}"`
    }
  }
  return kept
}
