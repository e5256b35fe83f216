// The whole seconds left on a clock of the show, kept in step with the server's time.
import { useEffect, useState } from 'react'
import type { ViewClock } from '~/domain/show/view'

/**
 * Seconds left, rounded up, never below 0; stands still while paused.
 * @param now the server's clock, ms
 */
export function secondsLeft(clock: ViewClock, now: number): number {
  const left = clock.pausedLeft ?? clock.closesAt - Math.max(now, clock.opensAt)
  return Math.max(0, Math.ceil(left / 1000))
}

/** As `secondsLeft`, and renders again exactly when the figure changes. */
export function useSecondsLeft(clock: ViewClock, now: () => number): number {
  const [seconds, setSeconds] = useState(() => secondsLeft(clock, now()))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tick = () => {
      const at = now()
      setSeconds(secondsLeft(clock, at))
      if (clock.pausedLeft !== null || at >= clock.closesAt) return
      const left = clock.closesAt - Math.max(at, clock.opensAt)
      const untilOpen = Math.max(0, clock.opensAt - at)
      timer = setTimeout(tick, untilOpen + (left % 1000 || 1000) + 5)
    }
    tick()
    return () => clearTimeout(timer)
  }, [clock, now])
  return seconds
}
