// The thread that writes to SQLite what must not wait behind anything else, so that waiting for the disk never holds up the server.
// @ts-check
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

/** @typedef {{ sql: string, rows: unknown[][] }} Step */
/** @typedef {{ id: number, write: Step[] }} Writing */
/** @typedef {{ id: number, read: { sql: string, values: unknown[] } }} Reading */

if (!parentPort) throw new Error('This file runs as a worker thread.')
const port = parentPort

const db = new Database(workerData.file, { timeout: 5_000 })
db.pragma('journal_mode = WAL')
// What was acknowledged survives a power cut.
db.pragma('synchronous = FULL')
// What is erased is overwritten.
db.pragma('secure_delete = ON')

/** @type {Map<string, import('better-sqlite3').Statement>} */
const prepared = new Map()
/** @param {string} sql */
function statement(sql) {
  const known = prepared.get(sql)
  if (known) return known
  const made = db.prepare(sql)
  prepared.set(sql, made)
  return made
}

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? String(error.code) : String(error))

const begin = db.prepare('BEGIN IMMEDIATE')
const commit = db.prepare('COMMIT')

/** One row, which is all or nothing by itself. @param {Step[]} steps */
const isRow = (steps) => steps.length === 1 && steps[0]?.rows.length === 1

/** All rows of one request, or none of them. @param {Step[]} steps */
function writeOne(steps) {
  const single = isRow(steps)
  if (!single) db.exec('SAVEPOINT request')
  try {
    for (const { sql, rows } of steps) {
      const made = statement(sql)
      for (const row of rows) made.run(...row)
    }
    if (!single) db.exec('RELEASE request')
  } catch (error) {
    if (!single && db.inTransaction) db.exec('ROLLBACK TO request; RELEASE request')
    throw error
  }
}

/** Writes all requests in one transaction: one wait for the disk. One that meets what is there already does not hold back the others. @param {Writing[]} requests */
function write(requests) {
  /** @type {Map<number, string>} */
  const failed = new Map()
  const [only] = requests
  const alone = only && requests.length === 1 && isRow(only.write)
  try {
    if (!alone) begin.run()
    for (const { id, write } of requests) {
      try {
        writeOne(write)
      } catch (error) {
        if (!codeOf(error).startsWith('SQLITE_CONSTRAINT')) throw error
        failed.set(id, codeOf(error))
      }
    }
    if (!alone) commit.run()
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    for (const { id } of requests) failed.set(id, codeOf(error))
  }
  for (const { id } of requests) port.postMessage({ id, error: failed.get(id) ?? null, rows: null })
}

/** @param {Reading} request */
function read({ id, read }) {
  try {
    const rows = statement(read.sql)
      .raw()
      .all(...read.values)
    port.postMessage({ id, error: null, rows })
  } catch (error) {
    port.postMessage({ id, error: codeOf(error), rows: null })
  }
}

port.on('message', (/** @type {Writing | Reading} */ first) => {
  /** @type {Writing[]} */
  let writings = []
  for (let request = first; request; request = receiveMessageOnPort(port)?.message) {
    if ('write' in request) writings.push(request)
    else {
      // Reading sees what was given before it.
      if (writings.length > 0) write(writings)
      writings = []
      read(request)
    }
  }
  if (writings.length > 0) write(writings)
})
