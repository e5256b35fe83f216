// Finds the browser that the tests run in, and fetches one where there is none.
// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** The one without windows starts a browser session with a fraction of the work. */
const INSTALLED = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const FETCHING_MILLISECONDS = 5 * 60 * 1000

/** Whether the program at `path` is there and starts; a fetched browser may lack libraries. @param {string} path */
function works(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

/** A working browser on this machine, or null: CHROMIUM_PATH, an installed one, or Playwright's own. */
export function findBrowser() {
  const wished = process.env.CHROMIUM_PATH
  const paths = [...(wished ? [wished] : []), ...INSTALLED, chromium.executablePath()]
  return paths.find(works) ?? null
}

/** @param {string} program @param {string[]} args */
function tries(program, args) {
  console.log(`No test browser found; trying ${program} ${args.join(' ')}`)
  spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: FETCHING_MILLISECONDS })
}

/** Like findBrowser, but gets one where there is none: Playwright's, else Debian's. */
export function fetchBrowser() {
  const found = findBrowser()
  if (found) return found
  tries(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
  const fetched = findBrowser()
  if (fetched || process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return fetched
  tries('apt-get', ['update'])
  for (const name of ['chromium-headless-shell', 'chromium']) {
    tries('apt-get', ['install', '-y', '--no-install-recommends', name])
    const installed = findBrowser()
    if (installed) return installed
  }
  return null
}
