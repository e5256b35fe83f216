// Long work in slices: the event loop breathes between them, so that live shows go on.

/** Longest piece of work before others have their turn, ms. */
const SLICE = 5

/** Call it between small pieces of work; it waits a turn of the event loop when the slice is used up. */
export type Breath = () => Promise<void> | undefined

export function breathing(): Breath {
  let since = performance.now()
  return () => {
    if (performance.now() - since < SLICE) return undefined
    return new Promise<void>((resolve) => {
      setImmediate(() => {
        since = performance.now()
        resolve()
      })
    })
  }
}
