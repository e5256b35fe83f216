// What is left of the time: figures, a line across the page, and a quiet word five minutes and one minute before the end.
import { useEffect, useState } from 'react'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { m } from '~/paraglide/messages'
import { Sign } from './sign'

/** ms left until `until`, rounded up to whole seconds; looked at again when the second turns. */
export function useLeft(until: number, now: () => number, first: number): number {
  const [left, setLeft] = useState(() => until - first)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const look = () => {
      const ms = until - now()
      setLeft(ms)
      if (ms > 0) timer = setTimeout(look, (ms % 1000) + 20)
    }
    look()
    return () => clearTimeout(timer)
  }, [until, now])
  return Math.max(0, Math.ceil(left / 1000) * 1000)
}

const MINUTE = 60_000

function warning(left: number): string {
  if (left <= 0) return m.sitting_time_up()
  if (left <= MINUTE) return m.sitting_warn_one()
  return left <= 5 * MINUTE ? m.sitting_warn_five() : ''
}

/** `small`: an item's own clock. `total`: ms the paper had when it began; short papers warn at one minute only. */
export function Clock({ left, total, small = false }: { left: number; total: number; small?: boolean }) {
  const format = useFormat()
  useLocale()
  const warns = !small && total > 6 * MINUTE ? warning(left) : !small && left <= MINUTE ? warning(left) : ''
  return (
    <span className={`clk${small ? ' small' : ''}${left <= MINUTE && !small ? ' late' : ''}`}>
      <Sign name="clock" />
      <b className="num" role="timer" aria-label={m.sitting_time_left({ time: format.duration(left) })}>
        {format.duration(left)}
      </b>
      <span className="sr" aria-live="polite">
        {warns}
      </span>
    </span>
  )
}

export function TimeLine({ left, total }: { left: number; total: number }) {
  return (
    <div className="tl" aria-hidden="true">
      <i style={{ width: `${Math.max(0, Math.min(100, (left / Math.max(1, total)) * 100))}%` }} />
    </div>
  )
}
