// Counts calls by key within the minute, so that one phone gone mad is held back and a full school behind one address is not.
import type { Clock } from '../clock'

const MINUTE = 60_000
/** Keys of one minute; beyond it the minute begins anew. */
const MOST = 100_000

/** Whether this call is within `most` of its key in this minute. */
export function countCalls(most: number, clock: Clock): (key: string) => boolean {
  let began = clock.now()
  const counts = new Map<string, number>()
  return (key) => {
    const now = clock.now()
    if (now - began >= MINUTE || counts.size > MOST) {
      counts.clear()
      began = now
    }
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count <= most
  }
}
