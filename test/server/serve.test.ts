/** `duizhao serve`, spawned, over real HTTP: it answers the one who started it and nobody else. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const PROGRAM = fileURLToPath(new URL('../../dist/duizhao.js', import.meta.url))

let server: ChildProcess
let root: string
let port: number
let key: string

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'duizhao-serve-'))
  mkdirSync(path.join(root, '材 料'))
  writeFileSync(path.join(root, '材 料', '张伟.txt'), '张伟个人对照检查材料\n一、存在的问题\n于X月X日走访了2次。\n')
  server = spawn(process.execPath, [PROGRAM, 'serve', '<img src=x onerror=alert(1)>'], { cwd: root })
  const address = await new Promise<string>((resolve) => {
    let said = ''
    server.stdout!.on('data', (data: Buffer) => {
      said += data
      const [found] = /http:\S+/.exec(said) ?? []
      if (found && said.endsWith('\n')) resolve(found)
    })
  })
  const url = new URL(address)
  port = Number(url.port)
  key = url.searchParams.get('key')!
})

afterAll(() => {
  server.kill('SIGTERM')
  rmSync(root, { recursive: true })
})

/** The answer to these very bytes, as no client library would send them. */
function raw(head: string, body = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.setEncoding('utf8').on('data', (data) => {
      answer += data
    })
    socket.on('end', () => resolve(answer)).on('error', reject)
    const length = body ? `Content-Length: ${Buffer.byteLength(body)}\r\n` : ''
    socket.write(`${head}\r\n${length}Connection: close\r\n\r\n${body}`)
  })
}

const host = () => `Host: 127.0.0.1:${port}`
const post = (fields: Record<string, string>) =>
  raw(
    `POST /review?key=${key} HTTP/1.1\r\n${host()}\r\nContent-Type: application/x-www-form-urlencoded`,
    new URLSearchParams(fields).toString(),
  )

describe('没有钥匙', () => {
  const asked: [string, () => string][] = [
    ['没有 key', () => `GET / HTTP/1.1\r\n${host()}`],
    ['错的 key', () => `GET /?key=${'a'.repeat(24)} HTTP/1.1\r\n${host()}`],
    ['多字节的 key', () => `GET /?key=${encodeURIComponent('钥'.repeat(24))} HTTP/1.1\r\n${host()}`],
    ['别的主机名', () => `GET /?key=${key} HTTP/1.1\r\nHost: evil.example:${port}`],
    ['localhost', () => `GET /?key=${key} HTTP/1.1\r\nHost: localhost:${port}`],
    ['不成地址的地址', () => `GET //[ HTTP/1.1\r\n${host()}`],
    ['绝对地址', () => `GET http://evil.example/ HTTP/1.1\r\n${host()}`],
    ['没有 key 的 POST', () => `POST /review HTTP/1.1\r\n${host()}`],
  ]
  for (const [name, head] of asked) {
    it(`${name}：403，什么也不透露`, async () => {
      const answer = await raw(head())
      expect(answer).toMatch(/^HTTP\/1\.1 403 /)
      expect(answer).not.toContain(key)
    })
  }
})

describe('有钥匙', () => {
  it('给出表单，路径里的标记只是文字', async () => {
    const answer = await raw(`GET /?key=${key} HTTP/1.1\r\n${host()}`)
    expect(answer).toMatch(/^HTTP\/1\.1 200 /)
    expect(answer).toContain("default-src 'none'")
    expect(answer).not.toContain('<img')
  })

  it('没有别的文件可取', async () => {
    for (const at of ['/../../../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/审核报告.html', '/dist/duizhao.js']) {
      expect(await raw(`GET ${encodeURI(at)}?key=${key} HTTP/1.1\r\n${host()}`)).toMatch(/^HTTP\/1\.1 404 /)
    }
  })

  it('文件夹不存在、没有填、内容太长：说清楚', async () => {
    expect(await post({ path: path.join(root, '没有<b>') })).toMatch(
      /^HTTP\/1\.1 400 [\s\S]*找不到[^<]*没有&#60;b&#62;/,
    )
    expect(await post({ path: ' ' })).toMatch(/请填写材料文件夹的路径/)
    expect(await post({ path: 'x'.repeat(100_000) })).toMatch(/提交的内容太长/)
  })

  it('同时只做一次；做完转到报告，文件写在旁边', async () => {
    const folder = path.join(root, '材 料')
    const answers = await Promise.all([post({ path: `"${folder}"` }), post({ path: folder })])
    expect(answers.map((answer) => answer.slice(9, 12)).sort()).toEqual(['303', '409'])
    expect(existsSync(path.join(root, '审核结果', '审核报告.html'))).toBe(true)
    const report = await raw(`GET /report?key=${key} HTTP/1.1\r\n${host()}`)
    expect(report).toMatch(/^HTTP\/1\.1 200 /)
    expect(report).toContain('审核报告')
  })
})
