// How often one user name may be tried: keyed by the name, never by the address a whole school shares.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

export interface SignInLimits {
  /** Counts one try before it is made, so that many at the same time are not more than one after the other. */
  mayTry(login: string): Promise<boolean>
  succeeded(login: string): Promise<void>
}

/** `tries` wrong passwords per name within `seconds`; then the name waits until they have passed. A right one begins anew. */
export function createSignInLimits({ tries = 10, seconds = 900 } = {}): SignInLimits {
  const limiter = new RateLimiterMemory({ points: tries, duration: seconds })
  return {
    async mayTry(login) {
      try {
        await limiter.consume(login)
        return true
      } catch (error) {
        if (error instanceof RateLimiterRes) return false
        throw error
      }
    },
    async succeeded(login) {
      await limiter.delete(login)
    },
  }
}
