// Tries at contestants' digits: guessing is slow, and whoever knows a code cannot shut its owner out.
import type { Clock } from '../clock'
import { networkOf } from '../http/address'

export interface Tries {
  most: number
  /** ms from the first of them. */
  within: number
}

/** From one address at one person's digits: mistyping is soon forgiven, and a school's other phones go on. */
const NEAR: Tries = { most: 10, within: 10 * 60_000 }
/** At one person's digits from everywhere: twice what one address can ever try in that time. */
const FAR: Tries = { most: 120, within: 60 * 60_000 }
/** Counts kept at once. */
const MOST = 100_000

export interface DigitTries {
  /**
   * Counts one try before it is made, so that many at the same time are not more than one after the other. 0: it may be
   * made; else the ms until it may. `digits`: what names the digits in force, so that new ones begin anew.
   */
  wait(digits: string, address: string): number
  /** The try was right: the address begins anew. */
  right(digits: string, address: string): void
}

function counts({ most, within }: Tries, kept: number) {
  const all = new Map<string, { tried: number; until: number }>()

  function makeRoom(now: number) {
    for (const [key, one] of all) if (one.until <= now) all.delete(key)
    for (const key of all.keys()) {
      if (all.size <= kept * 0.9) break
      all.delete(key)
    }
  }

  return {
    /** ms until `key` may be tried; 0: now. */
    wait(key: string, now: number): number {
      const one = all.get(key)
      return one && one.until > now && one.tried >= most ? one.until - now : 0
    },
    add(key: string, now: number) {
      const one = all.get(key)
      if (one && one.until > now) one.tried++
      else {
        if (all.size >= kept) makeRoom(now)
        all.delete(key)
        all.set(key, { tried: 1, until: now + within })
      }
    },
    takeBack(key: string) {
      const one = all.get(key)
      if (one) one.tried--
    },
    forget: (key: string) => void all.delete(key),
  }
}

export function createDigitTries(clock: Clock, { near = NEAR, far = FAR, kept = MOST } = {}): DigitTries {
  const [nearby, everywhere] = [counts(near, kept), counts(far, kept)]
  const nearKey = (digits: string, address: string) => `${digits} ${networkOf(address)}`
  return {
    wait(digits, address) {
      const now = clock.now()
      const key = nearKey(digits, address)
      const wait = Math.max(nearby.wait(key, now), everywhere.wait(digits, now))
      if (wait > 0) return wait
      nearby.add(key, now)
      everywhere.add(digits, now)
      return 0
    },
    right(digits, address) {
      nearby.forget(nearKey(digits, address))
      everywhere.takeBack(digits)
    },
  }
}
