// Long computations in small pieces, so that shows and papers on the same server never wait for them.
import { setImmediate as nextTurn } from 'node:timers/promises'

/** The longest one piece may hold the server, ms: where pages wait for it, and where a list or a rehearsal is worked off. */
export const SLICE = { page: 5, list: 12 }

/** Runs `work` to its end, `ms` at a time; between two pieces everything else has its turn. */
export async function inSlices<T>(work: Generator<void, T>, ms: number): Promise<T> {
  let since = performance.now()
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    if (performance.now() - since < ms) continue
    await nextTurn()
    since = performance.now()
  }
}
