// Brings a database up to date at the start, with the bookkeeping of Prisma's own command line.
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { dialectOf, migrationsIn, pending } from './migrations'

/** Prisma's table, so that its command line understands a database of ours and the other way round. */
const bookkeeping = (instant: string) => `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" ${instant},
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" ${instant},
  "started_at" ${instant} NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`
const APPLIED =
  'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL'
const appliedRows = z.array(z.object({ name: z.string(), checksum: z.string() }))

function appliedFrom(rows: unknown): Map<string, string> {
  return new Map(appliedRows.parse(rows).map((row) => [row.name, row.checksum]))
}

/** The advisory lock that Prisma's command line takes too. */
const PRISMA_LOCK = 72_707_369

/** The path in `file:<path>`; options behind a question mark are Prisma's, not the file's. */
export function sqliteFile(url: string): string {
  return url.replace(/^file:/, '').replace(/\?.*$/, '')
}

async function migrateSqlite(url: string, root: string): Promise<string[]> {
  const { default: Sqlite } = await import('better-sqlite3')
  const file = sqliteFile(url)
  mkdirSync(dirname(file), { recursive: true })
  const db = new Sqlite(file)
  try {
    db.pragma('busy_timeout=10000')
    db.pragma('journal_mode=WAL')
    // A table that is made anew leaves nothing of the old one behind.
    db.pragma('secure_delete=ON')
    // Tables are redefined by copying them; the links between them are looked at when all is done.
    db.pragma('foreign_keys=OFF')
    // All or nothing, and one process at a time.
    db.exec('BEGIN IMMEDIATE')
    db.exec(bookkeeping('DATETIME'))
    const todo = pending(migrationsIn(root, 'sqlite'), appliedFrom(db.prepare(APPLIED).all()))
    const note = db.prepare(
      'INSERT INTO _prisma_migrations(id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)',
    )
    for (const { name, sql, checksum } of todo) {
      const started = Date.now()
      db.exec(sql)
      note.run(randomUUID(), checksum, name, started, Date.now())
    }
    const broken = z.array(z.unknown()).parse(db.pragma('foreign_key_check'))
    if (broken.length > 0) throw new Error(`links between tables are broken: ${JSON.stringify(broken.slice(0, 5))}`)
    db.exec('COMMIT')
    return todo.map(({ name }) => name)
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  } finally {
    db.close()
  }
}

async function migratePostgresql(url: string, root: string): Promise<string[]> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK])
    await client.query(bookkeeping('TIMESTAMPTZ'))
    const todo = pending(migrationsIn(root, 'postgresql'), appliedFrom((await client.query(APPLIED)).rows))
    for (const { name, sql, checksum } of todo) {
      await client.query('BEGIN')
      try {
        await client.query(sql)
        await client.query(
          'INSERT INTO _prisma_migrations(id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)',
          [randomUUID(), checksum, name],
        )
        await client.query('COMMIT')
      } catch (error) {
        await client.query('ROLLBACK')
        throw new Error(`The migration ${name} failed`, { cause: error })
      }
    }
    return todo.map(({ name }) => name)
  } finally {
    // Ending the connection gives the lock back as well.
    await client.end()
  }
}

/**
 * Runs the migrations below `<root>/prisma/migrations` that the database at `url` has not had; returns their names.
 * Several servers may do so at once. Throws EditedMigration, and leaves a SQLite file as it was when one fails.
 */
export function migrate(url: string, root: string): Promise<string[]> {
  const folder = join(root, 'prisma/migrations')
  return dialectOf(url) === 'sqlite' ? migrateSqlite(url, folder) : migratePostgresql(url, folder)
}
