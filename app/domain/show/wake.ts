/** When time itself must act on a show. */
import type { Show } from './state'

/** Instant of the next `wake`, ms; null: never, or not while paused. May lie in the past after an outage: wake at once. */
export function nextWake(show: Show): number | null {
  return show.pausedAt === null ? show.wakeAt : null
}
