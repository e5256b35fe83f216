// Settings are read once; a wrong one stops the start with its name and what is expected.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readEnv, WrongSettings } from '../../server/env'

let dataDir: string
const read = (settings: Record<string, string>) => readEnv({ DATA_DIR: dataDir, ...settings })

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'vam-co-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

test('without any setting the server runs in production on port 3000 with a database in its data folder', () => {
  const env = read({})
  expect(env).toMatchObject({ NODE_ENV: 'production', PORT: 3000, HOST: '0.0.0.0', TRUST_PROXY: 0 })
  expect(env.DATABASE_URL).toBe(`file:${join(dataDir, 'vamco.db')}`)
})

test('an empty variable counts as absent', () => {
  expect(read({ PORT: '', ORIGIN: ' ' }).PORT).toBe(3000)
})

test('a secret is made once, kept for the owner alone, and found again', () => {
  const { SESSION_SECRET } = read({})
  expect(SESSION_SECRET.length).toBeGreaterThanOrEqual(32)
  expect(read({}).SESSION_SECRET).toBe(SESSION_SECRET)
  const file = join(dataDir, 'session-secret')
  expect(readFileSync(file, 'utf8').trim()).toBe(SESSION_SECRET)
  expect(statSync(file).mode & 0o077).toBe(0)
})

test('a secret of the settings is used as it is', () => {
  const SESSION_SECRET = 's'.repeat(40)
  expect(read({ SESSION_SECRET }).SESSION_SECRET).toBe(SESSION_SECRET)
})

test.each([
  ['PORT', 'abc', /PORT: expected a port number/],
  ['PORT', '70000', /PORT: expected a port number/],
  ['DATABASE_URL', 'mysql://x', /DATABASE_URL: expected file:<path>/],
  ['ORIGIN', 'https://vamco.example/path', /ORIGIN: expected the public address without a path/],
  ['ORIGIN', 'vamco.example', /ORIGIN: expected/],
  ['TRUST_PROXY', 'yes', /TRUST_PROXY: expected the number of proxies/],
  ['SESSION_SECRET', 'short', /SESSION_SECRET: expected at least 32/],
  ['METRICS_TOKEN', 'short', /METRICS_TOKEN: expected at least 16/],
  ['LOG_LEVEL', 'loud', /LOG_LEVEL: expected fatal, error/],
  ['REQUESTS_PER_MINUTE', '5', /REQUESTS_PER_MINUTE: expected/],
  ['SEED_DEMO', 'maybe', /SEED_DEMO: expected true or false/],
])('%s=%s stops the start and says what is expected', (name, value, message) => {
  expect(() => read({ [name]: value })).toThrow(WrongSettings)
  expect(() => read({ [name]: value })).toThrow(message)
})

test('all wrong settings are named at once, and no value is repeated: it may be a secret', () => {
  const wrong = () => read({ PORT: 'abc', SESSION_SECRET: 'hunter2' })
  expect(wrong).toThrow(/PORT[\s\S]*SESSION_SECRET/)
  expect(wrong).not.toThrow(/hunter2/)
})
