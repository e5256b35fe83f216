// The round trip of one connection, as the server itself measures it.
import { TIMING } from '../../app/domain/show/timing'

const RECENT = 6

export interface RoundTrips {
  /** A `time` message arrived at `at`, handing back `echo`. */
  arrived(echo: number | null, at: number): void
  /** `now` was sent. */
  issued(now: number): void
  /** How much of the server's measure of a response time the phone's claim may take off, ms. */
  allowance(): number
}

/** A stamp is believed once, and only the last one that was issued: a page cannot invent a round trip shorter or older than real. */
export function createRoundTrips(): RoundTrips {
  let stamp: number | null = null
  let recent: number[] = []
  return {
    arrived(echo, at) {
      if (echo !== null && echo === stamp) recent = [...recent, Math.max(0, at - echo)].slice(-RECENT)
      stamp = null
    },
    issued(now) {
      stamp = now
    },
    allowance() {
      // Nothing measured yet (it has just come back): the fixed cap is the bound.
      if (recent.length === 0) return TIMING.claimCap
      return Math.min(TIMING.claimCap, TIMING.claimSlack + Math.max(...recent))
    },
  }
}
