/**
 * Text of files, and their names, are a stranger's text. Shown raw it could move the terminal's cursor, colour or hide
 * what stands beside it, or turn the reading direction (`gpj.exe` for `exe.jpg`).
 */

// C0 but tab and line feed, DEL, C1, bidi controls, line separators, invisible operators, BOM, noncharacters, lone surrogates.
const HOSTILE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text for the terminal: every control and direction character shown as `\u{…}`, the rest as it is. Keeps tab and line feed. */
export function safe(text: string): string {
  return text.replace(HOSTILE, (char) => `\\u{${char.charCodeAt(0).toString(16)}}`)
}

/** The same on one line, for names of files and for table cells: tab and line feed are shown too. */
export function safeLine(text: string): string {
  return safe(text).replace(/[\t\n]/g, (char) => (char === '\n' ? '\\n' : '\\t'))
}
