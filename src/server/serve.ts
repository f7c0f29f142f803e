/** `duizhao serve`: the same review on a local page. Listens on 127.0.0.1 only and answers nobody without the key in the address. */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { DictionaryError } from '../../dictionary.ts'
import { InputError } from '../../input/index.ts'
import { WRITERS } from '../../report/index.ts'
import { safe } from '../../report/safe.ts'
import { besideInput, prepareJob, writeResults } from '../job.ts'
import { prepareOutput } from '../output.ts'
import { startPage } from '../start-page.ts'
import { UsageError } from '../terminal.ts'

const FILES = ['json', 'html', 'xlsx', 'docx', 'annotate']
const SILENT = { step() {}, done() {} }
const BODY_LIMIT = 64 * 1024

/** Runs until it is interrupted. */
export async function serve(folder: string | undefined, { port }: { port: number }): Promise<number> {
  const key = randomBytes(18).toString('base64url')
  let page: Uint8Array | null = null
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      send(response, error instanceof UsageError ? 400 : 500, startPage({ key, path: folder, message: said(error) }))
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { port: bound } = server.address() as AddressInfo
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${bound}`)
    // The host check keeps other sites' pages from reaching the server under a name of their own.
    if (request.headers.host !== `127.0.0.1:${bound}` || !same(url.searchParams.get('key'), key)) {
      return send(response, 403, '请使用启动时显示的完整网址。')
    }
    if (url.pathname === '/report' && page) return send(response, 200, page)
    if (url.pathname === '/review' && request.method === 'POST') {
      const form = new URLSearchParams(await body(request))
      page = await run(form)
      response.writeHead(303, { location: `/report?key=${key}` }).end()
      return
    }
    send(response, url.pathname === '/' ? 200 : 404, startPage({ key, path: folder, message: '' }))
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new UsageError(
          error.code === 'EADDRINUSE'
            ? `端口 ${port} 已被占用，请换一个或不写 --port。`
            : `不能启动本机网页：${error.code}`,
        ),
      ),
    )
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: bound } = server.address() as AddressInfo
  process.stdout.write(`请用浏览器打开：http://127.0.0.1:${bound}/?key=${key}\n只有这台电脑能打开；按 Ctrl+C 结束。\n`)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  server.closeAllConnections()
  server.close()
  return 0
}

/** Reviews what the form names, writes all files beside it, and gives the report page. */
async function run(form: URLSearchParams): Promise<Uint8Array> {
  const input =
    form
      .get('path')
      ?.trim()
      .replace(/^"(.*)"$/, '$1') ?? ''
  if (!input) throw new UsageError('请填写材料文件夹的路径。')
  const job = await prepareJob([input], {
    ...(form.get('profile') ? { profile: form.get('profile')! } : {}),
    ...(form.get('roster') ? { roster: form.get('roster')! } : {}),
    official: [],
    templates: [],
    previous: [],
    only: [],
    skip: [],
    limit: [],
  })
  const out = path.resolve(form.get('out')?.trim() || besideInput(input))
  await prepareOutput(out)
  const result = await job(SILENT)
  await writeResults(out, FILES, result, form.get('redact') === 'on', SILENT)
  const html = await WRITERS.html!()
  for await (const file of html(result, { bytes: async () => new Uint8Array(), notice() {} }, { redact: false }))
    return file.bytes
  throw new Error('no page')
}

function said(error: unknown): string {
  if (error instanceof UsageError || error instanceof InputError || error instanceof DictionaryError)
    return safe(error.message)
  return '程序内部出错，提交的文件没有改动。'
}

function same(given: string | null, key: string): boolean {
  return given !== null && given.length === key.length && timingSafeEqual(Buffer.from(given), Buffer.from(key))
}

async function body(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += part.length
    if (size > BODY_LIMIT) throw new UsageError('提交的内容太长。')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function send(response: ServerResponse, status: number, content: string | Uint8Array): void {
  if (response.headersSent) return
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
  })
  response.end(content)
}
