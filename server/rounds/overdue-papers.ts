// Ends attempts whose time is over, whether or not anybody looks at them.
import { GRACE } from '../../app/domain/round/attempt-state'
import type { Clock } from '../clock'
import type { Later } from '../live/later'
import type { PaperStore } from '../storage/papers'

/** What was on its way within the grace may still be read from disk or socket, ms. */
const SLACK = 2_000
const AT_ONCE = 100
/** Deadlines are looked up anew at least so often: another process may have begun attempts. ms */
const LONGEST = 60_000
/** After a failure, ms. */
const AGAIN = 5_000

export interface OverduePapers {
  /** Some attempt ends at `deadline`, ms since 1970. */
  expect(deadline: number): void
  close(): Promise<void>
}

export interface OverdueParts {
  store: Pick<PaperStore, 'overdue' | 'nextDeadline'>
  /** Ends one attempt by its time; durable when it resolves. */
  end(id: string, at: number): Promise<unknown>
  clock: Clock
  later: Later
  onTrouble(error: unknown): void
}

/** Looks at once for what became overdue while nobody watched. */
export function watchOverdue({ store, end, clock, later, onTrouble }: OverdueParts): OverduePapers {
  let closed = false
  let sweeping: Promise<void> | null = null
  let wakeAt = Number.POSITIVE_INFINITY
  let cancel = () => {}

  function wake(at: number) {
    if (closed || at >= wakeAt) return
    cancel()
    wakeAt = at
    cancel = later(Math.max(0, at - clock.now()), () => {
      wakeAt = Number.POSITIVE_INFINITY
      sweep().catch(() => {})
    })
  }

  /** In the order of deadlines, a hundred at a time. One that cannot be ended does not hold up the others. */
  async function endAll(): Promise<void> {
    for (;;) {
      const now = clock.now()
      const late = await store.overdue(now - GRACE - SLACK, AT_ONCE)
      if (late.length === 0) return
      const ends = await Promise.allSettled(late.map((id) => end(id, now)))
      const failed = ends.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
      if (failed.length === late.length) throw failed[0]
      for (const reason of failed) onTrouble(reason)
    }
  }

  async function once(): Promise<void> {
    try {
      await endAll()
      const next = await store.nextDeadline()
      const due = next === null ? Number.POSITIVE_INFINITY : next + GRACE + SLACK + 1
      wake(Math.min(due, clock.now() + LONGEST))
    } catch (error) {
      onTrouble(error)
      wake(clock.now() + AGAIN)
      throw error
    } finally {
      sweeping = null
    }
  }

  function sweep(): Promise<void> {
    sweeping ??= once()
    return sweeping
  }

  sweep().catch(() => {})
  return {
    expect: (deadline) => wake(Math.ceil(deadline) + GRACE + SLACK + 1),
    async close() {
      closed = true
      cancel()
      await sweeping?.catch(() => {})
    },
  }
}
