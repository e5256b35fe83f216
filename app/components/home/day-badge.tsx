// A day as a small leaf of a calendar.
import { formatDate, formatDay, formatMonth } from '~/components/home/calendar'
import { useLocale } from '~/components/locale'

/** `at`: ms since 1970, shown in Viet Nam's time. `word`: what begins or ends on that day, such as "until". */
export function DayBadge({ at, word }: { at: number; word?: string }) {
  const locale = useLocale()
  return (
    <time
      dateTime={formatDate(at)}
      className="w-12 shrink-0 text-center text-sm leading-tight font-semibold text-quiet"
    >
      {word ? <span className="block">{word}</span> : null}
      <b className="block font-figures text-[22px] leading-none font-extrabold text-ink">{formatDay(at, locale)}</b>
      {formatMonth(at, locale)}
    </time>
  )
}
