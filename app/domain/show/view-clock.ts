/** What pages read off the clock of a view. */
import type { ViewClock } from './view'

/** A view's clock with this player's own extra time (`extra` is the factor). */
export function ownClock(clock: ViewClock, extra: number): ViewClock {
  if (extra === 1) return clock
  const more = Math.round((clock.closesAt - clock.opensAt) * (extra - 1))
  return {
    opensAt: clock.opensAt,
    closesAt: clock.closesAt + more,
    pausedLeft: clock.pausedLeft === null ? null : clock.pausedLeft + more,
  }
}

/** ms that this clock has left at `now`; below 0 when they are over; as many as there were while it is paused. */
export function timeLeft({ closesAt, pausedLeft }: ViewClock, now: number): number {
  return pausedLeft ?? closesAt - now
}

/** Paused before the question has opened: it must not be shown yet, whatever the time, or the pause would be time to read. */
export function heldBack({ opensAt, closesAt, pausedLeft }: ViewClock): boolean {
  return pausedLeft !== null && pausedLeft > closesAt - opensAt
}
