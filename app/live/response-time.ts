/** How long a player thought: from the moment the question stood on this phone and was open. */
import type { ViewClock } from '~/domain/show/view'

export interface ResponseTime {
  /** Tell it every view: which question is asked and its clock (undefined: none is). */
  follow(index: number, clock: ViewClock | undefined): void
  /** ms since this phone could answer, pauses left out. */
  measure(): number
}

/** `serverNow`: the server's clock; `monotonic`: ms that only ever grow. */
export function createResponseTime(serverNow: () => number, monotonic: () => number): ResponseTime {
  let asked = -1
  let clock: ViewClock | undefined
  let shownAt = 0
  let pausedSince: number | null = null
  let paused = 0

  return {
    follow(index, now) {
      clock = now
      if (!now) {
        asked = -1
        return
      }
      if (index !== asked) {
        asked = index
        shownAt = monotonic()
        paused = 0
        pausedSince = null
      }
      if (now.pausedLeft !== null) pausedSince ??= monotonic()
      else if (pausedSince !== null) {
        paused += monotonic() - pausedSince
        pausedSince = null
      }
    },
    measure() {
      if (!clock) return 0
      const sinceShown = monotonic() - shownAt - paused
      return Math.max(0, Math.round(Math.min(serverNow() - clock.opensAt, sinceShown)))
    },
  }
}
