/** Sorting with pauses, for lists of tens of thousands beside other work. */

/** Sorted at once; longer lists are sorted in parts of so many and merged. */
const PART = 2_000

function* merging<T>(a: readonly T[], b: readonly T[], order: (a: T, b: T) => number): Generator<void, T[]> {
  const merged: T[] = []
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [one, other] = [a[i], b[j]]
    if (other === undefined || (one !== undefined && order(one, other) <= 0)) {
      merged.push(one as T)
      i += 1
    } else {
      merged.push(other)
      j += 1
    }
    if (merged.length % PART === 0) yield
  }
  return merged
}

/** A sorted copy of `list`; equals keep their order. Pauses every few thousand steps. */
export function* sorting<T extends object>(list: readonly T[], order: (a: T, b: T) => number): Generator<void, T[]> {
  let parts: T[][] = []
  for (let from = 0; from < list.length; from += PART) {
    parts.push(list.slice(from, from + PART).sort(order))
    yield
  }
  while (parts.length > 1) {
    const merged: T[][] = []
    for (let i = 0; i < parts.length; i += 2) merged.push(yield* merging(parts[i] ?? [], parts[i + 1] ?? [], order))
    parts = merged
  }
  return parts[0] ?? []
}

/** Runs work that pauses to its end at once. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
