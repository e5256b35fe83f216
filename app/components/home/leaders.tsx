// The leading clubs of the season, compared by bars.
import { Link } from '@remix-run/react'
import { Movement } from '~/components/boards/movement'
import { useLocale } from '~/components/locale'
import { formatNumber, formatPlain } from '~/components/stage/figures'
import { textIn } from '~/domain/question/text-in'
import type { BoardPageRow } from '~/services/boards'

export function Leaders({ rows, top }: { rows: readonly BoardPageRow[]; top: number }) {
  const locale = useLocale()
  return (
    <ol>
      {rows.map((row) => (
        <li key={row.subject} className="flex min-h-17 items-center gap-3.5 py-2 border-t border-line">
          <b className="w-5 text-center font-figures text-xl font-extrabold">{formatPlain(row.rank, locale)}</b>
          <Link to={`/clubs/${row.club}`} className="min-w-0 flex-1 text-ink no-underline hover:underline">
            <span className="flex items-end justify-between gap-2.5">
              <span className="leading-tight font-semibold">{textIn(row.name, locale).text}</span>
              <b className="font-figures font-extrabold">{formatNumber(row.points, locale)}</b>
            </span>
            <span className="mt-1.5 block h-2 rounded-[4px] bg-sand" aria-hidden="true">
              <span
                className="block h-full rounded-[4px] bg-bar"
                style={{ width: `${(row.points / (top || 1)) * 100}%` }}
              />
            </span>
          </Link>
          <span className="flex w-9 justify-end">
            <Movement moved={row.moved} />
          </span>
        </li>
      ))}
    </ol>
  )
}
