// The server's clock, behind the interface that tests replace.
import { performance } from 'node:perf_hooks'
import type { Clock } from '../app/context'

export type { Clock }

/** A machine that slept this long, or was set right by this much, is believed at once, ms. */
const LEAP = 2_000
/** Most that the clock is bent towards the machine's, per ms that passes. */
const BEND = 0.000_5

/**
 * A clock that never goes back and does not jump while questions run: it follows the machine's clock (`wall`) slowly,
 * and only a leap forward at once – a laptop whose lid was closed. `monotonic`: ms that only ever grow.
 */
export function steadyClock(wall: () => number, monotonic: () => number): Clock {
  let now = wall()
  let seen = monotonic()
  return {
    now() {
      const passed = Math.max(0, monotonic() - seen)
      seen += passed
      now += passed
      const off = wall() - now
      now += off > LEAP ? off : Math.max(-passed * BEND, Math.min(passed * BEND, off))
      return Math.round(now)
    },
  }
}

export const systemClock: Clock = steadyClock(Date.now, () => performance.now())
