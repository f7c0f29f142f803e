/** The code words of RTF that matter to text, and its code pages. */

/** What a group's text is for. */
export type Destination =
  | 'body'
  | 'label'
  | 'margin'
  | 'note'
  | 'fonts'
  | 'info'
  | 'shape'
  | 'author'
  | 'operator'
  | 'company'
  | 'skip'

/** Code words that begin a group: where its text goes, and inside which group alone the word counts. */
export const DESTINATIONS: Readonly<Record<string, { to: Destination; within?: Destination }>> = {
  rtf: { to: 'body' },
  listtext: { to: 'label' },
  pntext: { to: 'label' },
  fonttbl: { to: 'fonts' },
  info: { to: 'info' },
  author: { to: 'author', within: 'info' },
  operator: { to: 'operator', within: 'info' },
  company: { to: 'company', within: 'info' },
  shpinst: { to: 'shape' },
  shptxt: { to: 'body', within: 'shape' },
  footnote: { to: 'note' },
  ...Object.fromEntries(
    ['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'].map((word) => [
      word,
      { to: 'margin' as const },
    ]),
  ),
}

/** Code words whose groups hold no text of the paper; so does any that is starred and not known. */
export const SKIPPED = new Set(
  `stylesheet colortbl pict nonshppict object objdata fldinst listtable listoverridetable rsidtbl themedata
  colorschememapping latentstyles datastore xmlnstbl generator bkmkstart bkmkend atnid atnauthor annotation template
  filetbl revtbl falt panose private mmathPr background sp sn sv shprslt pgdsctbl`.split(/\s+/),
)

/** Words and escaped signs that stand for a character. */
export const SIGNS: Record<string, string> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  '~': '\u00a0',
  _: '\u2011',
  '\\': '\\',
  '{': '{',
  '}': '}',
}

export const WESTERN = 'windows-1252'
/** Windows character sets to code pages. */
export const CHARSETS: Record<number, string> = { 134: 'gb18030', 136: 'big5', 128: 'shift_jis', 129: 'euc-kr' }
export const CODEPAGES: Record<number, string> = {
  936: 'gb18030',
  54936: 'gb18030',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  65001: 'utf-8',
}
