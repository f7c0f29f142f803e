import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { batchOf, rolesOf, textsOf } from '../support/batch.ts'
import { docxOfText } from '../support/docx.ts'
import { tree } from '../support/tree.ts'

const windows = process.platform === 'win32'

describe('a folder', () => {
  it('is read at any depth, in the order of code units, names relative to it', async () => {
    const root = tree({
      '乙.txt': '二',
      '甲.txt': '一',
      'a/b/c/d/深.docx': docxOfText('在深处'),
      'Z.txt': '大写',
      'a.txt': '小写',
    })
    const batch = await batchOf(root)
    expect(Object.entries(textsOf(batch))).toEqual([
      ['Z.txt', '大写'],
      ['a.txt', '小写'],
      ['a/b/c/d/深.docx', '在深处'],
      ['乙.txt', '二'],
      ['甲.txt', '一'],
    ])
    expect(batch.notices).toEqual([])
  })

  it('counts lock and system files, lists what is not read, skips an earlier result', async () => {
    const root = tree({
      '甲.txt': '正文',
      '~$甲.docx': 'x',
      '.DS_Store': 'x',
      'Thumbs.db': 'x',
      '照片.jpg': 'x',
      '清单.xlsx': 'x',
      '审核结果/审核意见.docx': docxOfText('上次的结果'),
      '子/审核结果/report.json': '{}',
      '二审/review.json': '{"schema":1,"tool":{"name":"duizhao","version":"1"}}',
      '二审/审核意见.docx': docxOfText('另一处结果'),
    })
    const batch = await batchOf(root)
    expect(textsOf(batch)).toEqual({ '甲.txt': '正文' })
    expect(batch.notices).toEqual([
      '跳过文件夹 二审（以前审核的结果）',
      '跳过文件夹 子/审核结果（以前审核的结果）',
      '跳过文件夹 审核结果（以前审核的结果）',
      '未审核 2 个其他类型的文件：清单.xlsx（表格）、照片.jpg（图片，不能读取其中文字）',
      '跳过 1 个打开文件时留下的临时文件（~$ 开头）：~$甲.docx',
      '跳过 2 个隐藏或系统文件',
    ])
  })

  it('points at a roster that was not asked for', async () => {
    const batch = await batchOf(tree({ '甲.txt': '正文', '班子成员名单.xlsx': 'x' }))
    expect(batch.notices.at(-1)).toBe('班子成员名单.xlsx 像是人员名单；要核对谁没有提交，请用 --roster 指定它')
  })

  it('with nothing in it gives no sources', async () => {
    expect(await batchOf(tree({}))).toEqual({ sources: [], roster: null, notices: [] })
  })

  it('names empty files, and files of the same bytes', async () => {
    const batch = await batchOf(tree({ '空.docx': '', '甲.txt': '同文', '子/乙.txt': '同文', '空二.txt': '' }))
    expect(textsOf(batch)).toEqual({ '子/乙.txt': '同文', '甲.txt': '同文', '空.docx': '!empty', '空二.txt': '!empty' })
    expect(batch.notices).toEqual(['以下文件内容完全相同：子/乙.txt、甲.txt'])
  })

  it('reads a file whose name says nothing of its format by its content', async () => {
    const batch = await batchOf(tree({ '张三.对照检查材料': docxOfText('按内容'), '其他.材料': '只是文字' }))
    expect(textsOf(batch)).toEqual({ '张三.对照检查材料': '按内容', '其他.材料': '!not-word' })
  })

  it.skipIf(windows)('survives loops of links, reads a linked file once, names a broken link and a pipe', async () => {
    const root = tree({ '甲.txt': '正文', '子/乙.txt': '二' })
    symlinkSync(root, path.join(root, '子', '回到上面'))
    symlinkSync(path.join(root, '甲.txt'), path.join(root, '丙.txt'))
    symlinkSync(path.join(root, '没有.docx'), path.join(root, '断.docx'))
    execFileSync('mkfifo', [path.join(root, '管道.docx')])
    expect(textsOf(await batchOf(root))).toEqual({
      '丙.txt': '正文',
      '子/乙.txt': '二',
      '断.docx': '!disk',
      '管道.docx': '!not-a-file',
    })
  })

  it.skipIf(windows)('follows no link out of the folder, and says so of each', async () => {
    const outside = tree({ '机密.txt': '不在报送之列', '库/丁.txt': '也不在' })
    const root = tree({ '甲.txt': '正文' })
    symlinkSync(path.join(outside, '机密.txt'), path.join(root, '乙.txt'))
    symlinkSync(path.join(outside, '库'), path.join(root, '库'))
    symlinkSync(root, path.join(outside, '报送'))
    const expected = { '甲.txt': '正文', '乙.txt': '!outside', 库: '!outside' }
    expect(textsOf(await batchOf(root))).toEqual(expected)
    // The root itself may be a link.
    expect(textsOf(await batchOf(path.join(outside, '报送')))).toEqual(expected)
  })

  it.skipIf(windows)('says that a name in another encoding is why a file cannot be opened', async () => {
    const root = tree({ '甲.txt': '正文' })
    writeFileSync(
      Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]), Buffer.from('.txt')]),
      '三',
    )
    expect(Object.values(textsOf(await batchOf(root))).sort()).toEqual(['!bad-name', '正文'])
  })

  it('lists what is no material with a reason for each', async () => {
    const batch = await batchOf(
      tree({ '甲.txt': '正文', '整改清单.xlsx': 'x', '照片/会场.jpg': 'x', '审核结果/旧.txt': '旧' }),
    )
    expect(batch.leftOut).toEqual([
      { file: '审核结果', reason: '以前审核的结果，没有作为材料审核' },
      { file: '整改清单.xlsx', reason: '其他类型的文件（表格），没有审核' },
      { file: '照片/会场.jpg', reason: '其他类型的文件（图片，不能读取其中文字），没有审核' },
    ])
  })

  it.skipIf(windows)('says which file and folder it may not read', async () => {
    const root = tree({ '甲.txt': '正文', '乙.txt': '二', '锁/丙.txt': '三' })
    chmodSync(root, 0o755)
    chmodSync(path.join(root, '乙.txt'), 0)
    chmodSync(path.join(root, '锁'), 0)
    const texts = await asNobody(async () => textsOf(await batchOf(root)))
    chmodSync(path.join(root, '锁'), 0o755)
    expect(texts).toEqual({ '甲.txt': '正文', '乙.txt': '!no-permission', 锁: '!no-permission' })
  })
})

