// How long until something: the server's figure at first, then by the phone's own clock, once a half-minute.
import { useEffect, useState } from 'react'
import { useFormat } from '~/components/format'
import { m } from '~/paraglide/messages'

const MINUTE = 60_000
const STEP = 30_000

interface Formats {
  digits: (value: string | number) => string
}

/** A length of time (ms) in its two largest units; less than a minute counts as one. */
export function lengthWords(ms: number, { digits }: Formats): string {
  const minutes = Math.max(1, Math.ceil(ms / MINUTE))
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)]
  if (days > 0) return m.seasons_days_hours({ days: digits(days), hours: digits(hours) })
  if (hours > 0) return m.seasons_hours_minutes({ hours: digits(hours), minutes: digits(minutes % 60) })
  return m.seasons_minutes({ minutes: digits(minutes) })
}

/** The server's clock, going on: `now` is what it was when the page was made. */
export function useNow(now: number): number {
  const [passed, setPassed] = useState(0)
  useEffect(() => {
    const began = performance.now()
    const timer = setInterval(() => setPassed(performance.now() - began), STEP)
    return () => clearInterval(timer)
  }, [])
  return now + passed
}

/** `to` and `now`: ms since 1970; `words` makes the sentence. */
export function Countdown({ to, now, words }: { to: number; now: number; words: (time: string) => string }) {
  const at = useNow(now)
  const formats = useFormat()
  return (
    <time dateTime={new Date(to).toISOString()} title={formats.dateTime(to)}>
      {words(lengthWords(to - at, formats))}
    </time>
  )
}
