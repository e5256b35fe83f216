// Who is here: the phones connected to one show.
import type { Later } from './later'
import { PACE } from './pace'

export interface Presence {
  /** Seats with a connected phone. */
  readonly here: number
  enter(seat: number): void
  leave(seat: number, at: number): void
  /** When this seat's phone went away; null: it is here. */
  awaySince(seat: number): number | null
  /** Here, or dropped so lately that it is waited for. */
  awaited(): IterableIterator<number>
  isAwaited(seat: number): boolean
  stop(): void
}

/**
 * `restoredAt`: since when seats of which nothing was seen count as away. `expected`: seats whose phones are waited for
 * after a restart. `given up` is called when a dropped phone is no longer waited for.
 */
export function createPresence(
  restoredAt: number,
  expected: Iterable<number>,
  later: Later,
  givenUp: (seat: number) => void,
): Presence {
  const connected = new Set<number>()
  const since = new Map<number, number>()
  const awaited = new Set<number>()
  const dropped = new Map<number, () => void>()

  function giveUp(seat: number) {
    dropped.delete(seat)
    awaited.delete(seat)
    givenUp(seat)
  }
  function waitFor(seat: number, ms: number) {
    awaited.add(seat)
    dropped.set(
      seat,
      later(ms, () => giveUp(seat)),
    )
  }
  for (const seat of expected) awaited.add(seat)
  const all = [...awaited]
  // One timer for a hall that restarts together.
  const stopExpecting = later(PACE.expected, () => {
    for (const seat of all) if (!connected.has(seat) && awaited.has(seat) && !dropped.has(seat)) giveUp(seat)
  })

  return {
    get here() {
      return connected.size
    },
    enter(seat) {
      dropped.get(seat)?.()
      dropped.delete(seat)
      connected.add(seat)
      awaited.add(seat)
      since.delete(seat)
    },
    leave(seat, at) {
      if (!connected.delete(seat)) return
      since.set(seat, at)
      waitFor(seat, PACE.dropped)
    },
    awaySince: (seat) => (connected.has(seat) ? null : (since.get(seat) ?? restoredAt)),
    awaited: () => awaited.values(),
    isAwaited: (seat) => awaited.has(seat),
    stop() {
      stopExpecting()
      for (const cancel of dropped.values()) cancel()
    },
  }
}
