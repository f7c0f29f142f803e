/** What a zipped file is: Word, another office format, or an archive of files. By its entries' names alone. */
import type { Limits } from './limits.ts'
import { rangesOf, readDirectory } from './zip.ts'

/** 'word', or what else it is, in Chinese. @throws Unreadable where the archive is damaged. */
export function packageKind(bytes: Uint8Array, limits: Limits): string {
  const names = readDirectory(rangesOf(bytes), limits.entries).map((entry) =>
    Buffer.from(entry.rawName).toString('latin1').replaceAll('\\', '/').toLowerCase(),
  )
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  if (has(/^\[content_types\]\.xml$/)) {
    if (has(/^xl\/workbook/)) return 'Excel 表格'
    if (has(/^ppt\/presentation/)) return '演示文稿（PPT）'
    return 'word'
  }
  if (has(/^(word\/)?document\.xml$/)) return 'word'
  if (has(/^ofd\.xml$/)) return 'OFD 版式文件'
  if (has(/^mimetype$/) && has(/^content\.xml$/)) return 'OpenDocument 文件'
  return 'ZIP 压缩包'
}
