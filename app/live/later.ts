/** A timer that can be taken back. */

/** Calls `act` after `ms`, unless the returned function is called before. */
export function laterOnPage(ms: number, act: () => void): () => void {
  const timer = setTimeout(act, ms)
  return () => clearTimeout(timer)
}
