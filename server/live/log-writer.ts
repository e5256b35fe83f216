// Carries accepted commands of one show into its log, in small batches, one at a time.
import type { LogEntry } from '../../app/domain/show/command'
import type { ShowLog } from '../storage/show-log'
import type { Later } from './later'
import { PACE } from './pace'

export interface LogWriter {
  /** Sequence up to which everything is durable. */
  readonly durable: number
  /** `atOnce`: everybody waits for this one; it does not wait for others to fill its batch. */
  push(entry: LogEntry, atOnce: boolean): void
  /** Writes what waits now; resolves when nothing is left to write, or writing failed. */
  flush(): Promise<void>
}

export interface LogWriterParts {
  show: string
  log: ShowLog
  /** Sequence of the last entry that is durable already. */
  durable: number
  later: Later
  onDurable(seq: number): void
  /** Called once; the writer takes nothing after it. */
  onFailed(error: unknown): void
}

/** While a batch is being written the next one grows: a slow disk gets larger batches, not more of them. */
export function createLogWriter({ show, log, durable, later, onDurable, onFailed }: LogWriterParts): LogWriter {
  let waiting: LogEntry[] = []
  let inFlight: Promise<void> | null = null
  let cancel: (() => void) | null = null
  let failed = false
  /** The batch has been gathered long enough, or must not wait. */
  let due = false
  /** Entries of the last batch: the more there were, the more are worth waiting for. */
  let lately = 1

  function write() {
    if (failed || inFlight || !due || waiting.length === 0) return
    cancel?.()
    cancel = null
    due = false
    const batch = waiting
    waiting = []
    lately = batch.length
    inFlight = log.append(show, batch).then(
      () => {
        inFlight = null
        durable = batch[batch.length - 1]?.seq ?? durable
        onDurable(durable)
        write()
      },
      (error: unknown) => {
        inFlight = null
        failed = true
        waiting = []
        onFailed(error)
      },
    )
  }

  /** Now, or when what is being written is done. */
  function writeSoonest() {
    due = waiting.length > 0
    write()
  }

  return {
    get durable() {
      return durable
    },
    push(entry, atOnce) {
      if (failed) return
      waiting.push(entry)
      if (atOnce) writeSoonest()
      else
        cancel ??= later(Math.min(PACE.batch.longest, PACE.batch.first * lately), () => {
          cancel = null
          writeSoonest()
        })
    },
    async flush() {
      writeSoonest()
      while (inFlight) {
        await inFlight
        writeSoonest()
      }
    },
  }
}
