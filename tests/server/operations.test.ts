// What those who run the server see: health, readiness, figures, and a log without personal data.
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterEach, expect, test } from 'vitest'
import { pathWithoutTokens } from '../../server/http/request-log'
import { startHttp, type TestHttp, type TestHttpOptions } from './http-server'

let http: TestHttp
const start = async (options: TestHttpOptions = {}) => {
  http = await startHttp(options)
  return http
}
afterEach(() => http.close())

test('the server is alive, and ready while every check passes', async () => {
  const { ask } = await start({ checks: [{ name: 'database', check: async () => {} }] })
  expect((await ask('/healthz')).status).toBe(200)
  expect((await ask('/readyz')).status).toBe(200)
})

test('a check that fails is named, its reason is not told', async () => {
  const check = async () => Promise.reject(new Error('password of the database is wrong'))
  const { ask } = await start({ checks: [{ name: 'database', check }] })
  const reply = await ask('/readyz')
  expect(reply.status).toBe(503)
  expect(JSON.parse(reply.text)).toEqual({ status: 'failing', failing: ['database'] })
})

test('a server that is stopping is alive but no longer ready', async () => {
  const { ask, stopping } = await start()
  stopping()
  expect((await ask('/readyz')).status).toBe(503)
  expect((await ask('/healthz')).status).toBe(200)
})

test('figures are for this machine, and not for who comes through a proxy on it', async () => {
  const { ask } = await start()
  expect((await ask('/metrics')).text).toContain('process_cpu_user_seconds_total')
  expect((await ask('/metrics', { headers: { 'X-Forwarded-For': '203.0.113.9' } })).status).toBe(404)
})

test('with a token they are for who holds it, from anywhere', async () => {
  const { ask } = await start({ settings: { METRICS_TOKEN: 'a-token-of-length' } })
  const as = (authorization: string) => ask('/metrics', { headers: { Authorization: authorization } })
  expect((await as('Bearer a-token-of-length')).status).toBe(200)
  expect((await as('Bearer another-of-length')).status).toBe(404)
  expect((await ask('/metrics')).status).toBe(404)
})

test('the durations of requests are counted by method and kind of status, not by address', async () => {
  const { ask } = await start()
  await ask('/some/page')
  const { text } = await ask('/metrics')
  expect(text).toContain('http_request_duration_seconds_count{method="GET",status="2xx"} 1')
  expect(text).not.toContain('/some/page')
})

test('the log of a request tells neither who asked nor what they carried', async () => {
  const lines: string[] = []
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const log = pino({ level: 'debug', base: null }, sink)
  const { ask } = await start({ log, settings: { TRUST_PROXY: '1' } })
  await ask('/invitation/kQ3vX9zL2mN8pR5tW7yB?name=Nguyen&token=abc', {
    headers: { Cookie: 'session=s3cr3t', 'X-Forwarded-For': '203.0.113.9', 'User-Agent': 'Phone' },
  })
  await expect.poll(() => lines.length).toBe(1)
  const line: unknown = JSON.parse(lines[0] ?? '')
  expect(line).toMatchObject({ method: 'GET', path: '/invitation/…', status: 200 })
  expect(lines[0]).not.toMatch(/Nguyen|abc|s3cr3t|203\.0\.113|Phone|kQ3v/)
})

test('a path keeps its words and loses its tokens', () => {
  expect(pathWithoutTokens('/clubs/go-dau')).toBe('/clubs/go-dau')
  expect(pathWithoutTokens('/screen/0123456789abcdef')).toBe('/screen/…')
  expect(pathWithoutTokens('/assets/some-long-name-x1y2.js')).toBe('/assets/some-long-name-x1y2.js')
})
