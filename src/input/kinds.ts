/** What a name promises: a document to read, an archive to open, or something that is listed and left out. */

export type NameKind = 'document' | 'archive' | 'lock' | 'system' | 'other'

const DOCUMENT = /\.(docx|docm|dotx|dotm|doc|dot|wps|wpt|pdf|txt|text|md|markdown|rtf|htm|html|mht|mhtml)$/i

const OTHER: [RegExp, string][] = [
  [/\.(xlsx?|xlsm|xlsb|et|ett|csv)$/i, '表格'],
  [/\.(pptx?|pptm|dps|dpt)$/i, '演示文稿'],
  [/\.(jpe?g|png|gif|bmp|tiff?|heic|webp)$/i, '图片，不能读取其中文字'],
  [/\.(mp3|wav|m4a|amr|wma|mp4|avi|mov|wmv|mkv)$/i, '音视频'],
  [/\.ofd$/i, 'OFD 版式文件，请另存为 .docx 或 .pdf'],
  [/\.od[tsp]$/i, 'OpenDocument 文件，请另存为 .docx'],
  [/\.(exe|dll|lnk|url|bat|cmd|js|vbs|msi)$/i, '程序或快捷方式'],
  [/\.(tmp|bak|log|ini|json|ya?ml|xml|css)$/i, '程序用的文件'],
]

/** @param name the file's own name, without folders */
export function kindOfName(name: string): NameKind {
  // Word and WPS keep `~$name` beside an open document; LibreOffice `.~lock.name#`.
  if (/^~\$|^\.~lock\..*#$|^~WR[A-Z]\d+\.tmp$/i.test(name)) return 'lock'
  if (/^(\.|thumbs\.db$|desktop\.ini$|__MACOSX$)/i.test(name)) return 'system'
  if (DOCUMENT.test(name)) return 'document'
  // Every kind of archive is opened or named as unread: it may hold what had to be submitted.
  if (/\.(zip|rar|7z|tar|gz|tgz)$/i.test(name)) return 'archive'
  if (OTHER.some(([pattern]) => pattern.test(name))) return 'other'
  // No extension, or one that nobody knows (张三.对照检查材料): the content decides.
  return 'document'
}

/** What a left-out file is, in Chinese. */
export function otherKind(name: string): string {
  return OTHER.find(([pattern]) => pattern.test(name))?.[1] ?? '不支持的类型'
}

export function looksLikeRoster(name: string): boolean {
  return /(名单|名册|花名册|人员表|一览表).*\.(xlsx|csv)$/i.test(name)
}
