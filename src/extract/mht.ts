/** A page in a mail-like envelope (.mht, which Word and office systems also save as .doc) → the page's bytes. */

/** The bytes as they are where there is no envelope. */
export function pageOf(bytes: Uint8Array): Uint8Array {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  if (!/^MIME-Version:/i.test(head.replace(/^[\xef\xbb\xbf\s]+/, ''))) return bytes
  const boundary = /boundary\s*=\s*"?([^"\r\n;]{1,200})/i.exec(head)?.[1]
  const parts = Buffer.from(bytes)
    .toString('latin1')
    .split(boundary ? `--${boundary}` : '\r\n\r\n\r\n')
  const page = parts.find((part) => /^content-type:\s*text\/html/im.test(part.slice(0, 2000)))
  if (page === undefined) return bytes
  const gap = /\r?\n\r?\n/.exec(page.replace(/^\s+/, (space) => ' '.repeat(space.length)))
  if (!gap) return bytes
  const body = page.slice(gap.index + gap[0].length)
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/im.exec(page.slice(0, gap.index))?.[1]?.toLowerCase()
  if (encoding === 'base64') return new Uint8Array(Buffer.from(body, 'base64'))
  return new Uint8Array(Buffer.from(encoding === 'quoted-printable' ? quotedPrintable(body) : body, 'latin1'))
}

function quotedPrintable(text: string): string {
  return text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
