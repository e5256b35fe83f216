// Guessing PINs is slow, and a hall that shares its address with a guesser still comes in.
import type { PinTries } from '../../app/services/pin-tries'
import type { Clock } from '../clock'
import { networkOf } from '../http/address'
import type { Later } from './later'
import { createBuckets, LIMITS } from './limits'

/** Of an address that guesses: so many ms between two answers, and none after so long a wait. */
const HELD = { every: 50, longest: 10_000 }

export function createPinTries(clock: Clock, later: Later): PinTries {
  const tries = createBuckets(LIMITS.wrongOfAddress)
  /** When the next one of an address is answered, ms; only of those that are held. */
  const next = new Map<string, number>()

  function slot(network: string): number | null {
    const now = clock.now()
    const at = Math.max(now, next.get(network) ?? 0)
    if (at - now > HELD.longest) return null
    next.set(network, at + HELD.every)
    return at - now
  }

  return {
    turn(address) {
      const network = networkOf(address)
      if (tries.take(network, clock.now())) {
        next.delete(network)
        return Promise.resolve(true)
      }
      const wait = slot(network)
      if (wait === null) return Promise.resolve(false)
      return new Promise((resolve) => void later(wait, () => resolve(true)))
    },
    right: (address) => tries.giveBack(networkOf(address)),
  }
}
