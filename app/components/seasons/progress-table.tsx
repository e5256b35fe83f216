// How far each unit has come: registered, began, handed in. Sorted by links, so that it works without the script.
import { Link } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { Icon } from '~/components/stage/icon'
import { m } from '~/paraglide/messages'
import { Scroller } from './scroller'

export interface ProgressRow {
  unit: string
  name: string
  registered: number
  began: number
  ended: number
}

export const COLUMNS = ['unit', 'registered', 'began', 'ended', 'share'] as const
export type Column = (typeof COLUMNS)[number]

const TITLES: Record<Column, () => string> = {
  unit: m.seasons_progress_unit,
  registered: m.seasons_progress_registered,
  began: m.seasons_progress_began,
  ended: m.seasons_progress_ended,
  share: m.seasons_progress_share,
}

const shareOf = ({ registered, began }: ProgressRow) => (registered > 0 ? began / registered : 0)

/** Rows by a column: names as the alphabet has them, figures with the largest first. */
export function sortedRows(rows: readonly ProgressRow[], by: Column): ProgressRow[] {
  const byName = (a: ProgressRow, b: ProgressRow) => a.name.localeCompare(b.name, 'vi')
  if (by === 'unit') return [...rows].sort(byName)
  const figure = by === 'share' ? shareOf : (row: ProgressRow) => row[by]
  return [...rows].sort((a, b) => figure(b) - figure(a) || byName(a, b))
}

interface Props {
  rows: readonly ProgressRow[]
  by: Column
  /** Address of this table sorted by another column. */
  sortedBy: (column: Column) => string
}

export function ProgressTable({ rows, by, sortedBy }: Props) {
  const { number, percent } = useFormat()
  const sum = (of: (row: ProgressRow) => number) => rows.reduce((all, row) => all + of(row), 0)
  const total: ProgressRow = {
    unit: '',
    name: m.seasons_progress_total(),
    registered: sum((row) => row.registered),
    began: sum((row) => row.began),
    ended: sum((row) => row.ended),
  }
  const line = (row: ProgressRow, strong = false) => (
    <tr key={row.unit} className={`border-t border-line ${strong ? 'font-extrabold' : ''}`}>
      <th scope="row" className={`min-w-40 px-2 py-2.5 text-start ${strong ? 'font-extrabold' : 'font-semibold'}`}>
        {row.name}
      </th>
      {(['registered', 'began', 'ended'] as const).map((figure) => (
        <td key={figure} className="px-2 py-2.5 text-end font-figures">
          {number(row[figure])}
        </td>
      ))}
      <td className="px-2 py-2.5">
        <span className="flex items-center justify-end gap-3">
          <span className="h-2.5 w-20 rounded-pill bg-sand max-md:hidden" aria-hidden="true">
            <i className="block h-full rounded-pill bg-bar" style={{ width: `${Math.min(1, shareOf(row)) * 100}%` }} />
          </span>
          <span className="w-14 text-end font-figures">{percent(shareOf(row))}</span>
        </span>
      </td>
    </tr>
  )
  return (
    <Scroller label={m.seasons_progress()}>
      <table className="w-full border-collapse">
        <thead>
          <tr className="text-quiet">
            {COLUMNS.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={by === column ? (column === 'unit' ? 'ascending' : 'descending') : undefined}
                className={`px-2 font-semibold ${column === 'unit' ? 'text-start' : 'text-end'}`}
              >
                <Link
                  to={sortedBy(column)}
                  preventScrollReset
                  replace
                  title={m.seasons_sort_by({ column: TITLES[column]() })}
                  className="inline-flex min-h-11 items-center gap-1 text-quiet no-underline hover:text-ink"
                >
                  {TITLES[column]()}
                  {by === column ? <Icon name="chevron-down" className="size-4 print:hidden" /> : null}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map((row) => line(row))}</tbody>
        <tfoot>{line(total, true)}</tfoot>
      </table>
    </Scroller>
  )
}
