// The built product as a process of its own, on a database of its own, that a test may kill and start again.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The seeded data that every server starts from a copy of. */
const TEMPLATE = resolve('test-results/template')

/** Who signs in as the demo host in tests. */
export const DEMO = { username: 'demo', password: 'thuyen-nan-2026' }

const STARTING_MILLISECONDS = 30_000

/** Settings of the server under test. */
function settings(dataDir: string, port: number): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    DEMO_PASSWORD: DEMO.password,
  }
}

/** Makes the seeded data anew; once before all tests. */
export function prepareTemplate(): void {
  if (!existsSync('dist/main.js')) throw new Error('The product is not built: npm run build')
  rmSync(TEMPLATE, { recursive: true, force: true })
  const seeded = spawnSync(process.execPath, ['dist/seed.js'], { env: settings(TEMPLATE, 0), stdio: 'inherit' })
  if (seeded.status !== 0) throw new Error('The seed failed')
}

export interface TestServer {
  /** Such as http://127.0.0.1:41234; the same after a restart. */
  readonly url: string
  readonly dataDir: string
  /** kill -9: nothing is told, nothing is written. */
  kill(): Promise<void>
  /** Starts again on the same port and data. */
  start(): Promise<void>
  /** Asks the server to end in order; its exit code. */
  stop(): Promise<number | null>
  /** Lets `ms` go by at once for a server that `leaps`. */
  leap(ms: number): Promise<void>
  /** The server's clock, ms since 1970. */
  now(): number
  /** Ends it and removes its data. */
  remove(): Promise<void>
}

export interface Installed {
  /** The folder of the product; this one unless told. */
  home?: string
  /** Its clock can leap. */
  leaps?: boolean
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)))
}

function listening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The server did not start in time')), STARTING_MILLISECONDS)
    child.once('message', (message: { listening: number }) => {
      clearTimeout(late)
      resolve(message.listening)
    })
    child.once('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`The server ended while starting, code ${code}`))
    })
  })
}

/** Starts a server on a copy of the seeded data and a free port. `extra` adds settings. */
export async function startServer(
  extra: Record<string, string> = {},
  { home = '.', leaps = false }: Installed = {},
): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'vam-co-e2e-'))
  cpSync(TEMPLATE, dataDir, { recursive: true })
  let port = 0
  let child: ChildProcess | null = null
  let ahead = 0
  const before = leaps ? ['--import', pathToFileURL(resolve('tests/e2e/leaping-clock.mjs')).href] : []

  async function start(): Promise<void> {
    ahead = 0
    child = spawn(process.execPath, [...before, join(home, 'dist/main.js')], {
      env: { ...settings(dataDir, port), ...extra },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    port = await listening(child)
  }
  async function end(signal: NodeJS.Signals): Promise<number | null> {
    const ending = child
    child = null
    if (!ending) return null
    const gone = ended(ending)
    ending.kill(signal)
    return gone
  }

  await start()
  return {
    url: `http://127.0.0.1:${port}`,
    dataDir,
    start,
    async kill() {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
    async leap(ms) {
      const leaping = child
      if (!leaping || !leaps) throw new Error('This server’s clock does not leap')
      const leapt = new Promise<{ ahead: number }>((resolve) => leaping.once('message', resolve))
      leaping.send({ leap: ms })
      ahead = (await leapt).ahead
    },
    now: () => Date.now() + ahead,
    async remove() {
      await end('SIGKILL')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
