// Carries accepted commands of one show into its log, in small batches, one at a time.
import type { LogEntry } from '../../app/domain/show/command'
import type { ShowLog } from '../storage/show-log'
import type { Later } from './later'
import { PACE } from './pace'

export interface LogWriter {
  /** Sequence up to which everything is durable. */
  readonly durable: number
  push(entry: LogEntry): void
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

  function write() {
    cancel?.()
    cancel = null
    if (failed || inFlight || waiting.length === 0) return
    const batch = waiting
    waiting = []
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

  return {
    get durable() {
      return durable
    },
    push(entry) {
      if (failed) return
      waiting.push(entry)
      if (!inFlight) cancel ??= later(PACE.batch, write)
    },
    async flush() {
      write()
      while (inFlight) await inFlight
    },
  }
}
