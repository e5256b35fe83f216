// Rows of a list before they are written: who will be registered, who is already, and what is wrong with the others.
import { useFormat } from '~/components/format'
import { Card } from '~/components/paper/card'
import { m } from '~/paraglide/messages'
import type { ListedRow } from '~/services/contestants'
import { rowProblems } from './contestant-words'
import { canEnter, type ImportChoice } from './import-choice'
import { Scroller } from './scroller'

/** Rows shown: what needs a look, and beyond it the first of the others. */
const SHOWN = 500

interface Props {
  rows: readonly ListedRow[]
  /** Names of units by code. */
  units: Readonly<Record<string, string>>
  choice: ImportChoice
}

const isFine = (row: ListedRow) => canEnter(row) && !row.resembles
/** What cannot be entered, then who is like somebody, then the others. */
const order = (row: ListedRow) => (canEnter(row) ? (isFine(row) ? 2 : row.again ? 1.5 : 1) : 0)

function about({ fields, typed }: ListedRow): string {
  const grade = fields?.grade ?? typed?.grade
  const said = [
    fields?.school ?? typed?.school,
    fields?.born ?? typed?.born,
    grade === undefined || grade === null ? null : `${m.seasons_contestants_grade()} ${grade}`,
  ]
  return said.filter(Boolean).join(' · ')
}

export function ImportPreview({ rows, units, choice }: Props) {
  const { digits, number } = useFormat()
  const shown = [...rows].sort((a, b) => order(a) - order(b) || a.row - b.row).slice(0, SHOWN)
  const cell = 'border-t border-line px-2 py-2 align-top'
  return (
    <Card>
      <input
        type="hidden"
        name="shown"
        value={shown
          .filter(canEnter)
          .map(({ row }) => row)
          .join(',')}
      />
      <Scroller label={m.seasons_import_read()}>
        <table className="w-full border-collapse">
          <thead className="text-quiet">
            <tr>
              <th scope="col" className="px-2 pb-2 text-start font-semibold">
                {m.seasons_import_tick()}
              </th>
              <th scope="col" className="px-2 pb-2 text-end font-semibold">
                {m.seasons_import_row()}
              </th>
              <th scope="col" className="px-2 pb-2 text-start font-semibold">
                {m.seasons_contestants_name()}
              </th>
              <th scope="col" className="px-2 pb-2 text-start font-semibold max-sm:hidden">
                {m.seasons_contestants_unit()}
              </th>
              <th scope="col" className="px-2 pb-2 text-start font-semibold">
                {m.seasons_import_problem()}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => {
              const { fields, resembles, again, typed } = row
              const name = fields?.name ?? typed?.name ?? '–'
              const able = canEnter(row)
              const said = [
                ...rowProblems(row),
                ...(again ? [m.seasons_import_again({ who: resembles ?? '' })] : []),
                ...(resembles && !again ? [m.seasons_import_resembles({ who: resembles })] : []),
              ]
              return (
                <tr key={row.row} className={able ? '' : 'bg-wrong-wash text-warn-ink'}>
                  <td className={cell}>
                    {able ? (
                      <input
                        type="checkbox"
                        name="row"
                        value={row.row}
                        checked={choice.ticked(row)}
                        onChange={(event) => choice.tick(row, event.currentTarget.checked)}
                        aria-label={name}
                        className="size-6 accent-primary focus-visible:outline-3 focus-visible:outline-link"
                      />
                    ) : null}
                  </td>
                  <td className={`${cell} text-end font-figures`}>{digits(row.row)}</td>
                  <th scope="row" className={`${cell} min-w-32 text-start font-semibold break-words`}>
                    {name}
                    <span className={`block text-sm font-normal ${able ? 'text-quiet' : ''}`}>{about(row)}</span>
                  </th>
                  <td className={`${cell} max-sm:hidden`}>
                    {fields ? (units[fields.unit] ?? fields.unit) : (typed?.unit ?? '')}
                  </td>
                  <td className={`${cell} ${able ? 'text-gold-ink' : 'font-semibold'}`}>{said.join('; ')}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroller>
      {rows.length > SHOWN ? (
        <p className="mt-3 text-quiet">{m.seasons_import_more({ count: number(rows.length - SHOWN) })}</p>
      ) : null}
    </Card>
  )
}
