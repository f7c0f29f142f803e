/** `duizhao serve`: the same review on a local page. Listens on 127.0.0.1 only and answers nobody without the key in the address. */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { UsageError } from '../cli/terminal.ts'
import { DictionaryError } from '../dictionary.ts'
import { InputError } from '../input/index.ts'
import { safe } from '../report/safe.ts'
import { runForm } from './run.ts'
import { startPage } from './start-page.ts'

const BODY_LIMIT = 64 * 1024

/** Runs until it is interrupted. */
export async function serve(folder: string | undefined, { port }: { port: number }): Promise<number> {
  const key = randomBytes(18).toString('base64url')
  const site = new Site(key, folder)
  const server = createServer((request, response) => {
    const { port: bound } = server.address() as AddressInfo
    // The host check keeps other sites' pages from reaching the server under a name of their own. Nothing of an
    // answer, a fault's neither, may hold the key before it was given.
    if (request.headers.host !== `127.0.0.1:${bound}` || !same(keyOf(request), key)) {
      request.resume()
      return send(response, 403, '请使用启动时显示的完整网址。')
    }
    site.answer(request, response).catch((error) => site.failed(error, response))
  })
  await listen(server, port)
  const { port: bound } = server.address() as AddressInfo
  process.stdout.write(`请用浏览器打开：http://127.0.0.1:${bound}/?key=${key}\n只有这台电脑能打开；按 Ctrl+C 结束。\n`)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  server.closeAllConnections()
  server.close()
  return 0
}

/** What is behind the key: the form, and the report of the last review. */
class Site {
  private page: Uint8Array | null = null
  /** Two reviews at once would write into each other's results. */
  private busy = false

  constructor(
    private readonly key: string,
    private readonly folder: string | undefined,
  ) {}

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = addressOf(request)?.pathname
    if (path === '/report' && this.page) return send(response, 200, this.page)
    if (path === '/review' && request.method === 'POST') return this.review(request, response)
    request.resume()
    const known = path === '/' || path === '/review' || path === '/report'
    this.form(response, known ? 200 : 404, path === '/report' ? '还没有审核过，请先填写并开始。' : '')
  }

  private async review(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await bodyOf(request))
    if (this.busy) return this.form(response, 409, '上一次审核还没有结束，请等它完成后再开始。')
    this.busy = true
    try {
      this.page = await runForm(form)
    } finally {
      this.busy = false
    }
    response.writeHead(303, { location: `/report?key=${this.key}` }).end()
  }

  failed(error: unknown, response: ServerResponse): void {
    const usage = error instanceof UsageError || error instanceof InputError || error instanceof DictionaryError
    this.form(response, usage ? 400 : 500, usage ? safe(error.message) : '程序内部出错，提交的文件没有改动。')
  }

  private form(response: ServerResponse, status: number, message: string): void {
    send(response, status, startPage({ key: this.key, path: this.folder, message }))
  }
}

async function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(
        new UsageError(taken ? `端口 ${port} 已被占用，请换一个或不写 --port。` : `不能启动本机网页：${error.code}`),
      )
    })
    server.listen(port, '127.0.0.1', resolve)
  })
}

/** Null where what was asked for is no address at all. */
function addressOf(request: IncomingMessage): URL | null {
  const [url, base] = [request.url ?? '/', 'http://127.0.0.1']
  return URL.canParse(url, base) ? new URL(url, base) : null
}

function keyOf(request: IncomingMessage): string | null {
  return addressOf(request)?.searchParams.get('key') ?? null
}

function same(given: string | null, key: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(key)]
  return a.length === b.length && timingSafeEqual(a, b)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += part.length
    if (size <= BODY_LIMIT) parts.push(part)
    else if (size > 16 * BODY_LIMIT) request.destroy()
  }
  if (size > BODY_LIMIT) throw new UsageError('提交的内容太长。')
  return Buffer.concat(parts).toString('utf8')
}

function send(response: ServerResponse, status: number, content: string | Uint8Array): void {
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
  })
  response.end(content)
}
