// One command that installs what is needed and runs all tests: rules, contracts, server, content, browser.
// Its last line is `N passed, N failed`; the status says whether all passed.
// @ts-check
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { buildWhenStale, generate, install, requireNode, runs, runsNode } from './steps.mjs'

const UNIT_REPORT = 'test-results/unit.json'
const BROWSER_REPORT = 'test-results/e2e.json'

/** @typedef {{ passed: number, failed: number }} Count */

/** A report as JSON; null when the run ended before it was written. @param {string} file */
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null)

/** A run that failed without a failed test (a file that does not load) counts as one failure. @param {boolean} ok @param {Count} count @returns {Count} */
const honest = (ok, { passed, failed }) => ({ passed, failed: ok ? failed : Math.max(1, failed) })

/** @returns {Count} */
function unit() {
  const ok = runsNode(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${UNIT_REPORT}`,
  )
  const report = read(UNIT_REPORT)
  return honest(ok, { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 })
}

/** @returns {Count} */
function content() {
  const ok = runs('npm', ['run', '--silent', 'content:check'])
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
}

/** @returns {Promise<Count>} */
async function browser() {
  const { fetchBrowser } = await import('./browser.mjs')
  const path = fetchBrowser()
  if (!path) {
    console.error(
      'The browser tests need Chromium: install it (Debian: apt-get install -y chromium; macOS: Google Chrome), ' +
        'or set CHROMIUM_PATH to one, and run this again.',
    )
    return { passed: 0, failed: 1 }
  }
  const ok = runs(process.execPath, ['node_modules/@playwright/test/cli.js', 'test'], { CHROMIUM_PATH: path })
  const stats = read(BROWSER_REPORT)?.stats
  return honest(ok, { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) })
}

requireNode()
install()
for (const report of [UNIT_REPORT, BROWSER_REPORT]) rmSync(report, { force: true })
generate()
// The build keeps one processor busy, the unit tests use the others.
const built = buildWhenStale()
const counts = [unit(), content()]
await built
counts.push(await browser())

const passed = counts.reduce((sum, count) => sum + count.passed, 0)
const failed = counts.reduce((sum, count) => sum + count.failed, 0)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
