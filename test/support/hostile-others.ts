/** Hostile files that are not .docx: old Word, PDF, RTF, web pages, plain text and archives. */
import { deflateSync } from 'node:zlib'
import { type RawEntry, rawZip } from './raw-zip.ts'

export function hostileOthers(): Record<string, Uint8Array> {
  return {
    '扇区成环.doc': oleWith((view) => {
      view.setInt32(512, 0, true)
    }),
    '扇区越界.doc': oleWith((view) => view.setInt32(512, 99_999, true)),
    '只有文件头.doc': ole().slice(0, 600),
    '加密.doc': ole('EncryptedPackage'),
    '流是空的.doc': ole('WordDocument'),
    '加密软件.docx': bytes(`%TSD-Header-###%${'x'.repeat(2_000)}`),
    '截断.pdf': pdf(['<< /Type /Catalog /Pages 2 0 R >>']).slice(0, 40),
    '页面成环.pdf': pdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1000000000 /Kids [2 0 R] >>']),
    '内容膨胀.pdf': pdfBomb(),
    '万层括号.pdf': pdf([`<< /Type /Catalog /Pages ${'['.repeat(100_000)}${']'.repeat(100_000)} >>`]),
    '只是一张图.pdf': pdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ]),
    '百万括号.rtf': bytes(`{\\rtf1${'{'.repeat(1_000_000)}`),
    '空的.rtf': bytes('{\\rtf1\\bin999999999 }'),
    '千万标签.html': bytes(`<html>${'<p>'.repeat(3_000_000)}`),
    '没有文字.html': bytes(`<html><script>${'a'.repeat(100_000)}`),
    '二进制.txt': Uint8Array.from({ length: 20_000 }, (_, i) => (i * 2_654_435_761) >>> 24),
    '全是零.txt': new Uint8Array(5_000_000),
    '四百万字.txt': bytes('对照检查'.repeat(1_000_000)),
    '三十万行.txt': bytes('一\n'.repeat(300_000)),
    '空白.txt': bytes(' \n\t\n'.repeat(1_000)),
    '图片.docx': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    '六万个文件.zip': rawZip(
      Array.from({ length: 60_000 }, (_, i): RawEntry => ({ name: `${i}.txt`, data: 'a', method: 0 })),
    ),
    '截断.zip': rawZip([{ name: 'a.txt', data: '正文'.repeat(100) }]).slice(0, 60),
    '谎报.zip': rawZip([{ name: '谎报.txt', data: '正文'.repeat(1_000), declared: 10 }]),
    '套了五层.zip': matryoshka(5),
    '总量过大.zip': rawZip(
      Array.from(
        { length: 20 },
        (_, i): RawEntry => ({ name: `${i}.txt`, data: '', packed: new Uint8Array([3, 0]), size: 200 * 2 ** 20 }),
      ),
    ),
  }
}

function bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text))
}

function matryoshka(depth: number): Uint8Array {
  let inner: RawEntry = { name: '芯.txt', data: '正文' }
  for (let i = depth; i > 0; i--) inner = { name: `${i}.zip`, data: rawZip([inner]) }
  return rawZip([inner])
}

/** A compound file of four sectors: its table, its directory with one stream, and nothing in it. */
function ole(stream = 'WordDocument'): Uint8Array {
  const file = Buffer.alloc(512 * 5)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file)
  file.writeUInt16LE(9, 30)
  file.writeUInt16LE(6, 32)
  file.writeInt32LE(1, 44)
  file.writeInt32LE(1, 48)
  file.writeUInt32LE(4096, 56)
  file.writeInt32LE(-2, 60)
  file.writeInt32LE(-2, 68)
  for (let i = 0; i < 109; i++) file.writeInt32LE(i === 0 ? 0 : -1, 76 + i * 4)
  for (let i = 0; i < 128; i++) file.writeInt32LE(i < 2 ? -2 : -1, 512 + i * 4)
  for (const [i, name] of ['Root Entry', stream].entries()) {
    const at = 1024 + i * 128
    file.write(name, at, 'utf16le')
    file.writeUInt16LE(name.length * 2 + 2, at + 64)
    file[at + 66] = i === 0 ? 5 : 2
    file.writeInt32LE(-1, at + 68)
    file.writeInt32LE(-1, at + 72)
    file.writeInt32LE(i === 0 ? 1 : -1, at + 76)
    file.writeInt32LE(-2, at + 116)
  }
  return new Uint8Array(file)
}

/** The directory's chain of sectors is spoilt. */
function oleWith(spoil: (view: DataView) => void): Uint8Array {
  const file = ole()
  const view = new DataView(file.buffer, file.byteOffset, file.length)
  for (let i = 0; i < 4; i++) view.setInt32(512 + i * 4, (i + 1) % 4, true)
  spoil(view)
  return file
}

function pdf(objects: (string | Buffer)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  let at = parts[0]!.length
  for (const [i, object] of objects.entries()) {
    offsets.push(at)
    parts.push(Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]))
    at += parts.at(-1)!.length
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}

/** A page whose content unpacks to hundreds of megabytes, packed twice. */
function pdfBomb(): Uint8Array {
  const content = deflateSync(deflateSync(Buffer.alloc(400 * 2 ** 20, 'q Q ')))
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
    Buffer.concat([
      Buffer.from(`<< /Length ${content.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n`),
      content,
      Buffer.from('\nendstream'),
    ]),
  ])
}
