// The log of shows in SQLite, written by a thread of its own.
import { Worker } from 'node:worker_threads'
import { fromRows, LogConflict, type ShowLog, toRow } from './show-log'

interface Reply {
  id: number
  error: string | null
  rows: string[] | null
}
interface Waiting {
  resolve(rows: string[]): void
  reject(error: Error): void
}

/** Opens the log in the database `file`, whose tables are there. A thread that dies fails what it was asked; the next call starts another. */
export function sqliteShowLog(file: string): ShowLog & { crash(): Promise<void> } {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let lastId = 0

  function failAll(of: Worker, error: Error) {
    if (worker !== of) return
    worker = null
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  function start(): Worker {
    const started = new Worker(new URL('./show-log-worker.mjs', import.meta.url), {
      workerData: { file },
      execArgv: [],
    })
    started.on('message', ({ id, error, rows }: Reply) => {
      const asked = waiting.get(id)
      waiting.delete(id)
      if (waiting.size === 0) started.unref()
      if (error === null) asked?.resolve(rows ?? [])
      else
        asked?.reject(
          error.startsWith('SQLITE_CONSTRAINT') ? new LogConflict() : new Error(`The log was not written: ${error}`),
        )
    })
    started.on('error', (error) => failAll(started, error instanceof Error ? error : new Error(String(error))))
    started.on('exit', () => failAll(started, new Error('The thread of the log ended.')))
    return started
  }

  function ask(request: object): Promise<string[]> {
    worker ??= start()
    const writer = worker
    const id = ++lastId
    // A thread that nothing waits for does not keep the process alive.
    writer.ref()
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      writer.postMessage({ id, ...request })
    })
  }

  return {
    async append(show, entries) {
      await ask({ append: toRow(show, entries) })
    },
    async read(show) {
      return fromRows(await ask({ read: show }))
    },
    async close() {
      while (waiting.size > 0) {
        await Promise.allSettled(
          [...waiting.values()].map(
            (asked) =>
              new Promise<void>((done) => {
                const { resolve, reject } = asked
                asked.resolve = (rows) => {
                  resolve(rows)
                  done()
                }
                asked.reject = (error) => {
                  reject(error)
                  done()
                }
              }),
          ),
        )
      }
      const ending = worker
      worker = null
      await ending?.terminate()
    },
    /** For tests: ends the thread as if it had failed. */
    async crash() {
      await worker?.terminate()
    },
  }
}
