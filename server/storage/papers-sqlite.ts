// Papers in SQLite: what is written while somebody waits for it goes through the thread, the rest through Prisma.
import type { PrismaClient } from '../../generated/sqlite/client'
import { PaperConflict, type PaperStore, type StoredAttempt } from './papers'
import { prismaPapers } from './papers-prisma'
import { SqliteConflict, type SqliteThread } from './sqlite-thread'

const COLUMNS = [
  'id',
  'season',
  'round',
  'contestant',
  'practice',
  'number',
  'window',
  'started',
  'startedAt',
  'deadline',
  'endedAt',
  'answered',
  'signals',
  'ended',
] as const satisfies (keyof StoredAttempt)[]

const names = COLUMNS.map((name) => `"${name}"`).join(', ')
const BEGIN = `INSERT INTO "PaperAttempt" (${names}) VALUES (${COLUMNS.map(() => '?').join(', ')})`
/** Of an attempt that was erased meanwhile nothing is kept: there is no row to hang it on. */
const ENTRY =
  'INSERT INTO "PaperEntry" ("attempt", "n", "entries") SELECT "id", ?, ? FROM "PaperAttempt" WHERE "id" = ?'
const CHANGE =
  'UPDATE "PaperAttempt" SET "deadline" = ?, "endedAt" = ?, "answered" = ?, "signals" = ?, "ended" = ? WHERE "id" = ?'
const ATTEMPT = `SELECT ${names} FROM "PaperAttempt" WHERE "id" = ?`
const ENTRIES = 'SELECT "entries" FROM "PaperEntry" WHERE "attempt" = ? ORDER BY "n"'

function stored(row: unknown[]): StoredAttempt {
  const named = Object.fromEntries(COLUMNS.map((name, index) => [name, row[index]]))
  // The columns have these types in the schema; SQLite has no boolean.
  return { ...(named as unknown as StoredAttempt), practice: named.practice === 1 }
}

export function sqlitePapers(thread: SqliteThread, db: PrismaClient): PaperStore {
  return {
    ...prismaPapers(db, 'sqlite'),
    async begin(attempt) {
      const values = COLUMNS.map((name) => {
        const value = attempt[name]
        return typeof value === 'boolean' ? Number(value) : value
      })
      try {
        await thread.write([{ sql: BEGIN, rows: [values] }])
        return true
      } catch (error) {
        if (error instanceof SqliteConflict) return false
        throw error
      }
    },
    async write({ rows, changes }) {
      const steps = [
        { sql: ENTRY, rows: rows.map(({ attempt, n, entries }) => [n, entries, attempt]) },
        {
          sql: CHANGE,
          rows: changes.map((one) => [one.deadline, one.endedAt, one.answered, one.signals, one.ended, one.id]),
        },
      ]
      try {
        await thread.write(steps.filter((step) => step.rows.length > 0))
      } catch (error) {
        throw error instanceof SqliteConflict ? new PaperConflict() : error
      }
    },
    async read(id) {
      const [[attempt], rows] = await Promise.all([thread.read(ATTEMPT, [id]), thread.read(ENTRIES, [id])])
      return attempt ? { attempt: stored(attempt), rows: rows.map(([entries]) => String(entries)) } : null
    },
  }
}
