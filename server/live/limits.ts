// Token buckets: how often a page or an address may do something.

export interface Rate {
  /** So many at once … */
  burst: number
  /** … and so many a second for ever. */
  perSecond: number
}

export interface Bucket {
  /** Takes one; false: none is left. `at`: ms. */
  take(at: number): boolean
  /** What was taken did not count. */
  giveBack(): void
  full(at: number): boolean
}

export function createBucket({ burst, perSecond }: Rate): Bucket {
  let left = burst
  let last = Number.NEGATIVE_INFINITY
  function refill(at: number) {
    if (at > last) {
      left = last === Number.NEGATIVE_INFINITY ? burst : Math.min(burst, left + ((at - last) / 1000) * perSecond)
      last = at
    }
  }
  return {
    take(at) {
      refill(at)
      if (left < 1) return false
      left -= 1
      return true
    },
    giveBack() {
      left = Math.min(burst, left + 1)
    },
    full(at) {
      refill(at)
      return left >= burst
    },
  }
}

/** A bucket for each key, `most` at the most: those that are full again are forgotten, and then the oldest tenth. */
export function createBuckets(rate: Rate, most = 10_000) {
  const buckets = new Map<string, Bucket>()
  function forget(at: number) {
    for (const [old, one] of buckets) if (one.full(at)) buckets.delete(old)
    for (const old of buckets.keys()) {
      if (buckets.size <= most * 0.9) break
      buckets.delete(old)
    }
  }
  return {
    take(key: string, at: number): boolean {
      let bucket = buckets.get(key)
      if (!bucket) {
        if (buckets.size >= most) forget(at)
        bucket = createBucket(rate)
        buckets.set(key, bucket)
      }
      return bucket.take(at)
    },
    giveBack: (key: string) => buckets.get(key)?.giveBack(),
    get size() {
      return buckets.size
    },
  }
}

/** What pages may do. A hall of a thousand sits behind one address: addresses are limited by what they waste, not by how many they are. */
export const LIMITS = {
  /** Messages of one connection, of whatever kind. */
  messages: { burst: 80, perSecond: 20 },
  time: { burst: 20, perSecond: 4 },
  join: { burst: 6, perSecond: 0.5 },
  answer: { burst: 8, perSecond: 3 },
  host: { burst: 40, perSecond: 10 },
  /** Joins to one show from one address: the largest hall at once. How many seats there are is the show's own limit. */
  joinsOfAddress: { burst: 12_000, perSecond: 200 },
  /** Wrong PINs and keys of one network, before its wishes are held back. */
  wrongOfAddress: { burst: 120, perSecond: 1 },
  /** Messages above the limit after which a connection is cut. */
  cutAfter: 300,
} as const
