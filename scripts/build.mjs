// Builds the product: pages into build/, the server into dist/, files compressed ahead of time.
// @ts-check
import { copyFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { generate, giveUp, runsNodeSilently } from './steps.mjs'

const PRESSED = new Set(['.js', '.css', '.svg', '.json', '.txt', '.webmanifest'])
const SMALLEST_BYTES = 512
/** Packages of many small files: read as part of the server, half a second sooner at each start. */
const TAKEN_IN = /^(zod|better-auth|@better-auth\/|better-call|@better-fetch\/|kysely|jose|@noble\/)/

/** Leaves all other packages where they are. @type {import('esbuild').Plugin} */
const outside = {
  name: 'outside',
  setup(build) {
    build.onResolve({ filter: /^[^./~]/ }, ({ path, kind }) =>
      kind === 'entry-point' || TAKEN_IN.test(path) ? undefined : { path, external: true },
    )
  },
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

/** Says how far it is. @param {string} what */
const step = (what) => console.log(`  ${what}…`)

/** What was wrong stands above already. */
const noServer = () => giveUp('The server could not be built.')

step('texts and database')
generate()
step('pages, which takes a minute')
if (!runsNodeSilently('node_modules/@remix-run/dev/dist/cli.js', 'vite:build')) giveUp('The pages could not be built.')
step('compression')
press('build/client')

step('server')
rmSync('dist', { recursive: true, force: true })
await build({
  // Programs of their own: the server, and what fills an empty database.
  entryPoints: { main: 'server/main.ts', seed: 'prisma/seed.ts' },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  plugins: [outside],
  alias: { '~': './app' },
  sourcemap: true,
  logLevel: 'warning',
}).catch(noServer)
// Threads are files of their own beside whatever starts them.
await build({
  entryPoints: ['server/certificates/certificate-worker.mjs'],
  outfile: 'dist/certificate-worker.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  plugins: [outside],
  logLevel: 'warning',
}).catch(noServer)
copyFileSync('server/storage/sqlite-thread-worker.mjs', 'dist/sqlite-thread-worker.mjs')
copyFileSync('server/sheets/sheet-worker.mjs', 'dist/sheet-worker.mjs')
copyFileSync('server/sheets/read-sheet-worker.mjs', 'dist/read-sheet-worker.mjs')
