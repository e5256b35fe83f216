// Holds back an address that asks for far more pages than a full school behind one address would.
import type { RequestHandler } from 'express'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { refuse } from './refusals'

/** Refuses with 429 and Retry-After what goes beyond `perMinute` requests from one address. */
export function limitRequests(perMinute: number): RequestHandler {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  return async (req, res, next) => {
    try {
      await limiter.consume(req.ip ?? 'unknown')
    } catch (held) {
      if (!(held instanceof RateLimiterRes)) return next(held)
      res.set('Retry-After', String(Math.ceil(held.msBeforeNext / 1000)))
      return refuse(res, 'too_many')
    }
    next()
  }
}
