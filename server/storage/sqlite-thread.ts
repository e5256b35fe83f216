// SQLite behind a thread of its own, for logs whose writers wait until the disk has them.
import { Worker } from 'node:worker_threads'

/** One statement for each of these rows of values. */
export interface SqliteStep {
  sql: string
  rows: readonly (readonly (string | number | null)[])[]
}

/** Thrown when something of the same key is there already. */
export class SqliteConflict extends Error {
  override name = 'SqliteConflict'
}

export interface SqliteThread {
  /** All steps or none; resolves when they would survive a power cut. What waits at once is written in one transaction. Rejects with SqliteConflict. */
  write(steps: readonly SqliteStep[]): Promise<void>
  /** Rows as arrays; sees what was given to `write` before. */
  read(sql: string, values: readonly (string | number | null)[]): Promise<unknown[][]>
  /** Waits for what was asked. */
  close(): Promise<void>
  /** For tests: ends the thread as if it had failed. */
  crash(): Promise<void>
}

interface Reply {
  id: number
  error: string | null
  rows: unknown[][] | null
}
interface Waiting {
  resolve(rows: unknown[][]): void
  reject(error: Error): void
}

/** Opens the database `file`, whose tables are there. A thread that dies fails what it was asked; the next call starts another. */
export function openSqliteThread(file: string): SqliteThread {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let lastId = 0
  let onIdle = () => {}

  function idle() {
    worker?.unref()
    onIdle()
  }

  function failAll(of: Worker, error: Error) {
    if (worker !== of) return
    worker = null
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    onIdle()
  }

  function start(): Worker {
    const started = new Worker(new URL('./sqlite-thread-worker.mjs', import.meta.url), {
      workerData: { file },
      execArgv: [],
    })
    started.on('message', ({ id, error, rows }: Reply) => {
      const asked = waiting.get(id)
      waiting.delete(id)
      if (error === null) asked?.resolve(rows ?? [])
      else
        asked?.reject(
          error.startsWith('SQLITE_CONSTRAINT') ? new SqliteConflict(error) : new Error(`Not written: ${error}`),
        )
      if (waiting.size === 0) idle()
    })
    started.on('error', (error) => failAll(started, error instanceof Error ? error : new Error(String(error))))
    started.on('exit', () => failAll(started, new Error('The thread of the database ended.')))
    return started
  }

  function ask(request: object): Promise<unknown[][]> {
    worker ??= start()
    const thread = worker
    const id = ++lastId
    // A thread that nothing waits for does not keep the process alive.
    if (waiting.size === 0) thread.ref()
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      thread.postMessage({ id, ...request })
    })
  }

  return {
    async write(steps) {
      await ask({ write: steps })
    },
    read: (sql, values) => ask({ read: { sql, values } }),
    async close() {
      if (waiting.size > 0)
        await new Promise<void>((done) => {
          onIdle = done
        })
      const ending = worker
      worker = null
      await ending?.terminate()
    },
    async crash() {
      await worker?.terminate()
    },
  }
}
