// How long it is until a window opens or closes, by the server's clock.
import { useEffect, useState } from 'react'
import { useFormat } from '~/components/format'
import { m } from '~/paraglide/messages'

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000]

/** Whole days and hours while it is long, a clock in the last day. */
export function Countdown({ until, now }: { until: number; now: number }) {
  const format = useFormat()
  const [passed, setPassed] = useState(0)
  useEffect(() => {
    const start = performance.now()
    const timer = setInterval(() => setPassed(performance.now() - start), 1000)
    return () => clearInterval(timer)
  }, [])
  const left = Math.max(0, until - now - passed)
  const [days, hours] = [Math.floor(left / DAY), Math.floor((left % DAY) / HOUR)]
  const words =
    days > 0
      ? m.rounds_days_hours({ days: format.digits(days), hours: format.digits(hours) })
      : format.duration(left < MINUTE ? left : Math.floor(left / 1000) * 1000)
  return (
    <span className={`font-semibold whitespace-nowrap ${days > 0 ? '' : 'font-figures'}`} suppressHydrationWarning>
      {words}
    </span>
  )
}
