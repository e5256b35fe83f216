// Writes the migration for what changed in prisma/schema.prisma, for both databases.
//   npm run db:migration -- <name>   a new migration
//   npm run db:migration -- --check  fails when the schema changed without a migration
// @ts-check
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { DIALECTS, readModels } from './schema.mjs'
import { sqlBetween } from './schema-engine.mjs'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const FOLDER = 'prisma/migrations'
const SNAPSHOT = `${FOLDER}/snapshot.prisma`

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean' } },
  allowPositionals: true,
})
const [name] = positionals
if (!values.check && !/^[a-z0-9_]+$/.test(name ?? '')) {
  console.error('Say what changes, in small letters: npm run db:migration -- clubs_have_a_motto')
  process.exit(1)
}

const models = readModels()
const before = existsSync(SNAPSHOT) ? readFileSync(SNAPSHOT, 'utf8') : null
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const folder = `${stamp}_${name}`

for (const dialect of DIALECTS) {
  const sql = await sqlBetween(dialect, before, models)
  if (sql === null) {
    console.log(`${dialect}: no change`)
  } else if (values.check) {
    console.error(`${dialect}: prisma/schema.prisma changed without a migration; run npm run db:migration -- <name>`)
    process.exitCode = 1
  } else {
    mkdirSync(`${FOLDER}/${dialect}/${folder}`, { recursive: true })
    writeFileSync(`${FOLDER}/${dialect}/${folder}/migration.sql`, sql)
    console.log(`${dialect}: wrote ${FOLDER}/${dialect}/${folder}/migration.sql`)
  }
}
if (!values.check) writeFileSync(SNAPSHOT, models)
