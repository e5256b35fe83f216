// Shows that brought clubs something: the day, the title, who played.
import { DayBadge } from '~/components/home/day-badge'
import { useLocale } from '~/components/locale'
import { Tag } from '~/components/paper/card'
import { formatNumber } from '~/components/stage/figures'
import { m } from '~/paraglide/messages'
import type { Brought } from '~/services/boards'

/** `club`: id of the club whose points are told; null: none is special. */
export function PlayedList({ shows, club }: { shows: readonly Brought[]; club: string | null }) {
  const locale = useLocale()
  return (
    <ul>
      {shows.map((show) => {
        const own = show.shares.find((share) => share.club === club)
        const others = show.shares.filter((share) => share.club !== club).map((share) => share.name)
        const names = others.join(' – ')
        const amount = own?.plays ?? show.plays
        const count = m.clubs_took_part({ amount, count: formatNumber(amount, locale) })
        return (
          <li key={show.id} className="flex min-h-17 items-center gap-3.5 border-t border-line py-2 leading-snug">
            <DayBadge at={show.at} />
            <span className="min-w-0 flex-1">
              <b className="block font-semibold sm:truncate" title={show.title}>
                {show.title}
              </b>
              <small className="block text-sm text-quiet sm:truncate" title={names}>
                {names ? `${count} · ${names}` : count}
              </small>
            </span>
            {own ? <Tag tone="good">+{formatNumber(own.points, locale)}</Tag> : null}
          </li>
        )
      })}
    </ul>
  )
}