/** A superuser may read everything: permissions are tried as somebody else. */
async function asNobody<T>(run: () => Promise<T>): Promise<T> {
  const superuser = process.geteuid?.() === 0
  if (superuser) process.seteuid!(65_534)
  try {
    return await run()
  } finally {
    if (superuser) process.seteuid!(0)
  }
}

describe('several roots', () => {
  it('keep files of the same name apart by the names of the roots', async () => {
    const root = tree({
      '一支部/张三.txt': '甲',
      '二支部/张三.txt': '乙',
      '三支部/李四.txt': '丙',
      'x/一支部/张三.txt': '丁',
    })
    const roots = ['一支部', '二支部', '三支部', 'x/一支部'].map((name) => path.join(root, name))
    expect(textsOf(await batchOf(roots))).toEqual({
      '一支部/张三.txt': '甲',
      '一支部(2)/张三.txt': '丁',
      '二支部/张三.txt': '乙',
      '李四.txt': '丙',
    })
  })

  it('read a file once, however often it is given; an option decides its role', async () => {
    const root = tree({ '通知.txt': '通知', '甲.txt': '正文' })
    const file = path.join(root, '通知.txt')
    const batch = await batchOf([root, root, file], { official: [file] })
    expect(rolesOf(batch)).toEqual({ '甲.txt': 'submitted', '通知.txt': 'official' })
  })
})

describe('a path that does not exist', () => {
  const failing = (paths: string[]) => batchOf(paths).catch((error: Error) => error.message)

  it('is named with its folder', async () => {
    const root = tree({ '甲.txt': '正文' })
    expect(await failing([path.join(root, '乙.txt')])).toContain('找不到')
    expect(await failing([path.join(root, '无', '乙.txt')])).toContain('也不存在')
  })

  it('that was cut at its spaces is put together again', async () => {
    const root = tree({ '2021 年度 材料/甲.txt': '正文' })
    const [first, second, third] = path.join(root, '2021 年度 材料').split(' ')
    expect(await failing([first!, second!, third!])).toContain(
      `路径中有空格，要用英文双引号括起来："${path.join(root, '2021 年度 材料')}"`,
    )
  })

  it('in Chinese quotes, or with another extension or width, is recognised', async () => {
    const root = tree({ '甲.docx': docxOfText('x') })
    mkdirSync(path.join(root, '材料（一）'))
    expect(await failing([`“${path.join(root, '甲.docx')}”`])).toContain(`是否应为 ${path.join(root, '甲.docx')}`)
    expect(await failing([path.join(root, '甲.doc')])).toContain(`是否应为 ${path.join(root, '甲.docx')}`)
    expect(await failing([path.join(root, '材料(一)')])).toContain(`是否应为 ${path.join(root, '材料（一）')}`)
  })
})
