// The http side as server/main.ts lays it, on a free port, with a page of the test's own.
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import express, { type RequestHandler } from 'express'
import { type Env, readEnv } from '../../server/env'
import { serveAssets } from '../../server/http/assets'
import { layHttp } from '../../server/http/http'
import { createMetrics } from '../../server/http/metrics'
import { createReadiness, type ReadinessCheck } from '../../server/http/readiness'
import { createLog, type Log } from '../../server/log'

export interface Reply {
  status: number
  headers: IncomingHttpHeaders
  /** As sent, still compressed. */
  body: Buffer
  text: string
}

export interface Asking {
  method?: string
  headers?: Record<string, string>
  body?: string
}

export interface TestHttp {
  port: number
  ask(path: string, asking?: Asking): Promise<Reply>
  stopping(): void
  close(): Promise<void>
}

export interface TestHttpOptions {
  settings?: Record<string, string>
  page?: RequestHandler
  assets?: string
  checks?: ReadinessCheck[]
  log?: Log
}

const hello: RequestHandler = (_req, res) => {
  res.send('<!doctype html><title>hello</title>')
}

/** Starts it; Node's own client asks, since fetch may not set Host, Origin or Cookie. */
export async function startHttp(options: TestHttpOptions = {}): Promise<TestHttp> {
  const { settings = {}, page = hello, assets, checks = [], log = createLog('silent') } = options
  const env: Env = readEnv({ SESSION_SECRET: 's'.repeat(32), NODE_ENV: 'test', ...settings })
  const readiness = createReadiness(checks)
  const app = express()
  layHttp(app, {
    media: express.Router(),
    env,
    log,
    readiness,
    metrics: createMetrics(env.METRICS_TOKEN),
    assets: assets === undefined ? undefined : serveAssets(assets),
    pages: { handle: page, close: async () => {} },
  })
  const server = createServer(app)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  function ask(path: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const unsized = body === undefined || 'Transfer-Encoding' in headers
      const length: Record<string, string> = unsized ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }
      const asking = request({ port, path, method, headers: { ...length, ...headers } }, async (res) => {
        const bytes = await buffer(res)
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: bytes, text: bytes.toString('utf8') })
      })
      asking.on('error', reject)
      asking.end(body)
    })
  }

  return {
    port,
    ask,
    stopping: () => readiness.stop(),
    close: async () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
