// The log of shows in SQLite, written by a thread of its own.
import { fromRows, LogConflict, type ShowLog, toRow } from './show-log'
import { openSqliteThread, SqliteConflict, type SqliteThread } from './sqlite-thread'

const INSERT = 'INSERT INTO "ShowLogBatch" ("show", "firstSeq", "lastSeq", "entries") VALUES (?, ?, ?, ?)'
const SELECT = 'SELECT "entries" FROM "ShowLogBatch" WHERE "show" = ? ORDER BY "firstSeq"'

/** `thread`: shared with other logs, so that one wait for the disk serves them all; whoever opened it closes it too. */
export function showLogOn(thread: SqliteThread): ShowLog {
  return {
    async append(show, entries) {
      const row = toRow(show, entries)
      try {
        await thread.write([{ sql: INSERT, rows: [[row.show, row.firstSeq, row.lastSeq, row.entries]] }])
      } catch (error) {
        throw error instanceof SqliteConflict ? new LogConflict() : error
      }
    },
    async read(show) {
      return fromRows((await thread.read(SELECT, [show])).map(([entries]) => String(entries)))
    },
    async close() {},
  }
}

/** The log in the database `file`, whose tables are there, by a thread that nobody else uses. */
export function sqliteShowLog(file: string): ShowLog & { crash(): Promise<void> } {
  const thread = openSqliteThread(file)
  return { ...showLogOn(thread), close: thread.close, crash: thread.crash }
}
