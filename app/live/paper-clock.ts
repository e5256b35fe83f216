/** The server's clock on a paper's page, whatever the phone's own clock says. */

export interface PaperClock {
  /** ms since 1970. */
  now(): number
  /** `server`: the clock in an answer that was asked for at `sent` and came at `got` (ms of the monotonic clock). */
  learn(server: number, sent: number, got: number): void
  /** The phone may have slept: what was learnt before no longer counts. */
  doubt(): void
}

/** A better measure is believed for this long, ms; phones drift. */
const FRESH = 120_000

/**
 * `first`: the server's clock in the page itself, which came `first.age` ms ago at the least. `monotonic`: ms that only
 * grow. Of the measures of two minutes the one with the shortest round trip stands.
 */
export function paperClock(first: { now: number; age: number }, monotonic: () => number): PaperClock {
  let offset = first.now + first.age - monotonic()
  let trip = Number.POSITIVE_INFINITY
  let at = Number.NEGATIVE_INFINITY
  return {
    now: () => monotonic() + offset,
    learn(server, sent, got) {
      const took = got - sent
      if (took > trip && got - at < FRESH) return
      offset = server + took / 2 - got
      trip = took
      at = got
    },
    doubt() {
      trip = Number.POSITIVE_INFINITY
    },
  }
}
