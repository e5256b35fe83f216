// Gathers changes, so that what changes with every answer goes out a few times a second.
import type { Later } from './later'

export interface Gather {
  /** Something changed: `send` will be called, soon and not too often. */
  touch(): void
  /** `send` has just been done by other means. */
  done(): void
  stop(): void
}

/** Calls `send` at most once in `every` ms, at once after a quiet time. */
export function createGather(every: number, now: () => number, later: Later, send: () => void): Gather {
  let last = Number.NEGATIVE_INFINITY
  let cancel: (() => void) | null = null
  return {
    touch() {
      cancel ??= later(Math.max(0, last + every - now()), () => {
        cancel = null
        last = now()
        send()
      })
    },
    done() {
      cancel?.()
      cancel = null
      last = now()
    },
    stop() {
      cancel?.()
    },
  }
}
