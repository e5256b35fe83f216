// Ends the process in order: what was acknowledged is kept, who is connected is told.
import type { Log } from './log'

/** One step of the end; later steps wait for it. */
export interface ClosingStep {
  name: string
  close(): Promise<void> | void
}

const PATIENCE_MILLISECONDS = 10_000

/** On SIGTERM or SIGINT runs the steps one after the other, then exits; 0 when all went well. A second signal is ignored. */
export function closeInOrder(log: Log, steps: readonly ClosingStep[]): void {
  let closing = false
  const end = async (signal: string) => {
    if (closing) return
    closing = true
    log.info({ signal }, 'stopping')
    setTimeout(() => {
      log.error('stopping took too long')
      process.exit(1)
    }, PATIENCE_MILLISECONDS).unref()
    let code = 0
    for (const { name, close } of steps) {
      try {
        await close()
      } catch (error) {
        code = 1
        log.error({ err: error, step: name }, 'could not close')
      }
    }
    process.exit(code)
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
}
