// Timers as tests replace them.

/** Calls `act` after `ms`, unless the returned function is called before. */
export type Later = (ms: number, act: () => void) => () => void

/** Timers of the process; they do not keep it alive. */
export const realLater: Later = (ms, act) => {
  const timer = setTimeout(act, ms)
  timer.unref()
  return () => clearTimeout(timer)
}
