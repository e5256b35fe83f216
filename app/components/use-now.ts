// A clock that a page shows, renewed in whole steps.
import { useEffect, useMemo, useState } from 'react'

/** `read()` (ms), renewed every `step` ms while `running`. `read` stays the same function for as long as the clock does. */
export function useNow(read: () => number, running = true, step = 1_000): number {
  const [now, setNow] = useState(read)
  useEffect(() => {
    if (!running) return
    setNow(read())
    const timer = setInterval(() => setNow(read()), step)
    return () => clearInterval(timer)
  }, [read, running, step])
  return now
}

/**
 * The server's clock, going on by the phone's from `now` (ms since 1970), which it was when the page was made. Read for
 * the first time it is `now` itself, so that the browser's first words are the server's.
 */
export function clockFrom(now: number, monotonic = () => performance.now()): () => number {
  let began: number | null = null
  return () => {
    const at = monotonic()
    began ??= at
    return now + at - began
  }
}

/** As `useNow`, of the server's clock that was `now` when the page was made. */
export function useServerNow(now: number, step?: number): number {
  return useNow(
    useMemo(() => clockFrom(now), [now]),
    true,
    step,
  )
}
