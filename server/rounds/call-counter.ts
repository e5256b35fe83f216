// Counts calls by key within the minute, so that one phone gone mad is held back and a full school behind one address is not.
import type { Clock } from '../clock'

const MINUTE = 60_000
/** Keys of one minute; beyond it those that have called least are forgotten. */
const MOST = 100_000

/** Whether this call is within `most` of its key in this minute. `keys`: how many are kept at once. */
export function countCalls(most: number, clock: Clock, keys = MOST): (key: string) => boolean {
  let began = clock.now()
  const counts = new Map<string, number>()

  /** Whoever calls much stays counted, however many others come once. */
  function makeRoom() {
    for (let least = 1; counts.size >= keys; least *= 2)
      for (const [key, count] of counts) if (count <= least) counts.delete(key)
  }

  return (key) => {
    const now = clock.now()
    if (now - began >= MINUTE) {
      counts.clear()
      began = now
    }
    const count = (counts.get(key) ?? 0) + 1
    if (count === 1 && counts.size >= keys) makeRoom()
    counts.set(key, count)
    return count <= most
  }
}
