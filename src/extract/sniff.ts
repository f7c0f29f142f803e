/** What a file is by its content; its name is only a hint. */
export type Sniffed = 'zip' | 'ole' | 'pdf' | 'rtf' | 'html' | 'xml' | 'tsd' | 'image' | 'archive' | 'unknown'

/** By the first bytes. */
export function sniff(bytes: Uint8Array): Sniffed {
  const magic = MAGIC.find(([prefix]) => prefix.every((byte, i) => byte < 0 || bytes[i] === byte))
  if (magic) return magic[1]
  const head = latin(bytes.subarray(0, 2048))
  if (head.startsWith('%TSD-Header')) return 'tsd'
  // Readers allow some bytes before it; a text that merely speaks of PDF does not begin a line with it.
  if (/(^|[\r\n])%PDF-\d/.test(head.slice(0, 1024))) return 'pdf'
  const markup = head.replace(/\0/g, '').replace(/^[\xef\xbb\xbf\xfe\xff\s]+/, '')
  if (/^\{\\rtf/.test(markup)) return 'rtf'
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!doctype\s+html|<html[\s>])/i.test(markup)) return 'html'
  if (/^MIME-Version:[\s\S]*multipart\/related/i.test(markup)) return 'html'
  if (/^<\?xml\s/.test(markup)) return 'xml'
  return 'unknown'
}

const MAGIC: [number[], Sniffed][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'ole'],
  [[0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 'archive'],
  [[0x1f, 0x8b, 0x08], 'archive'],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x42, 0x4d, -1, -1, -1, -1, 0, 0, 0, 0], 'image'],
  [[0x49, 0x49, 0x2a, 0x00], 'image'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'image'],
]

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
