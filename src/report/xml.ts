/** Words for XML that we write ourselves. */

// C0 but tab, line feed and carriage return; noncharacters; lone surrogates: XML 1.0 takes none of them, in no spelling.
const REFUSED =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const REFERENCES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** For element content and for attributes in double quotes; what XML does not take is left out. */
export function escapeXml(text: string): string {
  return text.replace(REFUSED, '').replace(/[&<>"]/g, (char) => REFERENCES[char]!)
}
