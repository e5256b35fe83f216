// Generates the two database clients from prisma/schema.prisma when it changed since the last time.
// @ts-check
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { DIALECTS, readModels, schemaFor } from './schema.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const models = readModels()

for (const dialect of DIALECTS) {
  const folder = `generated/${dialect}`
  const stamp = `${folder}.stamp`
  const file = `${folder}.prisma`
  const schema = schemaFor(dialect, models)
  const now = createHash('sha256').update(schema).update(readFileSync('package-lock.json')).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) continue
  rmSync(folder, { recursive: true, force: true })
  mkdirSync('generated', { recursive: true })
  writeFileSync(file, schema)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/prisma/build/index.js', 'generate', '--schema', file, '--no-hints'],
    { encoding: 'utf8', env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1' } },
  )
  if (status !== 0) {
    process.stderr.write(stdout + stderr)
    process.exit(status ?? 1)
  }
  writeFileSync(stamp, now)
}
