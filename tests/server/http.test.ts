// What the http side does before a page is asked: headers, refusals, limits, language, compression.
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { requestLocale } from '../../server/http/locale'
import { contentSecurityPolicy, nonceOf } from '../../server/http/security-headers'
import { startHttp, type TestHttp, type TestHttpOptions } from './http-server'

let http: TestHttp
const start = async (options: TestHttpOptions = {}) => {
  http = await startHttp(options)
  return http
}
afterEach(() => http.close())

test('every page carries the headers that keep it to itself', async () => {
  const { ask } = await start()
  const { headers } = await ask('/')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-frame-options']).toBe('DENY')
  expect(headers['referrer-policy']).toBe('same-origin')
  expect(headers['x-powered-by']).toBeUndefined()
})

test('the policy admits scripts with this response’s nonce only, and no inline style sheet', async () => {
  const { ask } = await start({ page: (req, res) => void res.send(nonceOf(req)) })
  const [one, two] = [await ask('/'), await ask('/')]
  expect(one.text).not.toBe(two.text)
  const policy = String(one.headers['content-security-policy'])
  expect(policy).toContain(`script-src 'self' 'nonce-${one.text}';`)
  expect(policy).toContain("style-src 'self';")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("media-src 'self' blob:;")
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
})

test('sockets to the host asked for are admitted, and a forged Host cannot widen the policy', () => {
  expect(contentSecurityPolicy('n', '192.168.1.5:3000', false)).toContain(
    "connect-src 'self' ws://192.168.1.5:3000 wss://192.168.1.5:3000",
  )
  expect(contentSecurityPolicy('n', 'x; script-src *', false)).toContain("connect-src 'self';")
})

test('plain http on a LAN is never told to use TLS', async () => {
  const { ask } = await start()
  const { headers } = await ask('/')
  expect(headers['strict-transport-security']).toBeUndefined()
  expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests')
  expect(headers['cross-origin-opener-policy']).toBeUndefined()
})

test('behind a trusted proxy that ends TLS, browsers are held to it', async () => {
  const { ask } = await start({ settings: { TRUST_PROXY: '1' } })
  const { headers } = await ask('/', { headers: { 'X-Forwarded-Proto': 'https' } })
  expect(headers['strict-transport-security']).toMatch(/max-age/)
})

test('an untrusted X-Forwarded-Proto changes nothing', async () => {
  const { ask } = await start()
  const { headers } = await ask('/', { headers: { 'X-Forwarded-Proto': 'https' } })
  expect(headers['strict-transport-security']).toBeUndefined()
})

test.each([
  ['the same host', { Host: 'vamco.lan:3000', Origin: 'http://vamco.lan:3000' }, 200],
  ['the same host by Referer', { Host: 'vamco.lan', Referer: 'http://vamco.lan/play' }, 200],
  ['a browser that says so', { 'Sec-Fetch-Site': 'same-origin' }, 200],
  ['another site', { Host: 'vamco.lan', Origin: 'http://evil.example' }, 403],
  ['another port', { Host: 'vamco.lan:3000', Origin: 'http://vamco.lan:4000' }, 403],
  ['a site with our name in its own', { Host: 'vamco.lan', Origin: 'http://vamco.lan.evil.example' }, 403],
  ['a sandboxed frame', { Host: 'vamco.lan', Origin: 'null' }, 403],
  ['another site that claims Sec-Fetch-Site', { Origin: 'http://evil.example', 'Sec-Fetch-Site': 'same-origin' }, 403],
  ['nobody', {}, 403],
  ['a neighbour of the site', { 'Sec-Fetch-Site': 'same-site' }, 403],
  [
    'a forwarded host that nobody vouches for',
    { Origin: 'http://evil.example', 'X-Forwarded-Host': 'evil.example' },
    403,
  ],
])('a form from %s is answered rightly', async (_who, headers, status) => {
  const { ask } = await start()
  expect((await ask('/', { method: 'POST', headers, body: 'a=1' })).status).toBe(status)
})

test('the public address and a trusted proxy’s host count as our own', async () => {
  const { ask } = await start({ settings: { ORIGIN: 'https://vamco.example', TRUST_PROXY: '1' } })
  const post = (headers: Record<string, string>) => ask('/', { method: 'POST', headers, body: '' })
  expect((await post({ Origin: 'https://vamco.example' })).status).toBe(200)
  expect((await post({ Origin: 'https://hall.example', 'X-Forwarded-Host': 'hall.example' })).status).toBe(200)
  expect((await post({ Origin: 'https://evil.example', 'X-Forwarded-Host': 'hall.example' })).status).toBe(403)
})

test.each(['PUT', 'PATCH', 'DELETE'])('%s from another site is refused as well', async (method) => {
  const { ask } = await start()
  expect((await ask('/', { method, headers: { Origin: 'http://evil.example' } })).status).toBe(403)
})

