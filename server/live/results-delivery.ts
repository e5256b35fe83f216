// Delivers the results of ended shows, and of corrections after the end, until it was confirmed.
import type { Shows } from '../storage/shows'
import type { Later } from './later'

export interface ResultsDelivery {
  /** The record of this show says that results are due. */
  due(show: string): void
  /** Takes up what was due when the server stopped. */
  start(): Promise<void>
  /** Waits for what is being delivered. */
  stop(): Promise<void>
}

/** Waits between attempts, ms. */
const RETRY = { first: 1_000, longest: 300_000 }

/** `deliver` may be called again for what it has had already. */
export function createResultsDelivery(
  shows: Shows,
  deliver: (show: string) => Promise<void>,
  later: Later,
  onTrouble: (error: unknown) => void,
): ResultsDelivery {
  /** Shows being delivered, and whether something new came meanwhile. */
  const running = new Map<string, { again: boolean; done: Promise<void> }>()
  let stopped = false

  async function carry(show: string, failures: number): Promise<void> {
    const mark = running.get(show)
    if (mark) mark.again = false
    try {
      await deliver(show)
      if (mark?.again) return carry(show, 0)
      await shows.change(show, { resultsDue: false })
      // It came while the flag was being taken down.
      if (mark?.again) {
        await shows.change(show, { resultsDue: true })
        return carry(show, 0)
      }
    } catch (error) {
      onTrouble(error)
      later(Math.min(RETRY.longest, RETRY.first * 2 ** failures), () => begin(show, failures + 1))
    }
    running.delete(show)
  }

  function begin(show: string, failures: number) {
    if (stopped) return
    const mark = running.get(show)
    if (mark) {
      mark.again = true
      return
    }
    const started = { again: false, done: Promise.resolve() }
    running.set(show, started)
    started.done = carry(show, failures)
  }

  return {
    due: (show) => begin(show, 0),
    async start() {
      for (const { id } of await shows.due()) begin(id, 0)
    },
    async stop() {
      stopped = true
      await Promise.all([...running.values()].map(({ done }) => done))
    },
  }
}
