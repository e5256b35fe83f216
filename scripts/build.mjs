// Builds the product: pages into build/, the server into dist/, files compressed ahead of time.
// @ts-check
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const PRESSED = new Set(['.js', '.css', '.svg', '.json', '.txt', '.webmanifest'])
const SMALLEST_BYTES = 512

/** Runs one step with Node; ends the build with its status when it fails. @param {string[]} command */
function run(...command) {
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

/** Writes `.br` and `.gz` beside every file of `folder` that gains from it. @param {string} folder */
function press(folder) {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name)
    if (!PRESSED.has(extname(name)) || statSync(file).size < SMALLEST_BYTES) continue
    const bytes = readFileSync(file)
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
  }
}

run('scripts/messages.mjs')
run('scripts/database.mjs')
run('node_modules/@remix-run/dev/dist/cli.js', 'vite:build')
press('build/client')

const { build } = await import('esbuild')
rmSync('dist', { recursive: true, force: true })
await build({
  entryPoints: { main: 'server/main.ts' },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  alias: { '~': './app' },
  sourcemap: true,
  logLevel: 'warning',
})
