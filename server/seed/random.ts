// Chance that comes out the same every time, for what is invented.

/** Numbers 0 ≤ x < 1 from a seed (mulberry32, Tommy Ettinger, public domain). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A number that is mostly near the middle of 0 … 1. */
export function middling(random: () => number): number {
  return (random() + random() + random()) / 3
}
