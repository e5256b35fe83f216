// The thread that writes the log of shows to SQLite, so that waiting for the disk never holds up the shows.
// @ts-check
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

/** @typedef {{ show: string, firstSeq: number, lastSeq: number, entries: string }} Row */
/** @typedef {{ id: number, append: Row } | { id: number, read: string }} Request */

if (!parentPort) throw new Error('This file runs as a worker thread.')
const port = parentPort

const db = new Database(workerData.file, { timeout: 5_000 })
db.pragma('journal_mode = WAL')
// What was acknowledged survives a power cut.
db.pragma('synchronous = FULL')

const insert = db.prepare('INSERT INTO "ShowLogBatch" ("show", "firstSeq", "lastSeq", "entries") VALUES (?, ?, ?, ?)')
const select = db.prepare('SELECT "entries" FROM "ShowLogBatch" WHERE "show" = ? ORDER BY "firstSeq"').pluck()

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? String(error.code) : String(error))

/** Writes all rows in one transaction: one wait for the disk. A row that cannot be written does not hold back the others. @param {{ id: number, append: Row }[]} requests */
function write(requests) {
  /** @type {Map<number, string>} */
  const failed = new Map()
  try {
    db.exec('BEGIN IMMEDIATE')
    for (const { id, append } of requests) {
      try {
        insert.run(append.show, append.firstSeq, append.lastSeq, append.entries)
      } catch (error) {
        if (!codeOf(error).startsWith('SQLITE_CONSTRAINT')) throw error
        failed.set(id, codeOf(error))
      }
    }
    db.exec('COMMIT')
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    for (const { id } of requests) failed.set(id, codeOf(error))
  }
  for (const { id } of requests) port.postMessage({ id, error: failed.get(id) ?? null, rows: null })
}

/** @param {{ id: number, read: string }} request */
function read({ id, read: show }) {
  try {
    port.postMessage({ id, error: null, rows: select.all(show) })
  } catch (error) {
    port.postMessage({ id, error: codeOf(error), rows: null })
  }
}

port.on('message', (/** @type {Request} */ first) => {
  /** @type {{ id: number, append: Row }[]} */
  let rows = []
  for (let request = first; request; request = receiveMessageOnPort(port)?.message) {
    if ('append' in request) rows.push(request)
    else {
      // Reading sees what was given before it.
      if (rows.length > 0) write(rows)
      rows = []
      read(request)
    }
  }
  if (rows.length > 0) write(rows)
})
