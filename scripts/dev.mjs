// Runs the server from its sources and starts it again when one of them changes; pages follow edits at once.
// @ts-check
import { spawn, spawnSync } from 'node:child_process'
import { watch } from 'node:fs'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
for (const step of ['scripts/messages.mjs', 'scripts/database.mjs']) {
  const { status } = spawnSync(process.execPath, [step], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

// An edited text is compiled a moment later; Vite then brings it to the page.
/** @type {NodeJS.Timeout | undefined} */
let soon
watch('messages', { recursive: true }, () => {
  clearTimeout(soon)
  soon = setTimeout(() => spawn(process.execPath, ['scripts/messages.mjs'], { stdio: 'inherit' }), 200)
})

const child = spawn(
  process.execPath,
  [
    'node_modules/tsx/dist/cli.mjs',
    'watch',
    '--include',
    'server/**',
    '--exclude',
    'app/paraglide/**',
    'server/main.ts',
  ],
  { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'development' } },
)
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill('SIGTERM'))
child.on('exit', (code) => process.exit(code ?? 0))
