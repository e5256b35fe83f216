// Compiles messages/ into app/paraglide when a text or the compiler's settings changed since the last time.
// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
const stamp = 'generated/messages.stamp'

/** Hash over everything the compiled messages depend on. */
function fingerprint() {
  const hash = createHash('sha256')
  const texts = readdirSync('messages', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join('messages', name))
  for (const file of [...texts.sort(), 'project.inlang/settings.json', 'scripts/paraglide.mjs', 'package-lock.json'])
    hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

const now = fingerprint()
const fresh = existsSync('app/paraglide/messages.js') && existsSync(stamp) && readFileSync(stamp, 'utf8') === now
if (!fresh) {
  const { compile } = await import('@inlang/paraglide-js')
  const { paraglideOptions } = await import('./paraglide.mjs')
  await compile(paraglideOptions)
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, now)
}
