// Where a club stands this season: place, movement, and its figures.
import { Link } from '@remix-run/react'
import { Movement } from '~/components/boards/movement'
import { useLocale } from '~/components/locale'
import { Card, Empty } from '~/components/paper/card'
import { formatNumber, formatPlain } from '~/components/stage/figures'
import { textIn } from '~/domain/question/text-in'
import type { Season } from '~/domain/standings/season'
import { m } from '~/paraglide/messages'
import type { BoardPageRow } from '~/services/boards'

interface SeasonCardProps {
  standing: { row: BoardPageRow; of: number; season: Season } | null
  /** How many of the best count. */
  best: number
}

export function SeasonCard({ standing, best }: SeasonCardProps) {
  const locale = useLocale()
  if (!standing)
    return (
      <Card>
        <Empty title={m.clubs_no_results()}>{m.clubs_no_results_hint()}</Empty>
      </Card>
    )
  const { row, of, season } = standing
  const figures = [
    [m.clubs_points(), row.points],
    [m.clubs_best({ count: formatNumber(best, locale) }), row.best],
    [m.clubs_people(), row.people],
    [m.clubs_plays(), row.plays],
  ] as const
  return (
    <Card>
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="text-xl font-extrabold">{textIn(season.name, locale).text}</h2>
        <Link to={`/boards/clubs?at=${row.subject}`} className="font-semibold text-link">
          {m.clubs_board()}
        </Link>
      </div>
      <p className="mt-3 flex items-end gap-3">
        <b className="font-figures text-6xl leading-none font-extrabold text-brand">{formatPlain(row.rank, locale)}</b>
        <span className="leading-snug text-quiet">
          {m.clubs_place()}
          <br />
          {m.clubs_of({ count: formatPlain(of, locale) })}
        </span>
        <span className="ml-auto pb-1">
          <Movement moved={row.moved} />
        </span>
      </p>
      <dl className="mt-5 grid grid-cols-2 gap-x-6">
        {figures.map(([name, value]) => (
          <div key={name} className="border-t border-line py-3">
            <dt className="text-sm text-quiet">{name}</dt>
            <dd className="font-figures text-2xl font-extrabold">{formatNumber(value, locale)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
