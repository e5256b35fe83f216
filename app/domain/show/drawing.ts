/** Everything drawn in a show comes from its seed, so that a replay draws the same. Free of zod. */

/** A 32-bit number from some numbers; near inputs give far outputs (finaliser of MurmurHash3, A. Appleby, public domain). */
export function drawn(...numbers: number[]): number {
  let h = 0x9e3779b9
  for (const n of numbers) {
    h = Math.imul(h ^ (n | 0) ^ Math.floor(n / 0x1_0000_0000), 0x85ebca6b)
    h ^= h >>> 13
    h = Math.imul(h, 0xc2b2ae35)
    h ^= h >>> 16
  }
  return h >>> 0
}

/** A mixed copy (Fisher–Yates); `random` gives 0 ≤ x < 1. */
export function mixed<T>(list: readonly T[], random: () => number): T[] {
  const copy = [...list]
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = copy[i] as T
    copy[i] = copy[j] as T
    copy[j] = kept
  }
  return copy
}
