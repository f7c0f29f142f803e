/** Roles by folder names: `通知/`, `范文/`, `往年/`, `2020年度/`, at any depth below the root. */
import type { Role } from '../model.ts'

const NAMES: [RegExp, Role][] = [
  [
    /^((上级|有关|相关)?(文件|通知|文件通知|通知文件|通知方案|来文)|上级(文件|通知|要求|精神|来文)|通知要求|official)$/i,
    'official',
  ],
  [/^((参考)?(范文|模板|模版|范本)|(范文|模板|模版)(库|参考)?|参考(材料|资料)|templates?)$/i, 'template'],
  [/^((往|历|去|上)年度?(的)?(材料|资料|民主生活会)?|上一年度?(材料)?|previous)$/i, 'previous'],
]
const YEAR = /^((?:19|20)\d{2})\s*年度?$/
/** Papers around the statements, whose presence outside says nothing of which year is under review. */
const AUXILIARY = /通知|方案|名单|名册|花名册|目录|清单|说明|要求|须知|公告/

/** A file with the names of the folders above it, below the root; an archive counts as a folder by its stem. */
export interface Placed {
  folders: string[]
  name: string
}

/**
 * The role of each file of one root. A folder of a year is previous only where papers under review lie outside of it,
 * or in a later year's folder: the current year's own folder must not turn the whole batch into last year's.
 * @param root the root's own name, whose year is the year under review
 */
export function rolesOf(files: Placed[], root: string): Role[] {
  const named = files.map((file) => roleByName(file.folders))
  const years = files.map((file, i) => (named[i] === 'submitted' ? yearOf(file.folders) : null))
  const current = currentYear(files, named, years, root)
  return named.map((role, i) => (years[i] != null && years[i] < current ? 'previous' : role))
}

function roleByName(folders: string[]): Role {
  for (const folder of folders) {
    const bare = folder
      .trim()
      .replace(
        /^[（(]?[\d一二三四五六七八九十]{1,2}[）)]?[.．、_\s-]+|^[（(][\d一二三四五六七八九十]{1,2}[）)]|^\d{1,2}(?=[\u4e00-\u9fff])(?!年)/,
        '',
      )
    const role = NAMES.find(([pattern]) => pattern.test(bare))?.[1]
    if (role) return role
  }
  return 'submitted'
}

function yearOf(folders: string[]): number | null {
  const years = folders.map((folder) => YEAR.exec(folder.trim())?.[1]).filter((year) => year !== undefined)
  return years.length > 0 ? Math.max(...years.map(Number)) : null
}

/** Folders of a year before this one are previous. */
function currentYear(files: Placed[], roles: Role[], years: (number | null)[], root: string): number {
  const latest = Math.max(...years.map((year) => year ?? 0))
  const rootYear = Number(/(?:19|20)\d{2}(?=\s*年)/.exec(root)?.[0] ?? 0)
  if (rootYear > 0) return Math.max(rootYear, 0)
  const outside = files.filter((file, i) => roles[i] === 'submitted' && years[i] == null && !AUXILIARY.test(file.name))
  if (outside.length === 0) return latest
  // Papers outside belong to the latest year unless their names say that it is the folder's own.
  const said = outside.map((file) => Number(/(?:19|20)\d{2}(?=\s*年)/.exec(file.name)?.[0] ?? 0))
  return Math.max(...said) === latest ? latest : latest + 1
}
