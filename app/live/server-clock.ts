/** The server's clock as this page knows it, whatever the phone's own clock says. */

interface Sample {
  offset: number
  roundTrip: number
  at: number
}

export interface ServerClock {
  /** The server's time now, ms since 1970. Until the first exchange: the phone's own. */
  now(): number
  /** Whether one exchange at least has come back. */
  readonly synced: boolean
  /** Smallest round trip of the last minute, ms; null: no exchange yet. */
  readonly roundTrip: number | null
  /** Makes `times` exchanges one after the other; the one with the smallest round trip decides. */
  sync(times: number): Promise<void>
  /** Forgets what was learnt: the phone slept, or it talks to a new connection. */
  forget(): void
}

/** Phones drift some ten ms a minute at worst; older exchanges no longer speak for now. */
const FRESH = 60_000

/**
 * `exchange` asks the server for its clock, handing back at once the last answer of the same series (`echo`, or null),
 * by which the server measures the round trip itself. `monotonic`: ms that only ever grow.
 */
export function createServerClock(
  exchange: (echo: number | null) => Promise<number>,
  monotonic: () => number = () => performance.now(),
): ServerClock {
  let samples: Sample[] = []
  let offset = Date.now() - monotonic()
  let round = 0

  function learn(sample: Sample) {
    samples = [...samples, sample].filter((old) => sample.at - old.at < FRESH).slice(-12)
    const best = samples.reduce((a, b) => (b.roundTrip < a.roundTrip ? b : a))
    offset = best.offset
  }

  return {
    now: () => monotonic() + offset,
    get synced() {
      return samples.length > 0
    },
    get roundTrip() {
      return samples.length > 0 ? Math.min(...samples.map((sample) => sample.roundTrip)) : null
    },
    async sync(times) {
      const mine = ++round
      let echo: number | null = null
      for (let i = 0; i < times && mine === round; i++) {
        const sent = monotonic()
        const now = await exchange(echo)
        const got = monotonic()
        if (mine !== round) return
        echo = now
        learn({ offset: now - (sent + got) / 2, roundTrip: got - sent, at: got })
      }
    },
    forget() {
      round++
      samples = []
    },
  }
}
