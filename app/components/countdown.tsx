// How long until something, by the server's clock.
import { useFormat } from '~/components/format'
import { m } from '~/paraglide/messages'
import { useServerNow } from './use-now'

const [MINUTE, HOUR] = [60_000, 3_600_000]

interface Formats {
  digits(value: string | number): string
  duration(ms: number): string
}

/** A length of time (ms) in its two largest units; less than a minute counts as one. */
export function lengthWords(ms: number, { digits }: Pick<Formats, 'digits'>): string {
  const minutes = Math.max(1, Math.ceil(ms / MINUTE))
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)]
  if (days > 0) return m.seasons_days_hours({ days: digits(days), hours: digits(hours) })
  if (hours > 0) return m.seasons_hours_minutes({ hours: digits(hours), minutes: digits(minutes % 60) })
  return m.seasons_minutes({ minutes: digits(minutes) })
}

/** As `lengthWords`, and in the last hour a clock; what is past is 0:00. */
export function timeLeft(ms: number, formats: Formats): string {
  if (ms >= HOUR) return lengthWords(ms, formats)
  return formats.duration(Math.floor(Math.max(0, ms) / 1000) * 1000)
}

/** `to` and `now`: ms since 1970, `now` as the server made the page; `words` makes the sentence. */
export function Countdown({ to, now, words }: { to: number; now: number; words(time: string): string }) {
  const formats = useFormat()
  const left = to - useServerNow(now)
  return (
    <time
      dateTime={new Date(to).toISOString()}
      title={formats.dateTime(to)}
      className={`font-semibold whitespace-nowrap ${left < HOUR ? 'tabular-nums' : ''}`}
    >
      {words(timeLeft(left, formats))}
    </time>
  )
}
