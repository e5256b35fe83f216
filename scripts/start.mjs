// One command from a fresh clone to a running show: installs, builds, prepares and fills the database, starts,
// and says where to go. Later starts skip what has not changed.
// @ts-check
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { buildWhenStale, giveUp, install, requireNode, runsNode, SERVER_FLAGS } from './steps.mjs'

const FIRST_PORT = 3000
/** Whose sign-in is printed, by user name. @type {Record<string, string>} */
const ROLES = { demo: 'Demo host', tinhdoan: 'Organiser' }
const PORTS_TRIED = 20

/** @param {number} port @returns {Promise<boolean>} */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '0.0.0.0', () => probe.close(() => resolve(true)))
  })
}

/** The port of the settings, else the first free one from 3000 on. */
async function choosePort() {
  if (process.env.PORT) return process.env.PORT
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port++) if (await isFree(port)) return String(port)
  return giveUp(`The ports ${FIRST_PORT} to ${FIRST_PORT + PORTS_TRIED - 1} are taken; set PORT to a free one.`)
}

/** The address other devices on the same network reach this machine at: a private one first. */
function lanAddress() {
  const addresses = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((one) => one.family === 'IPv4' && !one.internal)
    .map((one) => one.address)
  const isHome = (/** @type {string} */ address) => /^(192\.168|10)\./.test(address)
  return addresses.find(isHome) ?? addresses[0] ?? null
}

/** @param {string} dataDir @returns {{ username: string, password: string, at?: string, role?: string }[]} */
function signIns(dataDir) {
  const file = join(dataDir, 'sign-ins.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
}

/** @param {string} port */
async function announce(port) {
  const { renderUnicodeCompact } = await import('uqr')
  const lan = lanAddress()
  const lines = ['', '  Vàm Cỏ is running. Ctrl+C stops it.', '', `  On this machine   http://localhost:${port}`]
  if (lan) lines.push(`  On the same Wi-Fi http://${lan}:${port}`)
  for (const { username, password, at, role } of signIns(process.env.DATA_DIR || './data'))
    lines.push(
      `  ${(role ?? ROLES[username] ?? 'Administrator').padEnd(13)}     ${username} / ${password}   (at ${at ?? '/sign-in'}, unless changed since)`,
    )
  console.log(lines.join('\n'))
  if (lan) {
    const code = renderUnicodeCompact(`http://${lan}:${port}`, { border: 2 })
    // White on black whatever the terminal's own colours are, for cameras want the code dark on light.
    const line = process.stdout.isTTY ? '  \x1b[97;40m$&\x1b[0m' : '  $&'
    console.log(`\n${code.replace(/.+/g, line)}\n`)
  }
}

requireNode()
install()
await buildWhenStale()
if (!runsNode('dist/seed.js')) giveUp('The database could not be prepared.')

const port = await choosePort()
const server = spawn(process.execPath, [...SERVER_FLAGS, 'dist/main.js'], {
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  // People read this terminal: of the log they see what needs them.
  env: { ...process.env, NODE_ENV: 'production', PORT: port, LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn' },
})
server.on('message', (message) => {
  if (message && typeof message === 'object' && 'listening' in message) void announce(String(message.listening))
})
server.on('exit', (code) => process.exit(code ?? 1))
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill('SIGTERM'))
