/** Who must submit: .xlsx or .csv → members. Every fault is said with its row, all at once. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { sniff } from '../../extract/sniff.ts'
import { Unreadable } from '../../extract/unreadable.ts'
import type { Member } from '../../model.ts'
import { safeLine } from '../../report/safe.ts'
import { InputError } from '../error.ts'
import { problemOf } from '../problem.ts'
import { readCsv } from './csv.ts'
import { membersOf } from './members.ts'
import { readXlsx } from './xlsx.ts'

/** A sheet as text: rows from 0, empty cells ''; merged cells repeat their text. */
export interface Sheet {
  name: string
  rows: string[][]
}

const MOST_BYTES = 16 * 2 ** 20

/** @throws InputError */
export async function readRoster(file: string): Promise<Member[]> {
  const shown = safeLine(path.basename(file))
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    const { code } = error as { code?: string }
    const reason = code === 'ENOENT' ? '找不到该文件，请核对路径' : problemOf(error).message
    throw new InputError(`名单 ${shown}：${reason}`)
  }
  try {
    const { members, faults } = membersOf(sheetsOf(bytes))
    if (faults.length > 0)
      throw new Unreadable('roster', `\n${faults.map((fault) => `  ${safeLine(fault)}`).join('\n')}`)
    return members
  } catch (error) {
    if (error instanceof Unreadable) throw new InputError(`名单 ${shown}：${error.message}`)
    throw error
  }
}

function sheetsOf(bytes: Uint8Array): Sheet[] {
  if (bytes.length === 0) throw new Unreadable('empty', '空文件（0 字节）')
  if (bytes.length > MOST_BYTES) throw new Unreadable('too-large', '文件过大，不像一份名单')
  switch (sniff(bytes)) {
    case 'zip':
      return readXlsx(bytes)
    case 'ole':
      throw new Unreadable('old-excel', '旧版 Excel 格式（.xls）或设有密码，请另存为 .xlsx 或 .csv')
    case 'unknown':
      return [{ name: '', rows: readCsv(bytes) }]
    default:
      throw new Unreadable('not-roster', '不是 Excel 表格（.xlsx）或 .csv 文件')
  }
}
