// Makes PDFs of certificates beside the server's work: a thread for each large one, and one that is kept for single ones.
import { Worker } from 'node:worker_threads'
import type { Later } from '../live/later'
import type { CertificatePage } from './certificate-words'

export interface PrintOrder {
  pages: readonly CertificatePage[]
  /** Of the document. */
  title: string
  author: string
}

export interface Printer {
  /** The PDF; does not wait for large ones. */
  print(order: PrintOrder): Promise<Uint8Array>
  /** The PDF in a new file, after those asked for earlier; `said` hears how many pages are drawn. Rejects when `signal` ends it. */
  printTo(file: string, order: PrintOrder, said: (done: number) => void, signal: AbortSignal): Promise<void>
  close(): Promise<void>
}

interface Said {
  done?: number
  written?: number
  pdf?: Uint8Array
}

/** A thread with its fonts is ready in a tenth of a second, and holds some 50 MB: kept while it is asked again within this, ms. */
const IDLE = 30_000

/** Works one after the other. */
function lane() {
  let before: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const done = before.then(work)
    before = done.catch(() => {})
    return done
  }
}

/** What `worker` answers to `order`; rejects when it ends without an answer. */
function answer<T>(
  worker: Worker,
  order: PrintOrder & { file: string | null },
  heard: (said: Said, finish: (value: T) => void) => void,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const hear = (said: Said) => heard(said, settle(resolve))
    const gone = () => settle(reject)(new Error('the certificates were not finished'))
    const broke = (error: Error) => settle(reject)(error)
    const settle =
      <V>(then: (value: V) => void) =>
      (value: V) => {
        worker.off('message', hear).off('exit', gone).off('error', broke)
        then(value)
      }
    worker.on('message', hear).once('exit', gone).once('error', broke)
    worker.postMessage(order)
  })
}

/** `fonts`: folder of the site's fonts. */
export function createPrinter({ fonts, later }: { fonts: string; later: Later }): Printer {
  const [singles, large] = [lane(), lane()]
  let kept: Worker | null = null
  let leave: () => void = () => {}

  function begin(): Worker {
    const worker = new Worker(new URL('./certificate-worker.mjs', import.meta.url), {
      workerData: { fonts },
      execArgv: [],
    })
    worker.unref()
    return worker
  }

  async function end(): Promise<void> {
    leave()
    const worker = kept
    kept = null
    await worker?.terminate()
  }

  return {
    print: (order) =>
      singles(async () => {
        leave()
        kept ??= begin()
        try {
          return await answer<Uint8Array>(kept, { ...order, file: null }, ({ pdf }, finish) => {
            if (pdf) finish(pdf)
          })
        } catch (error) {
          await end()
          throw error
        } finally {
          leave = later(IDLE, () => void end())
        }
      }),

    printTo: (file, order, said, signal) =>
      large(async () => {
        signal.throwIfAborted()
        const worker = begin()
        const stop = () => void worker.terminate()
        signal.addEventListener('abort', stop, { once: true })
        try {
          await answer<void>(worker, { ...order, file }, ({ done, written }, finish) => {
            if (done !== undefined) said(done)
            if (written !== undefined) finish()
          })
        } finally {
          signal.removeEventListener('abort', stop)
          await worker.terminate()
        }
      }),

    close: end,
  }
}