test('a refusal is one sentence in the language of the request', async () => {
  const { ask } = await start()
  const refused = (lang: string) => ask('/', { method: 'POST', headers: { 'Accept-Language': lang }, body: '' })
  expect((await refused('vi')).text).toMatch(/trang web khác/)
  expect((await refused('en')).text).toMatch(/another site/)
  expect((await refused('km')).text).toMatch(/គេហទំព័រ/)
})

const own = { 'Sec-Fetch-Site': 'same-origin' }

test('a form above 512 kB is refused, a file of a megabyte is not, and neither is one above 8 MB let in', async () => {
  const { ask } = await start()
  const send = (kilobytes: number, type: string) =>
    ask('/', { method: 'POST', headers: { ...own, 'Content-Type': type }, body: 'x'.repeat(kilobytes * 1024) })
  expect((await send(513, 'application/x-www-form-urlencoded')).status).toBe(413)
  expect((await send(1024, 'multipart/form-data; boundary=x')).status).toBe(200)
  const declared = {
    ...own,
    'Content-Type': 'multipart/form-data; boundary=x',
    'Content-Length': String(9 * 1024 * 1024),
  }
  expect((await ask('/', { method: 'POST', headers: declared })).status).toBe(413)
})

test('a body of unknown length is refused', async () => {
  const { ask } = await start()
  const headers = { ...own, 'Transfer-Encoding': 'chunked' }
  expect((await ask('/', { method: 'POST', headers, body: 'x' })).status).toBe(411)
})

test('a school of six hundred behind one address loads pages at once; a flood from it is held back', async () => {
  const { ask } = await start({ settings: { REQUESTS_PER_MINUTE: '1200' } })
  const school = await Promise.all(Array.from({ length: 600 }, () => ask('/')))
  expect(new Set(school.map((reply) => reply.status))).toEqual(new Set([200]))
  const flood = await Promise.all(Array.from({ length: 700 }, () => ask('/')))
  const held = flood.filter((reply) => reply.status === 429)
  expect(held).toHaveLength(100)
  expect(Number(held[0]?.headers['retry-after'])).toBeGreaterThan(0)
  expect(held[0]?.text).toMatch(/Hãy đợi/)
})

test('by default a hall of two thousand behind one address is not held back', async () => {
  const { ask } = await start()
  for (let wave = 0; wave < 10; wave++) {
    const hall = await Promise.all(Array.from({ length: 200 }, () => ask('/')))
    expect(hall.every((reply) => reply.status === 200)).toBe(true)
  }
})

test.each([
  ['/?lang=km', {}, 'km'],
  ['/?lang=xx', {}, 'vi'],
  ['/', { Cookie: 'a=b; PARAGLIDE_LOCALE=en' }, 'en'],
  ['/?lang=vi', { Cookie: 'PARAGLIDE_LOCALE=en' }, 'vi'],
  ['/', { 'Accept-Language': 'fr-FR, km;q=0.4, en-GB;q=0.8' }, 'en'],
  ['/', { 'Accept-Language': 'en;q=0, fr' }, 'vi'],
  ['/', {}, 'vi'],
])('%s with %o is served in %s…', async (path, headers, locale) => {
  const { ask } = await start({ page: (_req, res) => void setImmediate(() => res.send(requestLocale())) })
  expect((await ask(path, { headers })).text).toBe(locale)
})

test('a language asked for in the address is remembered', async () => {
  const { ask } = await start()
  expect((await ask('/?lang=km')).headers['set-cookie']).toEqual([
    expect.stringMatching(/^PARAGLIDE_LOCALE=km; Path=\//),
  ])
  expect((await ask('/')).headers['set-cookie']).toBeUndefined()
})

test('requests in three languages at once are kept apart', async () => {
  const { ask } = await start({ page: (_req, res) => void setImmediate(() => res.send(requestLocale())) })
  const locales = Array.from({ length: 60 }, (_, n) => ['vi', 'en', 'km'][n % 3] ?? 'vi')
  const replies = await Promise.all(locales.map((locale) => ask(`/?lang=${locale}`)))
  expect(replies.map((reply) => reply.text)).toEqual(locales)
})

test('pages are compressed the way the browser likes best', async () => {
  const page = `<!doctype html>${'<p>xin chào</p>'.repeat(400)}`
  const { ask } = await start({ page: (_req, res) => void res.send(page) })
  const brotli = await ask('/', { headers: { 'Accept-Encoding': 'gzip, deflate, br' } })
  expect(brotli.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(brotli.body).toString()).toBe(page)
  const gzip = await ask('/', { headers: { 'Accept-Encoding': 'gzip' } })
  expect(gunzipSync(gzip.body).toString()).toBe(page)
  expect((await ask('/')).text).toBe(page)
})

test('a page that breaks is one sentence and no stack', async () => {
  const { ask } = await start({
    page: () => {
      throw new Error('secret detail')
    },
  })
  const reply = await ask('/')
  expect(reply.status).toBe(500)
  expect(reply.text).not.toContain('secret detail')
})
