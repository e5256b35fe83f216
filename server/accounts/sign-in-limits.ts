// How often one user name may be tried: keyed by the name, never by the address a whole school shares.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

export interface SignInLimits {
  mayTry(login: string): Promise<boolean>
  failed(login: string): Promise<void>
  succeeded(login: string): Promise<void>
}

/** `tries` wrong passwords per name within `seconds`; then the name waits until they have passed. */
export function createSignInLimits({ tries = 10, seconds = 900 } = {}): SignInLimits {
  const limiter = new RateLimiterMemory({ points: tries, duration: seconds })
  return {
    async mayTry(login) {
      const state = await limiter.get(login)
      return !state || state.consumedPoints < tries
    },
    async failed(login) {
      try {
        await limiter.consume(login)
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error
      }
    },
    async succeeded(login) {
      await limiter.delete(login)
    },
  }
}
