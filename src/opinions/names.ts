/** How papers are called among others: shortly, and never two alike. */
import type { Material } from '../model.ts'
import { escapeRegex } from '../regex.ts'
import { KIND_NAMES } from '../words.ts'
import { shorten } from './quotes.ts'

/** Longer names are cut in the middle (characters). */
const LONG = 24

/** 何静 / 班子 / 会议记录 / 田国华的批评意见, by material id; longer where that would name two. */
export function namesOf(materials: readonly Material[]): Map<string, string> {
  const names = new Map<string, string>()
  const choose = (list: readonly Material[], choice: number) => {
    const groups = new Map<string, Material[]>()
    for (const material of list) {
      const name = choices(material)[choice] ?? material.id
      groups.set(name, [...(groups.get(name) ?? []), material])
    }
    for (const [name, group] of groups) {
      if (group.length === 1 || choice + 1 >= choices(group[0]!).length)
        for (const material of group) names.set(material.id, name)
      else choose(group, choice + 1)
    }
  }
  choose(materials, 0)
  return names
}

/** From the shortest name to one that no other paper has. */
function choices(material: Material): string[] {
  const names = currentChoices(material)
  if (material.role !== 'previous') return names
  const year = material.year === null ? '往年' : `${material.year}年度`
  return names.map((name) => `${name}（${year}）`)
}

function currentChoices({ member, unit, kind, title, file, part }: Material): string[] {
  const base = fileTitle({ file })
  const last = [base, `${base}${part > 1 ? `（第${part}份）` : ''}`, `${shorten(file, 40)}（第${part}份）`]
  if (kind === 'member-statement' && member) return [member, `${unit ?? ''}${member}`, ...last]
  if (kind === 'team-statement') return ['班子', `${unit ?? ''}班子`, ...last]
  if (kind === 'other') return last
  const name = member ? `${member}的${KIND_NAMES[kind]}` : KIND_NAMES[kind]
  const own = title?.replace(
    new RegExp(`^(?:中共)?${escapeRegex(unit ?? '')}(?:党组|党委|党总支|委员会|班子(?!成员))*(?:关于)?`),
    '',
  )
  return [name, ...(own ? [`《${shorten(own, LONG)}》`] : []), `${unit ?? ''}${name}`, ...last]
}

/** 《相互谈心记录》: the name of the file without folders and ending. */
export function fileTitle({ file }: Pick<Material, 'file'>): string {
  // By index, not `at`: the page runs in browsers of 2020 too.
  const base = file.slice(file.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
  return `《${shorten(base, LONG)}》`
}
