// The thread of the bare handler: the same tables, the same settings, one transaction a batch.
// @ts-check
import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

const db = new Database(workerData.file, { timeout: 5_000 })
db.pragma('journal_mode = WAL')
db.pragma('synchronous = FULL')
const entry = db.prepare('INSERT INTO "PaperEntry" ("attempt", "n", "entries") VALUES (?, ?, ?)')
const end = db.prepare(
  'UPDATE "PaperAttempt" SET "deadline" = ?, "endedAt" = ?, "answered" = ?, "signals" = ?, "ended" = ? WHERE "id" = ?',
)

parentPort?.on('message', (/** @type {{ rows: unknown[][], ends: unknown[][] }} */ { rows, ends }) => {
  db.exec('BEGIN IMMEDIATE')
  for (const row of rows) entry.run(...row)
  for (const row of ends) end.run(...row)
  db.exec('COMMIT')
  parentPort?.postMessage(null)
})
