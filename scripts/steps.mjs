// The steps that starting, testing and building share: install, generate, build, each only when something changed.
// Uses nothing but Node, for it also runs in a fresh clone.
// @ts-check
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

/**
 * How Node runs the built server: young objects get more room, so that a hall's messages are swept up less often
 * (docs/benchmarks.md; a quarter less processor time for each answer of a paper).
 */
export const SERVER_FLAGS = ['--max-semi-space-size=32']

const OLDEST_NODE = [20, 19]
const INSTALLED = 'node_modules/.cache/vam-co/installed'
const BUILT = 'dist/built'
/** What the built product depends on. */
const SOURCES = [
  'app',
  'messages',
  'prisma',
  'project.inlang/settings.json',
  'public',
  'scripts',
  'server',
  'package-lock.json',
  'package.json',
  'remix.config.js',
  'vite.config.ts',
]
const GENERATED = join('app', 'paraglide')

/** Ends with one sentence for the person in front. @param {string} sentence @returns {never} */
export function giveUp(sentence) {
  console.error(`\n${sentence}\n`)
  process.exit(1)
}

/** Stops a Node that is too old before it fails in a way nobody understands. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor))
    giveUp(
      `This needs Node ${OLDEST_NODE.join('.')} or newer; here is ${process.versions.node}. See https://nodejs.org.`,
    )
}

/**
 * Runs a program and waits for it; true when it succeeded.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
export function runs(program, args, env = {}) {
  // npm is a script on Windows, which only a shell starts.
  const shell = process.platform === 'win32' && program === 'npm'
  const { status } = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ...env }, shell })
  return status === 0
}

/** Runs a script of this project with the Node at hand. @param {string[]} args */
export function runsNode(...args) {
  return runs(process.execPath, args)
}

/**
 * Runs a script of this project without a word of its own; only when it fails, all it said is shown. True when it succeeded.
 * @param {string[]} args
 */
export function runsNodeSilently(...args) {
  const folder = mkdtempSync(join(tmpdir(), 'vam-co-step-'))
  const file = join(folder, 'said')
  // One file for both streams, so that the lines stay in their order.
  const said = openSync(file, 'w')
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', said, said] })
  closeSync(said)
  if (status !== 0) process.stderr.write(readFileSync(file))
  rmSync(folder, { recursive: true, force: true })
  return status === 0
}

/** Every file below the given paths, in order. @param {readonly string[]} paths @returns {string[]} */
function filesOf(paths) {
  return paths.flatMap((path) => {
    if (path === GENERATED || !existsSync(path)) return []
    if (!statSync(path).isDirectory()) return [path]
    return filesOf(
      readdirSync(path)
        .sort()
        .map((name) => join(path, name)),
    )
  })
}

/** A hash over names and contents. @param {readonly string[]} paths */
function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const file of filesOf(paths)) hash.update(file).update('\0').update(readFileSync(file))
  return hash.update(process.version.split('.')[0] ?? '').digest('hex')
}

/** @param {string} stamp @param {string} now */
const matches = (stamp, now) => existsSync(stamp) && readFileSync(stamp, 'utf8') === now

/** @param {string} stamp @param {string} now */
function note(stamp, now) {
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, now)
}

/** Installs the packages of package-lock.json, unless they are. */
export function install() {
  const now = fingerprint(['package-lock.json'])
  if (matches(INSTALLED, now)) return
  const byHand = existsSync('node_modules/.package-lock.json') && runsQuietly('npm', ['ls', '--all'])
  if (!byHand) {
    console.log('Installing packages (the first time this takes some minutes)…')
    const flags = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
    const env = { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' }
    // Older versions of npm read the lock file more strictly than they write it.
    const done = runs('npm', ['ci', ...flags], env) || runs('npm', ['install', '--no-save', ...flags], env)
    if (!done)
      giveUp(
        'The packages could not be installed. Without network the registry is out of reach; where SQLite has to be ' +
          'compiled, python3, make and g++ are needed (Debian: apt-get install -y python3 make g++; macOS: xcode-select --install).',
      )
  }
  note(INSTALLED, now)
}

/** @param {string} program @param {readonly string[]} args */
function runsQuietly(program, args) {
  return spawnSync(program, args, { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0
}

/** Compiles the texts and the database clients; both look for themselves whether they must. */
export function generate() {
  if (!runsNodeSilently('scripts/messages.mjs') || !runsNodeSilently('scripts/database.mjs'))
    giveUp('The sources could not be generated.')
}

/** Builds the product when its sources changed since the last build, beside whatever else is done; whether it did. @returns {Promise<boolean>} */
export function buildWhenStale() {
  const now = fingerprint(SOURCES)
  if (matches(BUILT, now) && existsSync('build/server/index.js')) return Promise.resolve(false)
  console.log('Building (the first time, and after changes)…')
  const building = spawn(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })
  return new Promise((resolve) => {
    building.once('error', () => giveUp('The build could not be started.'))
    building.once('exit', (code) => {
      if (code !== 0) giveUp('The build failed; the lines above say where.')
      note(BUILT, now)
      resolve(true)
    })
  })
}
