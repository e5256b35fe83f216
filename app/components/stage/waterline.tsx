// The waterline is the clock: the boat sails along it and arrives when time is up.
import { type CSSProperties, useMemo } from 'react'
import type { ViewClock } from '~/domain/show/view'
import { Drawing } from './icon'

/** What part of the way is behind at `now`, 0–1. */
export function wayMade(clock: ViewClock, now: number): number {
  const whole = clock.closesAt - clock.opensAt
  if (whole <= 0) return 1
  const left = clock.pausedLeft ?? clock.closesAt - now
  return Math.min(1, Math.max(0, 1 - left / whole))
}

/** Moves by itself, without rendering again, until the clock changes; `now` is the server's clock. */
export function Waterline({ clock, now, className }: { clock: ViewClock; now: () => number; className?: string }) {
  const style = useMemo(() => {
    const at = now()
    const whole = Math.max(1, clock.closesAt - clock.opensAt)
    const made = clock.pausedLeft === null ? at - clock.opensAt : wayMade(clock, at) * whole
    return {
      '--sail': `${whole}ms`,
      '--sailed': `${Math.round(-made)}ms`,
      '--seconds': Math.round(whole / 1000),
    } as CSSProperties
  }, [clock, now])
  return (
    <div
      // A new clock starts the animation afresh.
      key={`${clock.opensAt} ${clock.closesAt} ${clock.pausedLeft}`}
      className={`waterline${clock.pausedLeft === null ? '' : ' still'}${className ? ` ${className}` : ''}`}
      style={style}
      aria-hidden="true"
    >
      <i className="left" />
      <span className="sailing">
        <Drawing name="boat" />
      </span>
    </div>
  )
}
