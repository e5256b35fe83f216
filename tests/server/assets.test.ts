// Built files: compressed ahead of time, cached by kind, and nothing beside them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startHttp, type TestHttp } from './http-server'

let parent: string
let http: TestHttp

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'vam-co-'))
  const folder = join(parent, 'client')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  mkdirSync(join(folder, '.vite'))
  writeFileSync(join(folder, 'assets/page-abc.js'), 'plain')
  writeFileSync(join(folder, 'assets/page-abc.js.br'), 'brotli')
  writeFileSync(join(folder, 'assets/page-abc.js.gz'), gzipSync('plain'))
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>')
  writeFileSync(join(folder, '.vite/manifest.json'), '{}')
  writeFileSync(join(parent, 'secret.txt'), 'secret')
  http = await startHttp({ assets: folder, page: (_req, res) => void res.status(404).send('page') })
})
afterAll(async () => {
  await http.close()
  rmSync(parent, { recursive: true, force: true })
})

test('a browser that takes brotli gets what was compressed at the build', async () => {
  const reply = await http.ask('/assets/page-abc.js', { headers: { 'Accept-Encoding': 'gzip, br' } })
  expect(reply.text).toBe('brotli')
  expect(reply.headers).toMatchObject({ 'content-encoding': 'br', 'content-type': expect.stringMatching(/javascript/) })
  expect(reply.headers.vary).toMatch(/Accept-Encoding/)
})

test('one that takes gzip only gets that, one that takes nothing gets the file', async () => {
  const gzip = await http.ask('/assets/page-abc.js', { headers: { 'Accept-Encoding': 'gzip' } })
  expect(gzip.headers['content-encoding']).toBe('gzip')
  const plain = await http.ask('/assets/page-abc.js')
  expect([plain.text, plain.headers['content-encoding']]).toEqual(['plain', undefined])
})

test('a name with a hash is kept for ever, any other for an hour', async () => {
  expect((await http.ask('/assets/page-abc.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect((await http.ask('/favicon.svg')).headers['cache-control']).toBe('public, max-age=3600')
})

test('a file that is not there, a hidden one and one outside are no files', async () => {
  for (const path of ['/assets/none.js', '/.vite/manifest.json', '/../secret.txt', '/%2e%2e/secret.txt', '/assets'])
    expect((await http.ask(path)).text, path).toBe('page')
})
